// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/real/Contradictions.h"
#include "tests/real/CuttableLine.h"
#include "tests/real/RealSeat.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;
using approvals::CaseState;
using facts::EntryKind;

/// What is lost on the way between two signatures and the real gateway: the line, an answer, the gateway itself. Whatever was
/// lost, nothing runs without both signatures, nothing is sent twice, and a case ends as the gateway recorded it.
class tst_ApprovalLossReal : public QObject
{
    Q_OBJECT

private:
    static constexpr int patience = 60'000;
    SystemClock m_clock;
    QTemporaryDir m_folder;
    test::RealGateway m_gateway { { .execMode = u"ask"_s, .tls = true } };
    std::unique_ptr<test::CuttableLine> m_line;
    std::unique_ptr<test::RealSeat> m_seat;

    QString file(const QString &name) const { return m_gateway.workspace() + u'/' + name; }
    QString ask(const QString &command)
    {
        m_run = m_gateway.runTool(u"exec"_s, { { u"command"_s, command } });
        if (m_run.isEmpty())
            qWarning("%s", qPrintable(m_gateway.problem()));
        return m_seat->waitForCommand(command);
    }
    [[nodiscard]] qsizetype sent(const QString &id) { return m_seat->entries(id).count(EntryKind::DecisionSent); }
    [[nodiscard]] bool isConnected() const { return m_seat->connection().state() == gateway::LinkState::Connected; }

    QString m_run; ///< of the last `ask`

private Q_SLOTS:
    void initTestCase();
    void aLineLostBetweenTheSignaturesOnlyDelays();
    void aLostAnswerIsReadAgainAndNothingIsSentTwice();
    void whatAKilledGatewayHeldIsVoid();
    void cleanup();
};

void tst_ApprovalLossReal::initTestCase()
{
    QVERIFY2(m_gateway.start(), qPrintable(m_gateway.problem()));
    m_line = std::make_unique<test::CuttableLine>(static_cast<quint16>(m_gateway.url().port()));
    QUrl url = m_gateway.url();
    url.setPort(m_line->port());
    m_seat = std::make_unique<test::RealSeat>(m_folder.filePath(u"seat"_s),
        gateway::Endpoint { GatewayId(test::RealSeat::gatewayId), url, m_gateway.pin(), false }, m_gateway.sharedToken(), m_clock);
    QVERIFY2(m_seat->start(&m_gateway), qPrintable(m_seat->problem()));
}

void tst_ApprovalLossReal::aLineLostBetweenTheSignaturesOnlyDelays()
{
    const QString id = ask(u"touch line.txt"_s);
    QVERIFY(!id.isEmpty());
    QVERIFY(m_seat->vote(id, 1));
    m_line->cut();
    QTRY_VERIFY_WITH_TIMEOUT(!isConnected(), patience);
    QCOMPARE(m_seat->vote(id, 2).error().code, ErrorCode::NotConnected); // nobody signs what nobody can answer
    QCOMPARE(m_gateway.approval(id).value("status"_L1), u"pending"_s);
    QVERIFY(!QFile::exists(file(u"line.txt"_s)));

    m_line->mend();
    QTRY_VERIFY_WITH_TIMEOUT(isConnected(), patience);
    QCOMPARE(m_seat->state(id), CaseState::Waiting); // the first signature still counts
    QVERIFY(m_seat->vote(id, 2));
    QVERIFY(m_seat->waitForState(id, CaseState::Allowed));
    QVERIFY2(m_gateway.waitForRun(m_run), qPrintable(m_gateway.problem()));
    QVERIFY(QFile::exists(file(u"line.txt"_s)));
    QCOMPARE(sent(id), 1);
}

void tst_ApprovalLossReal::aLostAnswerIsReadAgainAndNothingIsSentTwice()
{
    const QString id = ask(u"mktemp answer.XXXXXX"_s);
    QVERIFY(!id.isEmpty());
    QVERIFY(m_seat->vote(id, 1));
    m_line->goDeaf();
    QVERIFY(m_seat->vote(id, 2));
    QTRY_COMPARE_WITH_TIMEOUT(m_gateway.approval(id).value("status"_L1).toString(), u"allowed"_s, patience);
    QCOMPARE(m_seat->state(id), CaseState::Deciding); // the answer is still on its way, for all we know
    m_line->cut();
    QVERIFY(m_seat->waitForState(id, CaseState::Unknown));
    m_line->mend();
    QVERIFY(m_seat->waitForState(id, CaseState::Allowed));
    QVERIFY(m_seat->entries(id).contains(EntryKind::DecisionUnknown));
    QCOMPARE(sent(id), 1);
    QVERIFY2(m_gateway.waitForRun(m_run), qPrintable(m_gateway.problem()));
    QCOMPARE(QDir(m_gateway.workspace()).entryList({ u"answer.*"_s }).size(), 1); // each run would make another one
}

void tst_ApprovalLossReal::whatAKilledGatewayHeldIsVoid()
{
    const QString halfSigned = ask(u"touch half.txt"_s);
    const QString fullySigned = ask(u"touch full.txt"_s);
    QVERIFY(!halfSigned.isEmpty() && !fullySigned.isEmpty());
    QVERIFY(m_seat->vote(halfSigned, 1));
    QVERIFY(m_seat->vote(fullySigned, 1));
    m_gateway.freeze(); // the decision goes out, and the gateway dies before it reads it
    QVERIFY(m_seat->vote(fullySigned, 2));
    QTRY_COMPARE_WITH_TIMEOUT(sent(fullySigned), 1, patience);
    m_gateway.kill();
    QVERIFY(m_seat->waitForState(fullySigned, CaseState::Unknown));
    QCOMPARE(m_seat->state(halfSigned), CaseState::Waiting);

    QVERIFY2(m_gateway.start(), qPrintable(m_gateway.problem()));
    for (const auto &id : { halfSigned, fullySigned }) {
        QVERIFY(m_seat->waitForState(id, CaseState::Cancelled));
        const auto record = m_gateway.approval(id);
        QCOMPARE(record.value("status"_L1), u"cancelled"_s);
        QCOMPARE(record.value("reason"_L1), u"gateway-restart"_s);
        QVERIFY(!m_seat->vote(id, 2));
    }
    QCOMPARE(sent(halfSigned), 0);
    QCOMPARE(sent(fullySigned), 1);
    QVERIFY(m_seat->services().alerts().alerts().isEmpty()); // nobody decided it
    QVERIFY(!QFile::exists(file(u"half.txt"_s)));
    QVERIFY(!QFile::exists(file(u"full.txt"_s)));

    // The gateway that came back is worked with as before.
    const QString id = ask(u"touch after.txt"_s);
    QVERIFY(!id.isEmpty());
    QVERIFY(m_seat->vote(id, 1));
    QVERIFY(m_seat->vote(id, 2));
    QVERIFY(m_seat->waitForState(id, CaseState::Allowed));
    QVERIFY2(m_gateway.waitForRun(m_run), qPrintable(m_gateway.problem()));
    QVERIFY(QFile::exists(file(u"after.txt"_s)));
    QVERIFY(!QFile::exists(file(u"half.txt"_s)));
    QVERIFY(!QFile::exists(file(u"full.txt"_s)));
}

void tst_ApprovalLossReal::cleanup()
{
    if (QTest::currentTestFailed())
        qWarning("%s", m_gateway.log().right(6'000).constData());
    QCOMPARE(test::contradictions(m_folder.filePath(u"seat"_s), m_gateway), QStringList());
}

QTEST_GUILESS_MAIN(tst_ApprovalLossReal)
#include "tst_ApprovalLossReal.moc"
