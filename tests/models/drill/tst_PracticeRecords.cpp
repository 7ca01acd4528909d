// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/drill/PracticeRecords.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {

drill::Step step(facts::ActionKind kind = facts::ActionKind::Exec)
{
    return { .kind = kind, .lesson = u"l"_s, .story = u"s"_s, .request = { { u"command"_s, u"ls"_s }, { u"toolCallId"_s, u"call-1"_s }, { u"runId"_s, u"run-1"_s } } };
}

}

/// The rules are the real gateway's (openclaw-gateway.md 3.4); the transcript test holds the shapes to it.
class tst_PracticeRecords final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void firstAnswerWins()
    {
        FixedClock clock(1000);
        drill::PracticeRecords records(clock);
        const QString id = records.raise(step(), 5000);
        const auto first = records.resolve(id, u"exec"_s, u"allow-once"_s, u"a"_s);
        QVERIFY(first && first->applied);
        QCOMPARE(first->approval["status"_L1].toString(), u"allowed"_s);
        const auto second = records.resolve(id, u"exec"_s, u"deny"_s, u"b"_s);
        QVERIFY(second && !second->applied);
        QCOMPARE(second->approval, first->approval);
        QVERIFY(!records.resolve(u"nowhere"_s, u"exec"_s, u"deny"_s, u"a"_s));
    }

    void aMalformedVerdictDeniesForGood_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("decision");
        QTest::newRow("wrong kind") << u"plugin"_s << u"allow-once"_s;
        QTest::newRow("unknown decision") << u"exec"_s << u"yes"_s;
        QTest::newRow("decision that is not offered") << u"exec"_s << u"allow-always"_s;
    }
    void aMalformedVerdictDeniesForGood()
    {
        QFETCH(QString, kind);
        QFETCH(QString, decision);
        FixedClock clock(1000);
        drill::PracticeRecords records(clock);
        const QString id = records.raise(step(), 5000);
        const auto resolution = records.resolve(id, kind, decision, u"a"_s);
        QVERIFY(resolution && resolution->applied);
        QCOMPARE(resolution->approval["status"_L1].toString(), u"denied"_s);
        QCOMPARE(resolution->approval["reason"_L1].toString(), u"malformed-verdict"_s);
    }

    void expiresByItsOwnClockAndOnlyOnce()
    {
        FixedClock clock(1000);
        drill::PracticeRecords records(clock);
        const QString id = records.raise(step(), 5000);
        clock.set(5999);
        QVERIFY(records.expire().isEmpty());
        clock.set(6000);
        QCOMPARE(records.expire(), QStringList(id));
        QVERIFY(records.expire().isEmpty());
        const auto late = records.resolve(id, u"exec"_s, u"allow-once"_s, u"a"_s);
        QVERIFY(late && !late->applied);
        QCOMPARE(late->approval["status"_L1].toString(), u"expired"_s);
    }

    void aRestartCancelsWhatWasPending()
    {
        FixedClock clock(1000);
        drill::PracticeRecords records(clock);
        const QString id = records.raise(step(facts::ActionKind::Plugin), 5000);
        QCOMPARE(records.pending(facts::ActionKind::Plugin).size(), 1);
        QVERIFY(records.pending(facts::ActionKind::Exec).isEmpty());
        records.cancelPending();
        QCOMPARE(records.openCount(), 0);
        QCOMPARE(records.approval(id)->value("reason"_L1).toString(), u"gateway-restart"_s);
    }

    void historyIsNewestFirstAndPaged()
    {
        FixedClock clock(1000);
        drill::PracticeRecords records(clock);
        QStringList ids;
        for (int i = 0; i < 5; ++i) {
            ids.prepend(records.raise(step(), 5000));
            clock.advance(10);
            QVERIFY(records.resolve(ids.first(), u"exec"_s, u"deny"_s, u"a"_s));
        }
        QStringList seen;
        QString cursor;
        int pages = 0;
        do {
            const QJsonObject page = records.history(2, cursor);
            for (const QJsonValue &item : page["items"_L1].toArray())
                seen.append(item["id"_L1].toString());
            cursor = page["nextCursor"_L1].toString();
            ++pages;
        } while (!cursor.isEmpty());
        QCOMPARE(seen, ids);
        QCOMPARE(pages, 3);
    }

    void whatNoRunAskedForLeavesNoAuditRow()
    {
        FixedClock clock(1000);
        drill::PracticeRecords records(clock);
        auto without = step();
        without.request.remove("runId"_L1);
        QVERIFY(records.resolve(records.raise(without, 5000), u"exec"_s, u"deny"_s, u"a"_s));
        QVERIFY(records.auditPage({})["events"_L1].toArray().isEmpty());
    }

    void aPluginsRequestNamesNoDecisionsAndAllOfThemAreOpen()
    {
        FixedClock clock(1000);
        drill::PracticeRecords records(clock);
        const QString id = records.raise(step(facts::ActionKind::Plugin), 5000);
        QVERIFY(!records.listRow(id)["request"_L1].toObject().contains("allowedDecisions"_L1));
        QCOMPARE(records.approval(id)->value("presentation"_L1)["allowedDecisions"_L1].toArray().size(), 3);
        QCOMPARE(records.approval(id)->value("urlPath"_L1).toString(), QString("/approve/plugin%3A"_L1 + id.sliced(7)));
        QVERIFY(records.resolve(id, u"plugin"_s, u"allow-always"_s, u"a"_s));
        QCOMPARE(records.approval(id)->value("status"_L1).toString(), u"allowed"_s);
    }

    void auditRowsJoinByTheHashedToolCall()
    {
        FixedClock clock(1000);
        drill::PracticeRecords records(clock);
        const QString id = records.raise(step(), 5000);
        QVERIFY(records.resolve(id, u"exec"_s, u"deny"_s, u"a"_s));
        const QJsonArray rows = records.auditPage({})["events"_L1].toArray();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0]["sequence"_L1].toInteger(), 2);
        QCOMPARE(rows[0]["status"_L1].toString(), u"failed"_s);
        // SHA-256 of "call-1", worked out with sha256sum
        QCOMPARE(rows[0]["toolCallId"_L1].toString(), u"sha256:5d7963c4f471e142f5a72214a9666fb164718f9ba1066a7862ac1c5041887940"_s);
        QCOMPARE(records.auditPage({ { u"limit"_s, 1 } })["nextCursor"_L1].toString(), u"2"_s);
        QCOMPARE(records.auditPage({ { u"limit"_s, 1 }, { u"cursor"_s, u"2"_s } })["events"_L1][0]["sequence"_L1].toInteger(), 1);
        QVERIFY(records.auditPage({ { u"after"_s, 1001 } })["events"_L1].toArray().isEmpty());
    }
};
QTEST_GUILESS_MAIN(tst_PracticeRecords)
#include "tst_PracticeRecords.moc"
