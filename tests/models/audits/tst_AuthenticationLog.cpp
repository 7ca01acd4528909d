// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/Readings.h"
#include "tests/models/audits/AuditFixture.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::audits;

namespace {

const QJsonObject parameters { { u"failedLogins"_s, 5 }, { u"failedLoginWindowMs"_s, 600'000 } };
constexpr qint64 start = test::periodStart;

Evidence log(const QStringList &lines, qint64 atMs = test::periodEnd, qint64 cursor = 1000) { return test::evidence(u"logs.tail"_s, test::logPage(lines, cursor), atMs); }

}

class tst_AuthenticationLog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theRealGatewaysLogIsRead()
    {
        const Evidence answer = test::evidence(u"logs.tail"_s, { test::recorded(u"logs.tail"_s) }, 1'795'384'200'000);
        const auto reading = readings::authenticationLog({ &answer }, parameters);
        QVERIFY2(reading, reading ? "" : qPrintable(reading.error().detail));
        const QJsonArray failures = reading->document[u"failures"_s].toArray();
        QCOMPARE(failures.size(), 6); // six connects with a wrong token; the "unauthorized" twin of each is not counted again
        QCOMPARE(failures[0][u"address"_s], QJsonValue(u"127.0.0.1"_s));
        QCOMPARE(failures[0][u"reason"_s], QJsonValue(u"token_mismatch"_s));
        QCOMPARE(reading->document[u"unreadable"_s], QJsonValue(0));
        const QJsonArray bursts = reading->document[u"bursts"_s].toArray();
        QCOMPARE(bursts.size(), 2); // once by address, once by the name it gave itself
        QCOMPARE(bursts[0][u"count"_s], QJsonValue(6));
        QCOMPARE(reading->fromMs, QDateTime::fromString(u"2026-11-22T21:48:06.538Z"_s, Qt::ISODateWithMs).toMSecsSinceEpoch());
    }

    void theThresholdHasSharpEdges_data()
    {
        QTest::addColumn<QList<qint64>>("times");
        QTest::addColumn<int>("bursts");
        QTest::newRow("four within the window") << QList<qint64> { 0, 1, 2, 3 } << 0;
        QTest::newRow("five within 600,000 ms") << QList<qint64> { 0, 1, 2, 3, 600'000 } << 1;
        QTest::newRow("five across 600,001 ms") << QList<qint64> { 0, 1, 2, 3, 600'001 } << 0;
        QTest::newRow("the second to the sixth") << QList<qint64> { 0, 500'000, 600'001, 700'000, 800'000, 900'000 } << 1;
        QTest::newRow("two bursts with a quiet hour between") << QList<qint64> { 0, 1, 2, 3, 4, 3'600'000, 3'600'001, 3'600'002, 3'600'003, 3'600'004 } << 2;
        QTest::newRow("one long burst") << QList<qint64> { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 } << 1;
    }
    void theThresholdHasSharpEdges()
    {
        QFETCH(const QList<qint64>, times);
        QFETCH(const int, bursts);
        QStringList lines { test::logLine(start - 1) };
        int name = 0;
        for (const qint64 time : times)
            lines.append(test::failedLogin(start + time, u"192.0.2.1"_s, u"client %1"_s.arg(name++)));
        const Evidence answer = log(lines);
        QCOMPARE(readings::authenticationLog({ &answer }, parameters)->document[u"bursts"_s].toArray().size(), bursts);
    }

    void addressesAreCountedApart()
    {
        QStringList lines;
        for (int i = 0; i < 8; ++i)
            lines.append(test::failedLogin(start + i, i % 2 ? u"192.0.2.1"_s : u"192.0.2.2"_s, u"client %1"_s.arg(i)));
        const Evidence answer = log(lines);
        QVERIFY(readings::authenticationLog({ &answer }, parameters)->document[u"bursts"_s].toArray().isEmpty());
    }

    void aStrangerWhoAsksForPairingIsNotAFailure()
    {
        const Evidence answer = log({ test::logLine(start, { { u"cause"_s, u"pairing-required"_s }, { u"remoteAddr"_s, u"192.0.2.1"_s } }) });
        QVERIFY(readings::authenticationLog({ &answer }, parameters)->document[u"failures"_s].toArray().isEmpty());
    }

    void linesThatAreNoRecordsAreCounted()
    {
        const Evidence answer = log({ u"plain text"_s, test::logLine(start) });
        QCOMPARE(readings::authenticationLog({ &answer }, parameters)->document[u"unreadable"_s], QJsonValue(1));
    }

    void answersThatReachBackIntoEachOtherCoverTheWholeTime()
    {
        const Evidence first = log({ test::logLine(start), test::failedLogin(start + 5, u"a"_s, u"b"_s) }, start + 1000);
        const Evidence second = log({ test::failedLogin(start + 5, u"a"_s, u"b"_s), test::logLine(start + 900) }, start + 5000);
        const auto reading = readings::authenticationLog({ &first, &second }, parameters);
        QCOMPARE(reading->fromMs, start);
        QCOMPARE(reading->toMs, start + 5000);
        QCOMPARE(reading->document[u"failures"_s].toArray().size(), 1); // the line is in both
    }

    void aHoleBetweenTwoAnswersEndsTheCoverage()
    {
        const Evidence first = log({ test::logLine(start) }, start + 1000);
        const Evidence second = log({ test::logLine(start + 3000) }, start + 5000);
        QCOMPARE(readings::authenticationLog({ &first, &second }, parameters)->fromMs, start + 3000);
    }

    void anAnswerThatGoesOnAtTheCursorLeavesNoHole()
    {
        const Evidence first = log({ test::logLine(start) }, start + 1000, 77);
        Evidence second = log({ test::logLine(start + 3000) }, start + 5000);
        second.params = { { u"cursor"_s, 77 } };
        QCOMPARE(readings::authenticationLog({ &first, &second }, parameters)->fromMs, start);
        QJsonObject rotated = test::logPage({ test::logLine(start + 3000) });
        rotated[u"reset"_s] = true;
        Evidence third = test::evidence(u"logs.tail"_s, rotated, start + 5000);
        third.params = { { u"cursor"_s, 77 } };
        QCOMPARE(readings::authenticationLog({ &first, &third }, parameters)->fromMs, start + 3000);
    }
};

QTEST_GUILESS_MAIN(tst_AuthenticationLog)
#include "tst_AuthenticationLog.moc"
