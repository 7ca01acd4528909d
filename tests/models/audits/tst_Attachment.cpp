// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/Attachment.h"
#include "tests/models/audits/AuditFixture.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::audits;

class tst_Attachment : public QObject {
    Q_OBJECT

    static Attachment directory()
    {
        return { CheckId(u"CS-LOG-02"_s), PersonId(u"person-one"_s), u"users\u202Efdp.csv"_s,
            u"Export of the directory."_s, QByteArray("\0\xff,1\n", 5) };
    }

private Q_SLOTS:
    void itIsEvidenceAndComesBack()
    {
        const auto evidence = directory().toEvidence(GatewayId(u"prod-1"_s), 5);
        QVERIFY(evidence);
        QVERIFY(evidence->holdsItsDigest());
        const auto entry = evidence->toEntry();
        // Text from outside stands in the content, never in the leaf.
        QVERIFY(!entry.bytes().value_or(QByteArray()).contains("users"));
        const auto again = Evidence::fromEntry(entry, 7, evidence->raw);
        QVERIFY(again);
        QCOMPARE(again->source, Evidence::Source::Person);
        const auto read = Attachment::of(*again);
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(read->name, directory().name);
        QCOMPARE(read->statement, directory().statement);
        QCOMPARE(read->bytes, directory().bytes);
        QCOMPARE(read->person, directory().person);
        QCOMPARE(read->check, directory().check);
        const auto about = Attachment::withoutBytes(*again);
        QVERIFY(about && about->bytes.isEmpty());
        QCOMPARE(about->name, read->name);
        QCOMPARE(about->statement, read->statement);
    }

    void whatCannotStandInALedgerIsRefused()
    {
        const auto refusal = [](auto change) {
            Attachment attachment = directory();
            change(attachment);
            const auto evidence = attachment.toEvidence(GatewayId(u"prod-1"_s), 5);
            return evidence ? ErrorCode::AlreadyDecided : evidence.error().code;
        };
        QCOMPARE(refusal([](Attachment &each) { each.bytes = QByteArray(Attachment::maxBytes + 1, 'a'); }),
            ErrorCode::TooLarge);
        QCOMPARE(refusal([](Attachment &each) { each.statement = QString(Attachment::maxStatement + 1, u'a'); }),
            ErrorCode::TooLarge);
        QCOMPARE(refusal([](Attachment &each) { each.statement = u" \n"_s; }), ErrorCode::ReasonMissing);
        QCOMPARE(refusal([](Attachment &each) { each.bytes.clear(); }), ErrorCode::Malformed);
        QCOMPARE(refusal([](Attachment &each) { each.name.clear(); }), ErrorCode::Malformed);
        QCOMPARE(refusal([](Attachment &each) { each.person = {}; }), ErrorCode::Malformed);
        QVERIFY(directory().toEvidence(GatewayId(u"prod-1"_s), 5));
    }

    void aDocumentThatSaysSomethingElseIsNotRead()
    {
        const Evidence good = *directory().toEvidence(GatewayId(u"prod-1"_s), 5);
        const auto refused = [&](const QByteArray &from, const QByteArray &to) {
            Evidence bad = good;
            bad.raw.replace(from, to);
            return bad.raw != good.raw && !Attachment::of(bad);
        };
        QVERIFY(refused("attachment/1", "attachment/2"));
        QVERIFY(refused("person-one", "person-two"));
        QVERIFY(refused("CS-LOG-02", "CS-LOG-03"));
        QVERIFY(refused("\"statement\"", "\"statements\""));
        QVERIFY(refused("]", ",{}]"));
        QVERIFY(refused("[", "[x"));
        QCOMPARE(Attachment::of(test::goodWeek().first()).error().code, ErrorCode::NotFound);
    }

    void itLiesBesideItsCheckOnly()
    {
        QList<Evidence> all = test::goodWeek();
        all.append(*directory().toEvidence(GatewayId(u"prod-1"_s), 5));
        QCOMPARE(attachedTo(CheckId(u"CS-LOG-02"_s), all), QStringList{ all.last().digest.hex() });
        QVERIFY(attachedTo(CheckId(u"CS-EXE-07"_s), all).isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_Attachment)
#include "tst_Attachment.moc"
