// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/links/EvidenceForAudits.h"
#include "models/audits/AuditRun.h"
#include "tests/real/Contradictions.h"
#include "tests/real/RealSeat.h"
#include "tests/support/Await.h"

#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;
using approvals::CaseState;
using audits::UnknownReason;
using audits::Verdict;

/// The weekly audit over a real gateway on which two people allowed one command and denied another, somebody else allowed a third
/// alone, and a stranger guessed at the token: what is collected, where it lands, and what each check says.
class tst_EvidenceReal : public QObject
{
    Q_OBJECT

private:
    static constexpr int patience = 60'000;
    SystemClock m_clock;
    QTemporaryDir m_folder;
    test::RealGateway m_gateway { { .execMode = u"ask"_s, .tls = true } };
    std::unique_ptr<test::RealSeat> m_seat;
    std::unique_ptr<audits::AuditRun> m_audit;
    QString m_allowed, m_denied, m_foreign;

    QString ask(const QString &command)
    {
        m_run = m_gateway.runTool(u"exec"_s, { { u"command"_s, command } });
        if (m_run.isEmpty())
            qWarning("%s", qPrintable(m_gateway.problem()));
        return m_seat->waitForCommand(command);
    }
    [[nodiscard]] const audits::Evidence *evidence(const QString &method) const
    {
        const auto &all = m_audit->audit().evidence;
        const auto found = std::ranges::find(all, method, &audits::Evidence::method);
        return found == all.end() ? nullptr : &*found;
    }
    [[nodiscard]] QString labels(const QString &check) const
    {
        QStringList all;
        for (const auto &deviation : m_audit->audit().result(CheckId(check))->deviations)
            all.append(deviation.element.toObject().value("label"_L1).toString());
        return all.join(u'\n');
    }

    QString m_run; ///< of the last `ask`

private Q_SLOTS:
    void initTestCase();
    void everyAnswerLandsWithTheGatewaysBoot();
    void everyCheckIsAnsweredOrSaysWhyNot();
    void cleanup();
};

void tst_EvidenceReal::initTestCase()
{
    QVERIFY2(m_gateway.start(), qPrintable(m_gateway.problem()));
    m_seat = std::make_unique<test::RealSeat>(m_folder.filePath(u"seat"_s),
        gateway::Endpoint { GatewayId(test::RealSeat::gatewayId), m_gateway.url(), m_gateway.pin(), false }, m_gateway.sharedToken(), m_clock);
    QVERIFY2(m_seat->start(&m_gateway), qPrintable(m_seat->problem()));

    m_allowed = ask(u"touch allowed.txt"_s);
    QVERIFY(!m_allowed.isEmpty() && m_seat->vote(m_allowed, 1) && m_seat->vote(m_allowed, 2));
    QVERIFY(m_seat->waitForState(m_allowed, CaseState::Allowed) && m_gateway.waitForRun(m_run));
    m_denied = ask(u"touch denied.txt"_s);
    QVERIFY(!m_denied.isEmpty() && m_seat->vote(m_denied, 1, facts::Decision::Deny, u"Not needed"_s));
    QVERIFY(m_seat->waitForState(m_denied, CaseState::Denied) && m_gateway.waitForRun(m_run));
    m_foreign = ask(u"touch foreign.txt"_s);
    QVERIFY(!m_foreign.isEmpty());
    (void)m_gateway.owner().call(u"approval.resolve"_s, { { u"id"_s, m_foreign }, { u"kind"_s, u"exec"_s }, { u"decision"_s, u"allow-once"_s } });
    QVERIFY(m_seat->waitForState(m_foreign, CaseState::Foreign) && m_gateway.waitForRun(m_run));
    test::BackendClient guess(m_gateway.url(), u"a guessed token"_s);
    QVERIFY(!guess.open());
    // The gateway writes its audit rows behind what happens.
    const auto finished = [this] {
        const auto rows = m_gateway.owner().call(u"audit.activity.list"_s, { { u"limit"_s, 500 }, { u"kind"_s, u"tool_action"_s } }).toObject().value("events"_L1).toArray();
        return std::ranges::count_if(rows, [](const QJsonValue &row) { return row.toObject().value("action"_L1) == "tool.action.finished"_L1; });
    };
    QTRY_COMPARE_WITH_TIMEOUT(finished(), 3, patience);

    const auto checklist = std::make_shared<const audits::Checklist>(audits::Checklist::builtIn(u"weekly"_s).value());
    audits::Scope scope { .gateway = GatewayId(test::RealSeat::gatewayId), .identity = m_seat->connection().hello().gatewayDeviceId,
                          .environment = facts::Environment::Dev, .fromMs = 0, .toMs = m_clock.nowMs() };
    scope.fromMs = scope.toMs - checklist->periodMs();
    auto &services = m_seat->services();
    m_audit = std::make_unique<audits::AuditRun>(services.ledger(), m_clock, checklist, scope, services.team().charter(), test::RealSeat::person(1));
    QVERIFY(test::await(m_audit->begin()));
    QVERIFY(test::await(app::collectEvidence(*m_audit, m_seat->connection(), services.ledger(), m_clock)));
    QVERIFY(test::await(m_audit->evaluate()));
}

