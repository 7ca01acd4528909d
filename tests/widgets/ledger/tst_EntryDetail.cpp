// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/models/ledger/SignedLedger.h"

#include "widgets/kit/DigestBlock.h"
#include "widgets/kit/Label.h"
#include "widgets/kit/OutsideText.h"
#include "widgets/ledger/EntryDetail.h"

#include "models/ledger/TreeHasher.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;
using namespace countersign::ui;

class tst_EntryDetail : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsTheBytesTheHashAndAProofThatHolds();
    void anEntryThatIsNotInTheLedgerHasNoProof();
    void hiddenCharactersOfASubjectAreSeen();
};

namespace {

bool says(const QWidget &widget, const QString &words)
{
    const auto labels = widget.findChildren<Label *>();
    return std::ranges::any_of(labels, [&words](const Label *label) { return label->text().contains(words); });
}

}

void tst_EntryDetail::showsTheBytesTheHashAndAProofThatHolds()
{
    SignedLedger written;
    written.write();
    ledger::Ledger book(written.path(), SignedLedger::keys(), written.clock);
    QVERIFY(book.open().result());
    EntryDetail detail(book);
    const auto stored = book.read(3, 1).result().value().first();
    detail.setEntry(stored);
    QCOMPARE(detail.findChild<DigestBlock *>()->digest(), ledger::TreeHasher().leaf(stored.leaf).hex());
    const auto texts = detail.findChildren<OutsideText *>();
    QVERIFY(std::ranges::any_of(texts, [&stored](const OutsideText *text) { return DisplayText::original(text->shownText().text()) == QString::fromUtf8(stored.leaf); }));
    QTRY_VERIFY(says(detail, u"leads to the root of 19 entries"_s));
    detail.clear();
    QVERIFY(!detail.shownEntry());
}

void tst_EntryDetail::anEntryThatIsNotInTheLedgerHasNoProof()
{
    SignedLedger written;
    written.write();
    ledger::Ledger book(written.path(), SignedLedger::keys(), written.clock);
    QVERIFY(book.open().result());
    EntryDetail detail(book);
    auto stored = book.read(3, 1).result().value().first();
    stored.index = 4000;
    detail.setEntry(stored);
    QTRY_VERIFY(!says(detail, u"being made"_s));
    QVERIFY(!says(detail, u"leads to the root"_s));
}

void tst_EntryDetail::hiddenCharactersOfASubjectAreSeen()
{
    SignedLedger written;
    ledger::Ledger book(written.path(), SignedLedger::keys(), written.clock);
    QVERIFY(book.open().result());
    EntryDetail detail(book);
    facts::Entry entry { facts::EntryKind::RequestSeen, 1, { { u"subject"_s, u"stage/\u202eexe"_s } }, {} };
    detail.setEntry({ 0, entry.bytes().value(), entry });
    for (const OutsideText *text : detail.findChildren<OutsideText *>())
        QVERIFY(!text->shownText().text().contains(QChar(0x202e)));
}

QTEST_MAIN(tst_EntryDetail)
#include "tst_EntryDetail.moc"
