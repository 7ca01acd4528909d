// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/approvals/ApprovalQueueModel.h"
#include "models/approvals/Desk.h"
#include "models/crypto/KeyFile.h"
#include "models/ledger/Ledger.h"
#include "models/team/Team.h"
#include "models/vault/Vault.h"
#include "tests/bench/Ratio.h"
#include "tests/support/Await.h"
#include "tests/support/People.h"
#include "tests/support/RealGateway.h"
#include "widgets/approvals/ApprovalsPage.h"
#include "widgets/kit/Table.h"
#include "widgets/kit/Theme.h"

#include <QDir>
#include <QEventLoop>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace countersign;

namespace {

using Moment = bench::Clock::time_point;

double between(Moment from, Moment to)
{
    return std::chrono::duration<double>(to - from).count();
}

/// The ledger's clock; it keeps the moment at which it was first asked after `arm`: when an entry was handed in.
class StampingClock final : public Clock
{
public:
    [[nodiscard]] qint64 nowMs() const override
    {
        if (m_armed.exchange(false))
            m_stamp = bench::Clock::now();
        return QDateTime::currentMSecsSinceEpoch();
    }
    void arm() { m_armed = true; }
    [[nodiscard]] Moment stamp() const { return m_stamp; }

private:
    mutable std::atomic<bool> m_armed = false;
    mutable std::atomic<Moment> m_stamp = Moment();
};

crypto::SecretBytes passphrase(int person)
{
    return crypto::SecretBytes::copyOf(u"passphrase of person %1"_s.arg(person).toUtf8());
}

/// The fixed keys as key files: cheap ones, opened for each signature all the same.
QString withKeys(const QString &folder)
{
    QDir().mkpath(folder);
    for (const int number : { 1, 2 }) {
        QFile file(folder + u'/' + test::personId(number).text() + u".pem"_s);
        const auto pem = crypto::keyfile::write(test::fixedKey(number), passphrase(number), 1);
        if (!pem || !file.open(QIODevice::WriteOnly) || file.write(*pem) != pem->size())
            qFatal("a test key cannot be written");
    }
    return folder;
}

/// A real event loop until `done` is called or half a minute has passed: QTest's waits sleep 10 ms between two looks.
class Wait final
{
public:
    [[nodiscard]] bool run()
    {
        QTimer::singleShot(30s, &m_loop, [this] { m_loop.exit(1); });
        return m_isDone || m_loop.exec() == 0;
    }
    void done()
    {
        at = bench::Clock::now();
        m_isDone = true;
        m_loop.quit();
    }
    [[nodiscard]] QObject *context() { return &m_loop; }
    Moment at;

private:
    QEventLoop m_loop;
    bool m_isDone = false;
};

}

/// Event to painted row, and finished signature to resolved, each at most three times what the real gateway takes with a bare
/// WebSocket client in the same run. The first of a burst: between two requests the queue is at rest.
class bench_GatewayRoundTrip final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aRowIsPaintedSoonAfterTheEvent();
    void aSignatureResolvesSoon();

Q_SIGNALS:
    void painted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool connectDesk();
    [[nodiscard]] bool disconnectDesk();
    QString ask();                      ///< sends a request that nobody has seen yet; its command
    [[nodiscard]] double bareEvent();   ///< until the event is at a bare client
    [[nodiscard]] double paintedRow();  ///< until its row is painted
    [[nodiscard]] double bareResolve();
    [[nodiscard]] double signedResolve();
    [[nodiscard]] QString idOf(const QString &command);
    [[nodiscard]] Result<void> vote(const approvals::CaseKey &key, int person);
    void compare(const char *what, double (bench_GatewayRoundTrip::*bare)(), double (bench_GatewayRoundTrip::*ours)());

    test::RealGateway m_gateway;
    std::unique_ptr<test::BackendClient> m_bare; ///< hears of what the owner's connection asks, which itself is not told
    QTemporaryDir m_folder;
    SystemClock m_clock;
    StampingClock m_ledgerClock;
    ledger::Ledger m_ledger { m_folder.filePath(u"ledger.db"_s), { test::fixedKey(101), crypto::SecretBytes::copyOf(QByteArray(32, 'c')) }, m_ledgerClock };
    team::Team m_team { m_clock };
    vault::Vault m_vault { withKeys(m_folder.filePath(u"keys"_s)), m_clock, 1 };
    approvals::Desk m_desk { m_ledger, m_team, m_vault, m_clock };
    approvals::ApprovalQueueModel m_queue { m_desk, m_clock };
    std::unique_ptr<gateway::Connection> m_connection;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<ui::ApprovalsPage> m_page;
    QList<double> m_afterEvent; ///< seconds from the event in our socket to the painted row
    int m_asked = 0;
};

