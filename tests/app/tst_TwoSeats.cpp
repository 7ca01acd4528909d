// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/verify/VerifyCommand.h"
#include "tests/app/FoundedSeat.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
}

QString answerOf(const Result<void> &done) { return done ? u"ok"_s : u"%1 %2"_s.arg(name(done.error().code), done.error().detail); }

/// May this seat's person allow a prod action that `voters` have allowed here?
QString mayAllow(FoundedSeat &seat, const PersonId &person, const QList<PersonId> &voters)
{
    facts::Request request;
    request.gateway = GatewayId(u"prod-1"_s);
    request.id = RequestId(u"r1"_s);
    QList<facts::Vote> votes;
    for (const PersonId &each : voters) {
        facts::Vote vote;
        vote.person = each;
        vote.seat = seat.record().id;
        vote.decision = facts::Decision::Allow;
        votes.append(vote);
    }
    const facts::Rule rule = seat.services.team().ruleFor(request);
    const auto eligibility = seat.services.team().mayVote(person, request, rule, votes);
    return eligibility.eligible ? u"yes, rule %1, %2 of %3"_s.arg(rule.id.text()).arg(votes.size() + 1).arg(rule.approvals) : u"no %1"_s.arg(eligibility.detail);
}

QString perform(FoundedSeat &seat, const QStringList &words)
{
    team::CharterDesk &desk = seat.services.charterDesk();
    const QString order = words.value(0);
    if (order == "join"_L1) {
        write(words.value(1), seat.requestToJoin({ facts::Role::Admin, facts::Role::SecurityOperator }).value());
        return u"ok"_s;
    }
    if (order == "found"_L1)
        return answerOf(await(desk.sign(seat.founding({ contents(words.value(1)) }, words.value(2)), seat.person(), FoundedSeat::passphrase())));
    if (order == "take"_L1) {
        const auto taken = desk.take(contents(words.value(1)));
        return answerOf(taken ? Result<void>() : Result<void>(std::unexpected(taken.error())));
    }
    if (order == "cosign"_L1)
        return answerOf(await(desk.cosign(seat.person(), FoundedSeat::passphrase())));
    if (order == "give"_L1) {
        write(words.value(1), desk.file().value());
        return u"ok"_s;
    }
    if (order == "adopt"_L1)
        return desk.complete().isEmpty() ? u"signatures are missing"_s : answerOf(await(seat.services.adoptCharters(desk.complete())));
    if (order == "charter"_L1)
        return u"%1 %2 %3"_s.arg(seat.services.team().charterDigest().hex()).arg(seat.services.team().charter().version).arg(seat.services.team().charter().trial ? u"trial"_s : u"team"_s);
    if (order == "two-seats"_L1) {
        team::CharterDraft draft = team::CharterDraft::successorOf(seat.services.team().chain().last());
        facts::Rule rule = draft.charter().rules.first();
        rule.seats = 2;
        const auto obstacle = team::obstacleOf(draft.charter(), rule, seat.clock.nowMs(), team::VotesTravel::No);
        return answerOf(draft.setRule(rule, seat.clock.nowMs())) + (obstacle && obstacle->kind == team::RuleObstacle::Kind::SeatsNeedInterlock ? u" seats-need-interlock"_s : QString());
    }
    if (order == "enrol-here"_L1) {
        const auto file = await(seat.enrolment.requestFromThisSeat({ .name = u"Test person 3"_s, .roles = { facts::Role::SecurityOperator } }, seat.record(), FoundedSeat::passphrase(),
                                                                   [&seat](crypto::SignedNote note) { return seat.services.signAsSeat(std::move(note)); }));
        team::CharterDraft draft = team::CharterDraft::successorOf(seat.services.team().chain().last());
        const auto opened = team::openJoin(file.value(), seat.clock.nowMs());
        const auto admitted = draft.admit(opened->request, opened->request.roles, seat.clock.nowMs());
        if (!admitted || !await(desk.sign(draft, seat.person(), FoundedSeat::passphrase())))
            return u"not admitted"_s;
        return answerOf(await(desk.cosign(personId(3), FoundedSeat::passphrase())));
    }
    if (order == "may-allow"_L1) {
        QList<PersonId> voters;
        for (const QString &each : words.sliced(2))
            voters.append(PersonId(each));
        return mayAllow(seat, PersonId(words.value(1)), voters);
    }
    return u"unknown order"_s;
}

/// The program of one seat: does what its standard input says, a line an order, and answers with a line.
int runSeat(const QString &folder, int number)
{
    FoundedSeat seat(folder, number);
    QTextStream in(stdin), out(stdout);
    out << "ready" << Qt::endl;
    for (QString line = in.readLine(); !line.isNull() && line != "quit"_L1; line = in.readLine())
        out << perform(seat, line.split(u' ')) << Qt::endl;
    return 0;
}

/// A seat in a process of its own.
class SeatProcess
{
public:
    SeatProcess(const QString &folder, int number) : m_folder(folder), m_number(number) { start(); }
    ~SeatProcess() { stop(); }

