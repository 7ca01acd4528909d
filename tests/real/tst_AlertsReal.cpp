// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/alerts/AlertKind.h"
#include "tests/real/RealSeat.h"
#include "tests/support/Await.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace countersign;
using namespace Qt::StringLiterals;

/// A stranger guesses at the token of a real gateway: the collector reads the gateway's log, and the alert comes at the
/// fifth failed login and not at the fourth.
class tst_AlertsReal : public QObject {
    Q_OBJECT

private:
    static constexpr int patience = 60'000;
    SystemClock m_clock;
    QTemporaryDir m_folder;
    test::RealGateway m_gateway;
    std::unique_ptr<test::RealSeat> m_seat;

    [[nodiscard]] qsizetype failuresInTrail()
    {
        trail::TrailQuery query;
        query.kinds = { facts::EventKind::AuthenticationFailed };
        return test::await(m_seat->services().trail().find(query, 100)).value().size();
    }
    /// Reads the log until the trail has this many, and everything in it went through the rules.
    [[nodiscard]] bool waitForFailures(qsizetype count)
    {
        auto &services = m_seat->services();
        services.collection().readNow(); // once: whoever asks again and again gets the first source again and again
        return QTest::qWaitFor([this, count] { return failuresInTrail() >= count; }, patience)
            && QTest::qWaitFor(
                [&services] { return services.trailWatch().mark() == services.trail().newest(); }, patience);
    }
    [[nodiscard]] QList<alerts::Alert> loginAlerts(const QString &by)
    {
        QList<alerts::Alert> found;
        for (const alerts::Alert &each : m_seat->services().alerts().alerts()) {
            const QJsonObject facts = QJsonDocument::fromJson(each.evidence).object()["facts"_L1].toObject();
            if (each.code == alerts::word(alerts::AlertKind::FailedLogins) && facts["by"_L1] == by)
                found.append(each);
        }
        return found;
    }
    /// Reads until the trail has so many ended privileged calls that succeeded, and its approval history after them.
    [[nodiscard]] bool waitForCalls(qsizetype count)
    {
        auto &services = m_seat->services();
        qint64 seenMs = 0;
        const auto calls = [&] {
            trail::TrailQuery query;
            query.kinds = { facts::EventKind::ToolEnded };
            query.status = u"succeeded"_s;
            const auto found = test::await(services.trail().find(query, 100)).value();
            for (const trail::StoredEvent &each : found)
                seenMs = std::max(seenMs, each.event.seenMs);
            return found.size() >= count;
        };
        const auto isReadAfterwards = [&] {
            const auto states = services.collection().states(GatewayId(test::RealSeat::gatewayId));
            return std::ranges::any_of(states, [&](const auto &each) {
                return each.source == collect::Source::ApprovalHistory && each.readAtMs > seenMs;
            }) && services.trailWatch().mark() == services.trail().newest();
        };
        services.collection().readNow();
        return QTest::qWaitFor(calls, patience) && QTest::qWaitFor(isReadAfterwards, patience);
    }
    [[nodiscard]] qsizetype unapproved()
    {
        const auto &all = m_seat->services().alerts().alerts();
        return std::ranges::count(all, alerts::word(alerts::AlertKind::UnapprovedAction), &alerts::Alert::code);
    }
    void guess()
    {
        test::BackendClient stranger(m_gateway.url(), u"a guessed token"_s);
        QVERIFY(!stranger.open());
    }

private Q_SLOTS:
    void theFifthGuessRaisesTheAlertAndTheFourthDoesNot()
    {
        QVERIFY2(m_gateway.start(), qPrintable(m_gateway.problem()));
        m_seat = std::make_unique<test::RealSeat>(m_folder.filePath(u"seat"_s),
            gateway::Endpoint{ GatewayId(test::RealSeat::gatewayId), m_gateway.url(), m_gateway.pin(), false },
            m_gateway.sharedToken(), m_clock);
        QVERIFY2(m_seat->start(&m_gateway), qPrintable(m_seat->problem()));
        m_seat->services().mirror(m_seat->connection());
        QVERIFY(waitForFailures(0));
        const qsizetype before = failuresInTrail();
        QCOMPARE(before, 0);
        for (int i = 0; i < 4; ++i)
            guess();
        QVERIFY(waitForFailures(4));
        QCOMPARE(failuresInTrail(), 4);
        QVERIFY(loginAlerts(u"address"_s).isEmpty());
        QVERIFY(loginAlerts(u"name"_s).isEmpty());
        guess();
        QVERIFY(waitForFailures(5));
        QTRY_COMPARE_WITH_TIMEOUT(loginAlerts(u"address"_s).size(), 1, patience);
        QCOMPARE(loginAlerts(u"name"_s).size(), 1); // it calls itself the same each time
        const alerts::Alert alert = loginAlerts(u"address"_s).first();
        const QJsonObject seen = QJsonDocument::fromJson(alert.evidence).object();
        QCOMPARE(seen["rows"_L1].toArray().size(), 5);
        QVERIFY(seen["facts"_L1]["key"_L1].toString().contains(u"127.0.0.1"_s));
        QCOMPARE(alert.severity, facts::Severity::High);
        QCOMPARE(alert.gateway, GatewayId(test::RealSeat::gatewayId));
        const auto entry = test::await(m_seat->services().ledger().read(alert.entry, 1)).value();
        QCOMPARE(entry.first().entry.kind, facts::EntryKind::AlertRaised);
    }

