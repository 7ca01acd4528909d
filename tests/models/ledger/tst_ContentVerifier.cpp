// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/ContentSeal.h"
#include "models/ledger/ContentVerifier.h"
#include "models/ledger/LedgerSchema.h"
#include "models/storage/Database.h"
#include "tests/models/ledger/SignedLedger.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ledger;
using namespace countersign::test;
using facts::Entry;
using facts::EntryKind;

class tst_ContentVerifier : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void whatIsThereAndUnchangedIsCounted();
    void whatIsWrongIsNamed_data();
    void whatIsWrongIsNamed();
    void aDeletionSpeaksOnlyForWhatItNames();
    void aReasonMustBeTheOneThatWasSigned();

private:
    Verification run(const QByteArray &change, const QList<Entry> &more = {}, const crypto::SecretBytes *key = nullptr)
    {
        auto database = storage::Database::inMemory().value();
        if (!database.execute("CREATE TABLE content(id INTEGER PRIMARY KEY, sealed BLOB)"))
            qFatal("no table");
        for (qsizetype i = 0; i < m_sealed.size(); ++i) {
            auto insert = database.prepare("INSERT INTO content VALUES(?, ?)").value();
            if (!insert.bind(1, contentId(1, i)).bind(2, m_sealed[i]).run())
                qFatal("no row");
        }
        if (!database.execute(change))
            qFatal("no change");
        Verification found;
        auto verifier = ContentVerifier::begin(database, key).value();
        QList<Entry> entries { {}, m_entry };
        entries += more;
        for (qsizetype i = 0; i < entries.size(); ++i) {
            if (!verifier.add(static_cast<quint64>(i), entries[i], found))
                qFatal("cannot read");
        }
        if (!verifier.finish(found))
            qFatal("cannot read");
        return found;
    }
    static QStringList faults(const Verification &found)
    {
        QStringList all;
        for (const Fault &fault : found.integrity)
            all.append(u"%1@%2"_s.arg(fault.code).arg(fault.entry.value_or(9999)));
        return all;
    }
    crypto::SecretBytes m_key = crypto::SecretBytes::copyOf(QByteArray(32, 'k'));
    Entry m_entry { EntryKind::RequestSeen, 1, {}, {} };
    QList<QByteArray> m_sealed;
};

/// One entry, number 1, with two contents.
void tst_ContentVerifier::initTestCase()
{
    for (const char *name : { "received", "action" }) {
        const auto sealed = content::seal({ QString::fromLatin1(name), name }, 1, m_key).value();
        m_entry.contents.append(sealed.digest);
        m_sealed.append(sealed.bytes);
    }
}

void tst_ContentVerifier::whatIsThereAndUnchangedIsCounted()
{
    const auto closed = run("");
    QCOMPARE(faults(closed), QStringList());
    QCOMPARE(closed.contents, quint64(2));
    QCOMPARE(closed.contentsOpened, quint64(0));
    QCOMPARE(run("", {}, &m_key).contentsOpened, quint64(2));
}

void tst_ContentVerifier::whatIsWrongIsNamed_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QStringList>("faults");
    QTest::newRow("one is gone") << QByteArray("DELETE FROM content WHERE id = 65") << QStringList { u"content-missing@1"_s };
    QTest::newRow("both are gone") << QByteArray("DELETE FROM content") << QStringList { u"content-missing@1"_s, u"content-missing@1"_s };
    QTest::newRow("one is changed") << QByteArray("UPDATE content SET sealed = x'00' WHERE id = 64") << QStringList { u"content@1"_s };
    QTest::newRow("one before all") << QByteArray("INSERT INTO content VALUES(3, x'00')") << QStringList { u"content-extra@0"_s };
    QTest::newRow("one behind its entry's") << QByteArray("INSERT INTO content VALUES(66, x'00')") << QStringList { u"content-extra@1"_s };
    QTest::newRow("one of an entry that is not there") << QByteArray("INSERT INTO content VALUES(640, x'00')") << QStringList { u"content-extra@10"_s };
    QTest::newRow("both exchanged") << QByteArray("UPDATE content SET id = 1 WHERE id = 64; UPDATE content SET id = 64 WHERE id = 65; UPDATE content SET id = 65 WHERE id = 1")
                                    << QStringList { u"content@1"_s, u"content@1"_s };
}

void tst_ContentVerifier::whatIsWrongIsNamed()
{
    QFETCH(QByteArray, change);
    QFETCH(QStringList, faults);
    QCOMPARE(tst_ContentVerifier::faults(run(change)), faults);
}

void tst_ContentVerifier::aDeletionSpeaksOnlyForWhatItNames()
{
    const auto deletion = [](qint64 entry, const QString &name) {
        return Entry { EntryKind::ContentDeleted, 2, { { u"entry"_s, entry }, { u"name"_s, name } }, {} };
    };
    const QByteArray gone = "DELETE FROM content WHERE id = 65";
    const auto deleted = run(gone, { deletion(1, u"action"_s) });
    QCOMPARE(faults(deleted), QStringList());
    QCOMPARE(deleted.contentsDeleted, quint64(1));
    QCOMPARE(faults(run(gone, { deletion(1, u"received"_s) })), QStringList { u"content-missing@1"_s });
    QCOMPARE(faults(run(gone, { deletion(0, u"action"_s) })), QStringList { u"content-missing@1"_s });
}

void tst_ContentVerifier::aReasonMustBeTheOneThatWasSigned()
{
    const SignedLedger book;
    const QByteArray signedReason = QByteArray(32, 'r') + "looked at it";
    const auto note = book.vote(1, {}, signedReason);
    for (const bool same : { true, false }) {
        const auto sealed = content::seal({ u"reason"_s, same ? signedReason : QByteArray(signedReason).replace("looked", "nodded") }, 1, m_key).value();
        m_entry = SignedLedger::noted(EntryKind::VoteCast, note);
        m_entry.contents = { sealed.digest };
        m_sealed = { sealed.bytes };
        QCOMPARE(faults(run("", {}, &m_key)), same ? QStringList() : QStringList { u"vote-reason@1"_s });
    }
}

QTEST_GUILESS_MAIN(tst_ContentVerifier)
#include "tst_ContentVerifier.moc"