    void start()
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(), { u"--seat"_s, m_folder, QString::number(m_number) });
        if (readLine() != "ready"_L1)
            qFatal("a seat does not start");
    }
    void stop()
    {
        m_process.write("quit\n");
        if (!m_process.waitForFinished(60'000))
            qFatal("a seat does not end");
    }
    [[nodiscard]] QString tell(const QString &order)
    {
        m_process.write(order.toUtf8() + '\n');
        return readLine();
    }

private:
    QString readLine()
    {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(60'000))
                return {};
        }
        return QString::fromUtf8(m_process.readLine()).trimmed();
    }
    QString m_folder;
    int m_number;
    QProcess m_process;
};

}

/// Two people at two seats, each a process with a profile of its own, who meet through files alone.
class tst_TwoSeats final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aProductionCharterIsSignedAtTwoSeatsAndIsTheSameAtBoth()
    {
        QTemporaryDir folder;
        const auto path = [&folder](const QString &name) { return folder.filePath(name); };
        SeatProcess one(path(u"one"_s), 1), two(path(u"two"_s), 2);
        QVERIFY(one.tell(u"charter"_s).endsWith(u"1 trial"_s));
        QCOMPARE(one.tell(u"may-allow test-person-1"_s), u"no gateway"_s); // a trial has no prod

        QCOMPARE(two.tell(u"join "_s + path(u"join.note"_s)), u"ok"_s);
        QCOMPARE(one.tell(u"found %1 %2"_s.arg(path(u"join.note"_s), path(u"recovery.pem"_s))), u"ok"_s);
        QCOMPARE(one.tell(u"adopt"_s), u"signatures are missing"_s); // one is not enough
        QCOMPARE(one.tell(u"give "_s + path(u"draft"_s)), u"ok"_s);
        QCOMPARE(two.tell(u"take "_s + path(u"draft"_s)), u"ok"_s);
        QCOMPARE(two.tell(u"cosign"_s), u"ok"_s);
        QCOMPARE(two.tell(u"adopt"_s), u"ok"_s);
        QCOMPARE(two.tell(u"give "_s + path(u"signed"_s)), u"ok"_s);
        QCOMPARE(one.tell(u"take "_s + path(u"signed"_s)), u"ok"_s);
        QCOMPARE(one.tell(u"adopt"_s), u"ok"_s);
        QCOMPARE(one.tell(u"charter"_s), two.tell(u"charter"_s));
        QVERIFY(one.tell(u"charter"_s).endsWith(u"1 team"_s));

        // A stock gateway carries no votes from seat to seat: a rule for two seats is refused with that reason.
        QCOMPARE(one.tell(u"two-seats"_s), u"RuleUnmeetable prod seats-need-interlock"_s);
        QCOMPARE(two.tell(u"two-seats"_s), u"RuleUnmeetable prod seats-need-interlock"_s);

        // So the second vote of a prod rule comes from another person at the same seat, who is marked for it.
        QCOMPARE(one.tell(u"enrol-here"_s), u"ok"_s);
        QCOMPARE(one.tell(u"give "_s + path(u"second-draft"_s)), u"ok"_s);
        QCOMPARE(two.tell(u"take "_s + path(u"second-draft"_s)), u"ok"_s);
        QCOMPARE(two.tell(u"cosign"_s), u"ok"_s);
        QCOMPARE(two.tell(u"adopt"_s), u"ok"_s);
        QCOMPARE(two.tell(u"give "_s + path(u"second"_s)), u"ok"_s);
        QCOMPARE(one.tell(u"take "_s + path(u"second"_s)), u"ok"_s);
        QCOMPARE(one.tell(u"adopt"_s), u"ok"_s);
        QCOMPARE(one.tell(u"may-allow test-person-1"_s), u"yes, rule prod, 1 of 2"_s);
        QCOMPARE(one.tell(u"may-allow test-person-1 test-person-1"_s), u"no voter"_s);
        QCOMPARE(one.tell(u"may-allow test-person-3 test-person-1"_s), u"yes, rule prod, 2 of 2"_s);

        // The older file is refused, and a restart finds the same charter in each ledger.
        QCOMPARE(two.tell(u"take "_s + path(u"signed"_s)), u"NotInForce older"_s);
        const QString charter = one.tell(u"charter"_s);
        one.stop();
        one.start();
        QCOMPARE(one.tell(u"charter"_s), charter);
        one.stop();
        two.stop();
        for (const QString &seat : { u"one"_s, u"two"_s }) {
            QString said;
            QTextStream out(&said), err(&said);
            QVERIFY2(app::runVerify({ path(seat) }, out, err) == 0, qPrintable(said));
        }
        one.start();
        two.start();
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--seat"_L1)
        return runSeat(arguments.value(2), arguments.value(3).toInt());
    tst_TwoSeats test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_TwoSeats.moc"