    void aSixthGuessIsOfTheSameWindow()
    {
        guess();
        QVERIFY(waitForFailures(6));
        QCOMPARE(loginAlerts(u"address"_s).size(), 1);
    }

    void whatTwoPeopleAllowedIsNoAlertAndWhatTheGatewayRanUnaskedIsOne()
    {
        const QString run = m_gateway.runTool(u"exec"_s, { { u"command"_s, u"touch allowed.txt"_s } });
        QVERIFY2(!run.isEmpty(), qPrintable(m_gateway.problem()));
        const QString request = m_seat->waitForCommand(u"touch allowed.txt"_s);
        QVERIFY(!request.isEmpty() && m_seat->vote(request, 1) && m_seat->vote(request, 2));
        QVERIFY(m_seat->waitForState(request, approvals::CaseState::Allowed) && m_gateway.waitForRun(run));
        QVERIFY(waitForCalls(1));
        QCOMPARE(unapproved(), 0);

        const QString boot = m_seat->connection().hello().bootId;
        QVERIFY(m_gateway.terminate());
        const auto asksNobody = [](QJsonObject &configuration) {
            QJsonObject tools = configuration["tools"_L1].toObject();
            QJsonObject exec = tools["exec"_L1].toObject();
            exec.insert(u"mode"_s, u"full"_s);
            tools.insert(u"exec"_s, exec);
            configuration.insert(u"tools"_s, tools);
        };
        QVERIFY2(m_gateway.configure(asksNobody), qPrintable(m_gateway.problem()));
        QVERIFY2(m_gateway.start(), qPrintable(m_gateway.problem()));
        QTRY_VERIFY_WITH_TIMEOUT(m_seat->connection().state() == gateway::LinkState::Connected
                && m_seat->connection().hello().bootId != boot,
            2 * patience);
        const QString unasked = m_gateway.runTool(u"exec"_s, { { u"command"_s, u"touch unasked.txt"_s } });
        QVERIFY2(!unasked.isEmpty() && m_gateway.waitForRun(unasked), qPrintable(m_gateway.problem()));
        QVERIFY(waitForCalls(2));
        QTRY_COMPARE_WITH_TIMEOUT(unapproved(), 1, patience);
    }

    void aRestartRaisesNothingTwice()
    {
        const auto before = m_seat->services().alerts().alerts().size();
        const auto newest = m_seat->services().trail().newest();
        m_seat = std::make_unique<test::RealSeat>(m_folder.filePath(u"seat"_s),
            gateway::Endpoint{ GatewayId(test::RealSeat::gatewayId), m_gateway.url(), m_gateway.pin(), false },
            m_gateway.sharedToken(), m_clock);
        QVERIFY2(m_seat->start(), qPrintable(m_seat->problem()));
        QTRY_VERIFY_WITH_TIMEOUT(m_seat->services().trailWatch().mark() >= newest, patience);
        QCOMPARE(m_seat->services().alerts().alerts().size(), before);
    }

    void cleanup()
    {
        if (QTest::currentTestFailed())
            qWarning("%s", m_gateway.log().right(6'000).constData());
    }
};

QTEST_GUILESS_MAIN(tst_AlertsReal)
#include "tst_AlertsReal.moc"
