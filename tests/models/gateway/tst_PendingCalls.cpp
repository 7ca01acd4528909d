// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/PendingCalls.h"

#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace countersign;
using namespace countersign::gateway;
using namespace Qt::StringLiterals;

class tst_PendingCalls : public QObject
{
    Q_OBJECT

    static Frame answer(const QString &id, const QJsonValue &payload)
    {
        Frame frame;
        frame.kind = Frame::Kind::Answer;
        frame.id = id;
        frame.ok = true;
        frame.payload = payload;
        return frame;
    }

private Q_SLOTS:
    void finishesTheCallWithThatIdOnly();
    void knowsNothingOfOtherIds();
    void failsEveryCallAtOnce();
    void finishesWhatIsOpenWhenItGoes();
    void letsAContinuationCallAgain();
    void handsOnOneOutcomeOnly();
};

void tst_PendingCalls::finishesTheCallWithThatIdOnly()
{
    PendingCalls calls;
    const auto one = calls.add(u"1"_s, 60'000);
    const auto two = calls.add(u"2"_s, 60'000);
    QVERIFY(calls.settle(answer(u"2"_s, u"x"_s)));
    QVERIFY(two.isFinished());
    QCOMPARE(two.result()->payload.toString(), u"x"_s);
    QVERIFY(!one.isFinished());
    QCOMPARE(calls.count(), 1);
}

void tst_PendingCalls::knowsNothingOfOtherIds()
{
    PendingCalls calls;
    const auto one = calls.add(u"1"_s, 60'000);
    QVERIFY(!calls.settle(answer(u"9"_s, {})));
    QVERIFY(calls.settle(answer(u"1"_s, {})));
    QVERIFY(!calls.settle(answer(u"1"_s, {}))); // answered twice without "accepted"
}

void tst_PendingCalls::failsEveryCallAtOnce()
{
    PendingCalls calls;
    const auto one = calls.add(u"1"_s, 60'000);
    const auto two = calls.add(u"2"_s, 60'000);
    calls.failAll({ ErrorCode::TimedOut });
    QCOMPARE(one.result().error().code, ErrorCode::TimedOut);
    QCOMPARE(two.result().error().code, ErrorCode::TimedOut);
    QCOMPARE(calls.count(), 0);
}

void tst_PendingCalls::finishesWhatIsOpenWhenItGoes()
{
    FutureResult<Answer> future;
    {
        PendingCalls calls;
        future = calls.add(u"1"_s, 60'000);
    }
    QCOMPARE(future.result().error().code, ErrorCode::Cancelled);
}

void tst_PendingCalls::letsAContinuationCallAgain()
{
    PendingCalls calls;
    FutureResult<Answer> second;
    calls.add(u"1"_s, 60'000).then([&](const Result<Answer> &) { second = calls.add(u"2"_s, 60'000); });
    calls.failAll({ ErrorCode::TimedOut });
    QVERIFY(!second.isFinished());
    QVERIFY(calls.settle(answer(u"2"_s, {})));
    QVERIFY(second.isFinished());
}

void tst_PendingCalls::handsOnOneOutcomeOnly()
{
    PendingCalls calls;
    QSignalSpy outcomes(&calls, &PendingCalls::followedUp);
    const auto one = calls.add(u"1"_s, 60'000);
    QVERIFY(calls.settle(answer(u"1"_s, QJsonObject { { u"status"_s, u"accepted"_s } })));
    QVERIFY(calls.settle(answer(u"1"_s, QJsonObject { { u"status"_s, u"ok"_s } })));
    QVERIFY(!calls.settle(answer(u"1"_s, QJsonObject { { u"status"_s, u"ok"_s } })));
    QCOMPARE(outcomes.count(), 1);
}

QTEST_GUILESS_MAIN(tst_PendingCalls)
#include "tst_PendingCalls.moc"
