// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/alerts/ForeignResolver.h"
#include "models/paths/HostPlan.h"
#include "models/paths/PathBook.h"
#include "tests/real/RealSeat.h"
#include "tests/support/MemoryTokenStore.h"
#include "widgets/gateways/SetUpText.h"

#include <QFile>
#include <QTest>

using namespace countersign;
using namespace countersign::paths;
using namespace Qt::StringLiterals;
using gateway::Gateways;
using gateway::LinkState;

/// A real gateway 2026.9.6 as somebody installed it, with nothing set: it asks nobody, and pairs whoever comes from its
/// own machine. What the console says of it is checked against what its agent can do; the text it makes is run on the
/// host as it stands.
class tst_DefaultModeReal : public QObject {
    Q_OBJECT

    static constexpr int patience = 60'000;
    const GatewayId m_id{ u"real-1"_s };
    SystemClock m_clock;
    QTemporaryDir m_folder;
    test::RealGateway m_gateway{ { .execMode = {}, .tls = false, .pairsSilently = true } };
    test::MemoryTokenStore m_store;
    std::unique_ptr<Gateways> m_gateways;
    std::unique_ptr<PathBook> m_paths;
    HostPlan m_plan;

    void update(const GatewayId &id)
    {
        const auto *connection = m_gateways->find(id);
        m_plan.update({ .link = connection->state(),
            .pairing = connection->state() == LinkState::Pairing ? connection->pairing() : gateway::Pairing(),
            .deviceId = connection->deviceId(),
            .askedScopes = connection->askedScopes(),
            .grantedScopes = connection->hello().scopes,
            .facts = m_paths->facts(id) });
    }
    bool isDone(const GatewayId &id)
    {
        update(id);
        return !m_plan.steps().isEmpty() && !m_plan.isOpen();
    }
    std::optional<Finding> exec() const
    {
        const auto all = m_paths->paths(m_id);
        const auto *found = find(all, Path::Exec);
        return found ? std::optional(found->findings.first()) : std::nullopt;
    }
    void add(const GatewayId &id)
    {
        auto added = m_gateways->add({ { id, m_gateway.url(), {}, false }, Gateways::adminScopes },
            crypto::SecretBytes::copyOf(m_gateway.sharedToken()));
        QVERIFY(QTest::qWaitFor([&] { return added.isFinished(); }, patience) && added.result());
    }
    QString file(const QString &name) const { return m_gateway.workspace() + u'/' + name; }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_gateway.start(), qPrintable(m_gateway.problem()));
        m_gateways = std::make_unique<Gateways>(m_folder.path(), m_store, m_clock);
        m_paths = std::make_unique<PathBook>(*m_gateways, m_clock);
    }
    void asItComesItAsksNobodyAndTheConsoleSaysSo()
    {
        add(m_id);
        QTRY_VERIFY_WITH_TIMEOUT(exec() && exec()->control == Control::Unasked, patience);
        QCOMPARE(int(exec()->reason), int(ControlReason::ExecModeFull));
        QTRY_VERIFY_WITH_TIMEOUT(m_paths->facts(m_id)->identities, patience);
        const auto bypasses = bypassesOf(*m_paths->facts(m_id));
        QVERIFY(*bypasses.sharedToken && *bypasses.silentPairing);
        QCOMPARE(bypasses.admins->size(), 1);
        QCOMPARE(bypasses.admins->first().deviceId, m_gateways->find(m_id)->deviceId());
        QCOMPARE(*bypasses.silent, 1); // nobody approved this seat
        // And so it is.
        const auto run = m_gateway.runTool(u"exec"_s, { { u"command"_s, u"touch unasked.txt"_s } });
        QVERIFY2(m_gateway.waitForRun(run), qPrintable(m_gateway.problem()));
        QVERIFY(QFile::exists(file(u"unasked.txt"_s)));
    }
    void theTextRunOnItsHostMakesItAsk()
    {
        update(m_id);
        const QString text = ui::SetUpText::of(m_plan.steps());
        QVERIFY2(
            text.contains(u"tools.exec.mode ask"_s) && text.contains(u"autoApproveLocal false"_s), qPrintable(text));
        QVERIFY2(m_gateway.runOnHost(text), qPrintable(m_gateway.problem()));
        QTRY_VERIFY_WITH_TIMEOUT(isDone(m_id), patience);
        QTRY_VERIFY_WITH_TIMEOUT(exec() && exec()->control == Control::Detected, patience);
        QVERIFY(!*bypassesOf(*m_paths->facts(m_id)).silentPairing);
    }
    void aSecondSeatWaitsForTheLineThatApprovesIt()
    {
        const GatewayId second(u"real-2"_s);
        m_plan = {};
        add(second);
        QTRY_COMPARE_WITH_TIMEOUT(m_gateways->find(second)->state(), LinkState::Pairing, patience);
        update(second);
        const QString text = ui::SetUpText::of(m_plan.steps());
        QVERIFY2(text.contains(u"openclaw devices approve "_s + m_gateways->find(second)->pairing().requestId),
            qPrintable(text));
        QVERIFY2(m_gateway.runOnHost(text), qPrintable(m_gateway.problem()));
        QTRY_COMPARE_WITH_TIMEOUT(m_gateways->find(second)->state(), LinkState::Connected, patience);
        QTRY_VERIFY_WITH_TIMEOUT(isDone(second), patience);
    }
    void aForeignClientsDecisionIsAnAlertThatNamesIt()
    {
        test::RealSeat seat(m_folder.filePath(u"seat"_s),
            { GatewayId(QString(test::RealSeat::gatewayId)), m_gateway.url(), {}, false }, m_gateway.sharedToken(),
            m_clock);
        QVERIFY2(seat.start(&m_gateway), qPrintable(seat.problem()));
        const auto run = m_gateway.runTool(u"exec"_s, { { u"command"_s, u"touch foreign.txt"_s } });
        const QString request = seat.waitForCommand(u"touch foreign.txt"_s);
        QVERIFY(!request.isEmpty());
        QVERIFY(!QFile::exists(file(u"foreign.txt"_s)));
        // The first seat's device, by a hand that is not Countersign's.
        auto answer = m_gateways->find(m_id)->call(u"approval.resolve"_s,
            { { u"id"_s, request }, { u"kind"_s, u"exec"_s }, { u"decision"_s, u"allow-once"_s } });
        QVERIFY(QTest::qWaitFor([&] { return answer.isFinished(); }, patience) && answer.result());
        QVERIFY(seat.waitForState(request, approvals::CaseState::Foreign));
        QTRY_COMPARE_WITH_TIMEOUT(seat.services().alerts().alerts().size(), 1, patience);
        const auto &alert = seat.services().alerts().alerts().first();
        QCOMPARE(alert.code, alerts::ForeignResolver::code);
        QVERIFY2(alert.evidence.contains(m_gateways->find(m_id)->deviceId().toUtf8()), alert.evidence.constData());
        QVERIFY2(m_gateway.waitForRun(run), qPrintable(m_gateway.problem()));
        QVERIFY(QFile::exists(file(u"foreign.txt"_s))); // detected, not prevented
    }
    void aSessionInFullIsSaidAndReleased()
    {
        const QString session = u"agent:dev:test-1"_s; // of the first run
        QVERIFY(!m_gateway.owner()
                .call(u"sessions.patch"_s, { { u"key"_s, session }, { u"permissionMode"_s, u"full"_s } })
                .isUndefined());
        m_paths->readAgain(m_id); // no event tells it; the console looks every minute
        QTRY_VERIFY_WITH_TIMEOUT(exec() && exec()->reason == ControlReason::SessionsInFull, patience);
        m_plan = {};
        update(m_id);
        const QString text = ui::SetUpText::of(m_plan.steps());
        QVERIFY2(text.contains(session), qPrintable(text));
        QVERIFY2(m_gateway.runOnHost(text), qPrintable(m_gateway.problem()));
        m_paths->readAgain(m_id);
        QTRY_VERIFY_WITH_TIMEOUT(exec() && exec()->control == Control::Detected, patience);
        QVERIFY(isDone(m_id));
    }
    void cleanupTestCase()
    {
        m_paths.reset();
        m_gateways.reset();
    }
    void cleanup()
    {
        if (QTest::currentTestFailed())
            qWarning("%s", m_gateway.log().right(6'000).constData());
    }
};

QTEST_GUILESS_MAIN(tst_DefaultModeReal)
#include "tst_DefaultModeReal.moc"