void tst_EvidenceReal::everyAnswerLandsWithTheGatewaysBoot()
{
    const auto &hello = m_seat->connection().hello();
    ledger::EntryQuery query;
    query.kinds = { facts::EntryKind::EvidenceCollected };
    const auto entries = test::await(m_seat->services().ledger().find(query)).value();
    for (const auto &method : { u"approval.history"_s, u"audit.activity.list"_s, u"device.pair.list"_s, u"logs.tail"_s, u"openclaw.changes.list"_s }) {
        const auto *answer = evidence(method);
        QVERIFY2(answer, qPrintable(method));
        QCOMPARE(answer->error, QString());
        QCOMPARE(answer->bootId, hello.bootId);
        QCOMPARE(answer->identity, hello.gatewayDeviceId);
        QVERIFY(answer->holdsItsDigest());
        QVERIFY(answer->entry);
        const auto stored = std::ranges::find(entries, *answer->entry, &ledger::StoredEntry::index);
        QVERIFY2(stored != entries.end(), qPrintable(method));
        QCOMPARE(stored->entry.fields.value("boot"_L1), hello.bootId);
        QCOMPARE(stored->entry.fields.value("digest"_L1), answer->digest.hex());
        const auto kept = test::await(m_seat->services().ledger().content(*answer->entry, u"answer"_s));
        QVERIFY(kept);
        QCOMPARE(*kept, answer->raw);
    }
    for (const auto &id : { m_allowed, m_denied, m_foreign })
        QVERIFY(evidence(u"approval.history"_s)->raw.contains(id.toUtf8()));
    QVERIFY(evidence(u"audit.activity.list"_s)->raw.contains(m_run.toUtf8()));
    QVERIFY(evidence(u"device.pair.list"_s)->raw.contains(test::RealSeat::deviceId().toUtf8()));
    QVERIFY(evidence(u"logs.tail"_s)->raw.contains("closed before connect"));
    QVERIFY(evidence(u"record"_s));
}

void tst_EvidenceReal::everyCheckIsAnsweredOrSaysWhyNot()
{
    struct Answer {
        Verdict verdict;
        UnknownReason reason;
        QString deviation;
    };
    const QMap<QString, Answer> expected {
        // The gateway is minutes old, so that its log cannot speak for the week.
        { u"CS-LOG-02"_s, { Verdict::Unknown, UnknownReason::Partial, {} } },
        { u"CS-ALR-01"_s, { Verdict::Unknown, UnknownReason::Partial, {} } },
        // The denied call is a failed one: a person has to look.
        { u"CS-EXE-07"_s, { Verdict::Unknown, UnknownReason::ReviewOutstanding, {} } },
        // This console itself holds operator.admin since today.
        { u"CS-TOK-06"_s, { Verdict::Fail, UnknownReason::None, u"Countersign console"_s } },
        { u"CS-ACC-12"_s, { Verdict::Pass, UnknownReason::None, {} } },
        // What somebody else allowed alone, once as what ran and once as what was answered.
        { u"CS-APR-02"_s, { Verdict::Fail, UnknownReason::None, u"exec"_s } },
        { u"CS-APR-03"_s, { Verdict::Fail, UnknownReason::None, u"touch foreign.txt"_s } },
        { u"CS-APR-04"_s, { Verdict::Pass, UnknownReason::None, {} } },
    };
    QCOMPARE(m_audit->audit().results.size(), expected.size());
    for (const auto &result : m_audit->audit().results) {
        const QString check = result.check.text();
        QVERIFY2(expected.contains(check), qPrintable(check));
        const auto &answer = expected[check];
        QVERIFY2(result.verdict == answer.verdict && result.reason == answer.reason && labels(check) == answer.deviation,
                 qPrintable(check + u": "_s + audits::word(result.verdict) + u' ' + audits::word(result.reason) + u' ' + labels(check)));
    }
    // Each fail has its finding, and the audit does not call itself effective.
    QCOMPARE(m_audit->audit().findings.size(), 3);
    QVERIFY(m_audit->audit().conclusion() != audits::Conclusion::Effective);
}

void tst_EvidenceReal::cleanup()
{
    if (QTest::currentTestFailed())
        qWarning("%s", m_gateway.log().right(6'000).constData());
    QCOMPARE(test::contradictions(m_folder.filePath(u"seat"_s), m_gateway), QStringList());
}

QTEST_GUILESS_MAIN(tst_EvidenceReal)
#include "tst_EvidenceReal.moc"