void bench_GatewayRoundTrip::initTestCase()
{
    QVERIFY2(m_gateway.start(), qPrintable(m_gateway.problem()));
    m_bare = std::make_unique<test::BackendClient>(m_gateway.url(), QString::fromLatin1(m_gateway.sharedToken()));
    QVERIFY2(m_bare->open(), qPrintable(m_bare->problem()));
    m_theme = std::make_unique<ui::Theme>(*qApp);
    m_team.setSeat(test::seatRecord(1).id);
    QVERIFY(test::await(m_ledger.open()));
    auto charter = test::trialCharter();
    charter.validFromMs = m_clock.nowMs() - 1000;
    charter.validUntilMs = charter.validFromMs + facts::Charter::longestValidityMs;
    const auto note = test::signedCharter(charter, { 1 });
    QVERIFY(m_team.adopt(note));
    QVERIFY(test::await(m_ledger.append({ facts::EntryKind::CharterAdopted, 0, { { u"note"_s, QString::fromUtf8(note.bytes()) } }, {} })));
    QVERIFY(test::await(m_vault.unlock(test::personId(1), passphrase(1))));

    const QStringList scopes { u"operator.read"_s, u"operator.approvals"_s, u"operator.admin"_s };
    m_connection = std::make_unique<gateway::Connection>(gateway::Endpoint { GatewayId(u"dev-1"_s), m_gateway.url(), {}, false },
                                                         gateway::Credentials { test::fixedKey(200), {}, crypto::SecretBytes::copyOf(m_gateway.sharedToken()) }, scopes, m_clock);
    m_connection->setPatience({ .greetingMs = 15'000, .pairingMs = 100, .settledMs = 0 });
    m_desk.watch(*m_connection);
    m_connection->open();
    QTRY_COMPARE_WITH_TIMEOUT(m_connection->state(), gateway::LinkState::Pairing, 60'000);
    QVERIFY2(m_gateway.approvePairing(m_connection->pairing().requestId), qPrintable(m_gateway.problem()));
    QTRY_VERIFY_WITH_TIMEOUT(m_desk.hasListed(m_connection->endpoint().id), 60'000);

    const auto connections = [this] { return QList<gateway::Connection *>{ m_connection.get() }; };
    m_page = std::make_unique<ui::ApprovalsPage>(ui::Workplace{ m_desk, m_team, m_vault, m_clock, connections,
                                                     [](const GatewayId &) { return QList<paths::PathControl>(); } },
        m_queue);
    m_page->table().viewport()->installEventFilter(this);
    m_page->resize(1180, 760);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

bool bench_GatewayRoundTrip::eventFilter(QObject *watched, QEvent *event)
{
    // Queued, so that it is told after the painting that begins now.
    if (event->type() == QEvent::Paint)
        QMetaObject::invokeMethod(this, &bench_GatewayRoundTrip::painted, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

bool bench_GatewayRoundTrip::connectDesk()
{
    m_connection->open();
    return QTest::qWaitFor([this] { return m_desk.hasListed(m_connection->endpoint().id); }, 60'000);
}

bool bench_GatewayRoundTrip::disconnectDesk()
{
    m_connection->close();
    return QTest::qWaitFor([this] { return m_connection->state() == gateway::LinkState::Offline; }, 10'000);
}

QString bench_GatewayRoundTrip::ask()
{
    QTest::qWait(80); // past the 50 ms of a batch: this one is the first again
    const QString command = u"touch bench-%1"_s.arg(++m_asked);
    m_gateway.owner().post(u"exec.approval.request"_s, { { u"command"_s, command }, { u"twoPhase"_s, true }, { u"requireDeliveryRoute"_s, false }, { u"timeoutMs"_s, 600'000 } });
    return command;
}

QString bench_GatewayRoundTrip::idOf(const QString &command)
{
    const auto &all = m_bare->requested();
    const auto found = std::find_if(all.rbegin(), all.rend(), [&](const QJsonObject &each) { return each.value("request"_L1).toObject().value("command"_L1) == command; });
    return found == all.rend() ? QString() : found->value("id"_L1).toString();
}

double bench_GatewayRoundTrip::bareEvent()
{
    const QString command = ask();
    const auto start = bench::Clock::now();
    Wait wait;
    connect(m_bare.get(), &test::BackendClient::approvalRaised, wait.context(), [&](const QJsonObject &payload) {
        if (payload.value("request"_L1).toObject().value("command"_L1) == command)
            wait.done();
    });
    if (!wait.run())
        return 0;
    (void)m_bare->call(u"approval.resolve"_s, { { u"id"_s, idOf(command) }, { u"kind"_s, u"exec"_s }, { u"decision"_s, u"deny"_s } });
    return between(start, wait.at);
}

double bench_GatewayRoundTrip::paintedRow()
{
    const QString command = ask();
    const auto start = bench::Clock::now();
    Moment event;
    Wait wait;
    connect(m_connection.get(), &gateway::Connection::eventReceived, wait.context(), [&](const gateway::Event &each) {
        if (each.name == "exec.approval.requested"_L1)
            event = bench::Clock::now();
    });
    connect(this, &bench_GatewayRoundTrip::painted, wait.context(), [&] {
        auto &table = m_page->table();
        for (int row = 0; row < table.model()->rowCount(); ++row) {
            const bool isIt = table.source()->index(row, 0).data(approvals::ApprovalQueueModel::TextRole).toString().contains(command);
            if (isIt && table.viewport()->rect().contains(table.visualRect(table.model()->index(row, 0))))
                return wait.done();
        }
    });
    if (!wait.run())
        return 0;
    m_afterEvent.append(between(event, wait.at));
    (void)m_bare->call(u"approval.resolve"_s, { { u"id"_s, idOf(command) }, { u"kind"_s, u"exec"_s }, { u"decision"_s, u"deny"_s } });
    (void)QTest::qWaitFor([&] { return m_page->table().model()->rowCount() == 0; }, 20'000);
    return between(start, wait.at);
}

Result<void> bench_GatewayRoundTrip::vote(const approvals::CaseKey &key, int person)
{
    const auto *item = m_desk.find(key);
    return test::await(m_desk.vote({ .key = key, .revision = item->revision, .action = item->action->digest(), .person = test::personId(person), .decision = facts::Decision::Allow,
                                     .reason = {}, .seenToEnd = true },
                                   passphrase(person)));
}

double bench_GatewayRoundTrip::bareResolve()
{
    const QString command = ask();
    if (!QTest::qWaitFor([&] { return !idOf(command).isEmpty(); }, 60'000))
        return 0;
    QTest::qWait(80);
    Wait wait;
    const auto start = bench::Clock::now();
    const QString call = m_bare->post(u"approval.resolve"_s, { { u"id"_s, idOf(command) }, { u"kind"_s, u"exec"_s }, { u"decision"_s, u"allow-once"_s } });
    connect(m_bare.get(), &test::BackendClient::answered, wait.context(), [&](const QString &id) {
        if (id == call)
            wait.done();
    });
    return wait.run() ? between(start, wait.at) : 0;
}

double bench_GatewayRoundTrip::signedResolve()
{
    const QString command = ask();
    const auto isThere = [&] { return !idOf(command).isEmpty() && m_desk.find({ m_connection->endpoint().id, RequestId(idOf(command)) }) != nullptr; };
    if (!QTest::qWaitFor(isThere, 60'000))
        return 0;
    const approvals::CaseKey key { m_connection->endpoint().id, RequestId(idOf(command)) };
    if (!vote(key, 1))
        return 0;
    QTest::qWait(80);
    Wait wait;
    connect(&m_desk, &approvals::Desk::caseClosed, wait.context(), [&](const approvals::CaseKey &closed) {
        if (closed == key)
            wait.done();
    });
    const auto *item = m_desk.find(key);
    m_ledgerClock.arm();
    auto voted = m_desk.vote({ .key = key, .revision = item->revision, .action = item->action->digest(), .person = test::personId(2), .decision = facts::Decision::Allow, .reason = {}, .seenToEnd = true },
                             passphrase(2));
    if (!wait.run() || !voted.result() || m_desk.find(key)->state != approvals::CaseState::Allowed)
        return 0;
    return between(m_ledgerClock.stamp(), wait.at);
}

void bench_GatewayRoundTrip::compare(const char *what, double (bench_GatewayRoundTrip::*bare)(), double (bench_GatewayRoundTrip::*ours)())
{
    const int each = bench::times(5, 15);
    QList<double> ratios, bareMs, oursMs;
    for (int round = 0; round < bench::times(5, 11); ++round) {
        QList<double> floor, subject;
        // The desk is away meanwhile: both live in this thread, and it would do its work in the bare client's time.
        QVERIFY(disconnectDesk());
        for (int i = 0; i < each; ++i) {
            floor.append((this->*bare)() * 1000);
            QVERIFY2(floor.last() > 0, "a request went astray");
        }
        QVERIFY(connectDesk());
        for (int i = 0; i < each; ++i) {
            subject.append((this->*ours)() * 1000);
            QVERIFY2(subject.last() > 0, "a request went astray");
        }
        bareMs.append(bench::median(floor));
        oursMs.append(bench::median(subject));
        ratios.append(oursMs.last() / bareMs.last());
    }
    QVERIFY(bench::report(what, ratios, 3.0, u"%1 ms against %2 ms"_s.arg(bench::median(oursMs), 0, 'f', 2).arg(bench::median(bareMs), 0, 'f', 2)));
}

void bench_GatewayRoundTrip::aRowIsPaintedSoonAfterTheEvent()
{
    compare("request sent to row painted, to request sent to event at a bare client", &bench_GatewayRoundTrip::bareEvent, &bench_GatewayRoundTrip::paintedRow);
    qInfo("of that, event in our socket to painted row: %.2f ms", bench::median(m_afterEvent) * 1000);
}

void bench_GatewayRoundTrip::aSignatureResolvesSoon()
{
    compare("signature finished to case resolved, to approval.resolve of a bare client", &bench_GatewayRoundTrip::bareResolve, &bench_GatewayRoundTrip::signedResolve);
}

QTEST_MAIN(bench_GatewayRoundTrip)
#include "bench_GatewayRoundTrip.moc"
