// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/AuditReports.h"
#include "app/PracticeSeat.h"
#include "app/links/EvidenceForAudits.h"
#include "models/audits/AuditRun.h"
#include "models/reports/Bundle.h"
#include "tests/real/RealSeat.h"
#include "tests/support/Await.h"

#include <QProcess>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;
using approvals::CaseState;
using audits::Verdict;

/// The monthly audit over a real gateway in which an old token, a drifted configuration and a foreign decision were planted; what it
/// is compared with is the practice gateway. All three are in the PDF, whose evidence register shows this gateway's boot.
class tst_MonthlyReal : public QObject
{
    Q_OBJECT

private:
    static constexpr int patience = 60'000;
    static constexpr qint64 dayMs = 86'400'000;
    SystemClock m_clock;
    QTemporaryDir m_folder;
    test::RealGateway m_gateway { { .execMode = u"ask"_s, .tls = true } };
    std::unique_ptr<app::PracticeSeat> m_practice;
    std::unique_ptr<test::RealSeat> m_seat;
    std::unique_ptr<audits::AuditRun> m_audit;
    QString m_foreign, m_bootBefore, m_text;
    QByteArray m_bundle;

    [[nodiscard]] Verdict verdict(const QString &check) const { return m_audit->audit().result(CheckId(check))->verdict; }
    [[nodiscard]] QString printed(const QByteArray &pdf) const
    {
        const QString path = m_folder.filePath(u"monthly.pdf"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
            return {};
        file.close();
        QProcess tool;
        tool.start(u"pdftotext"_s, { u"-layout"_s, path, u"-"_s });
        return tool.waitForFinished() ? QString::fromUtf8(tool.readAllStandardOutput()) : QString();
    }

private Q_SLOTS:
    void initTestCase();
    void eachPlantedThingFailsItsCheck();
    void allThreeAreInTheReportWithTheGatewaysBoot();
    void noSecretLeavesTheSeat();
    void cleanup();
};

void tst_MonthlyReal::initTestCase()
{
    QVERIFY2(m_gateway.start(), qPrintable(m_gateway.problem()));
    m_seat = std::make_unique<test::RealSeat>(m_folder.filePath(u"seat"_s),
        gateway::Endpoint { GatewayId(test::RealSeat::gatewayId), m_gateway.url(), m_gateway.pin(), false },
        m_gateway.sharedToken(), m_clock);
    QVERIFY2(m_seat->start(&m_gateway), qPrintable(m_seat->problem()));
    const QString run = m_gateway.runTool(u"exec"_s, { { u"command"_s, u"touch foreign.txt"_s } });
    m_foreign = m_seat->waitForCommand(u"touch foreign.txt"_s);
    QVERIFY(!m_foreign.isEmpty());
    (void)m_gateway.owner().call(u"approval.resolve"_s,
        { { u"id"_s, m_foreign }, { u"kind"_s, u"exec"_s }, { u"decision"_s, u"allow-once"_s } });
    QVERIFY(m_seat->waitForState(m_foreign, CaseState::Foreign) && m_gateway.waitForRun(run));

    m_bootBefore = m_seat->connection().hello().bootId;
    m_gateway.kill();
    QVERIFY2(m_gateway.ageTokens(m_clock.nowMs() - 120 * dayMs - 3'600'000), qPrintable(m_gateway.problem()));
    QVERIFY2(m_gateway.configure([](QJsonObject &configuration) {
        configuration.insert(u"browser"_s, QJsonObject { { u"enabled"_s, false } });
    }), qPrintable(m_gateway.problem()));
    QVERIFY2(m_gateway.start(), qPrintable(m_gateway.problem()));
    auto &connection = m_seat->connection();
    QTRY_VERIFY_WITH_TIMEOUT(connection.state() == gateway::LinkState::Connected && connection.hello().bootId != m_bootBefore
            && !connection.hello().gatewayDeviceId.isEmpty(), 2 * patience);

    m_practice = std::make_unique<app::PracticeSeat>(app::Profile::at(m_folder.filePath(u"practice"_s)).value(), m_clock);
    QVERIFY(test::await(m_practice->start()));
    QTRY_VERIFY_WITH_TIMEOUT(m_practice->connection().state() == gateway::LinkState::Connected
            && !m_practice->connection().hello().gatewayDeviceId.isEmpty(), patience);

    const auto checklist = std::make_shared<const audits::Checklist>(audits::Checklist::builtIn(u"monthly"_s).value());
    audits::Scope scope;
    scope.gateway = GatewayId(test::RealSeat::gatewayId);
    scope.identity = connection.hello().gatewayDeviceId;
    scope.environment = facts::Environment::Dev;
    scope.toMs = m_clock.nowMs();
    scope.fromMs = scope.toMs - checklist->periodMs();
    scope.reference = { m_practice->connection().endpoint().id, m_practice->connection().hello().gatewayDeviceId };
    auto &services = m_seat->services();
    m_audit = std::make_unique<audits::AuditRun>(services.ledger(), m_clock, checklist, scope, services.team().charter(),
        test::RealSeat::person(1));
    QVERIFY(test::await(m_audit->begin()));
    QVERIFY(test::await(app::collectEvidence(*m_audit, connection, services.ledger(), m_clock, &m_practice->connection())));
    QVERIFY(test::await(m_audit->evaluate()));
    app::AuditReports reports(services);
    const auto made = test::await(reports.make(m_audit->audit(), m_audit->charter(), connection.hello().serverVersion));
    QVERIFY(made);
    m_text = printed(made->pdf);
    m_bundle = made->bundle;
    QVERIFY(!m_text.isEmpty());
}

void tst_MonthlyReal::eachPlantedThingFailsItsCheck()
{
    for (const auto &check : { u"CS-TOK-01"_s, u"CS-CFG-01"_s, u"CS-AUD-03"_s, u"CS-APR-03"_s })
        QVERIFY2(verdict(check) == Verdict::Fail, qPrintable(check + u' ' + audits::word(verdict(check)) + u' '
                                                              + audits::word(m_audit->audit().result(CheckId(check))->reason)));
    const auto &drift = m_audit->audit().result(CheckId(u"CS-CFG-01"_s))->deviations;
    QVERIFY(std::ranges::any_of(drift, [](const audits::Deviation &each) { return each.element[u"path"_s] == "browser.enabled"_L1; }));
    // The real configuration as it is: its exec mode, what it hides, what it logs.
    QCOMPARE(verdict(u"CS-BRW-01"_s), Verdict::Pass);
    QCOMPARE(verdict(u"CS-ACC-01"_s), Verdict::Fail); // a token is one factor
    QCOMPARE(m_audit->audit().result(CheckId(u"CS-EXE-02"_s))->reason, audits::UnknownReason::ReviewOutstanding);
    QCOMPARE(m_audit->audit().result(CheckId(u"CS-LOG-01"_s))->reason, audits::UnknownReason::ReviewOutstanding);
}

void tst_MonthlyReal::allThreeAreInTheReportWithTheGatewaysBoot()
{
    const QString boot = m_seat->connection().hello().bootId;
    QVERIFY(boot != m_bootBefore);
    const QString flat = m_text.simplified();
    QVERIFY2(flat.contains(u"boot "_s + boot), qPrintable(boot));
    QVERIFY(flat.contains(u"browser.enabled"_s));
    QVERIFY(flat.contains(u"nobody expects it"_s));
    QVERIFY2(flat.contains(u" 120 Countersign"_s), qPrintable(flat.mid(flat.indexOf(u"Tokens that work"_s), 400)));
    QVERIFY(flat.contains(u"something else"_s));
    QVERIFY(QString(flat).remove(u' ').contains(m_foreign.first(13)));
}

void tst_MonthlyReal::noSecretLeavesTheSeat()
{
    QVERIFY(!m_text.contains(QString::fromLatin1(m_gateway.sharedToken())));
    QVERIFY(!m_bundle.contains(m_gateway.sharedToken()));
    const auto bundle = reports::Bundle::read(m_bundle);
    QVERIFY(bundle);
    QVERIFY(std::ranges::any_of(bundle->members(), [](const QByteArray &bytes) { return bytes.contains("countersign.config/1"); }));
    for (const QByteArray &bytes : bundle->members())
        QVERIFY(!bytes.contains("\"resolved\"")); // a configuration is kept masked, never as it came
}

void tst_MonthlyReal::cleanup()
{
    if (QTest::currentTestFailed())
        qWarning("%s", m_gateway.log().right(6'000).constData());
}

QTEST_MAIN(tst_MonthlyReal)
#include "tst_MonthlyReal.moc"
