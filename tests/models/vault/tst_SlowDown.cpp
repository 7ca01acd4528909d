// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/vault/SlowDown.h"

#include "models/vault/PrivateFile.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace countersign;
using vault::SlowDown;

namespace {

constexpr qint64 startMs = 1'790'000'000'000;

}

class tst_SlowDown : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWaitDoublesFromOneSecondToSixty()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"one.wait"_s);
        qint64 nowMs = startMs;
        for (const qint64 waitMs : { 1000, 2000, 4000, 8000, 16'000, 32'000, 60'000, 60'000, 60'000 }) {
            // A new object each time, as after a restart.
            QVERIFY(SlowDown(path).begin(nowMs).has_value());
            const auto early = SlowDown(path).begin(nowMs + waitMs - 1);
            QCOMPARE(early.error().code, ErrorCode::SlowedDown);
            QCOMPARE(early.error().detail, u"1"_s);
            nowMs += waitMs;
        }
    }

    void beingEarlyDoesNotMakeItLonger()
    {
        QTemporaryDir folder;
        const SlowDown slowDown(folder.filePath(u"one.wait"_s));
        QVERIFY(slowDown.begin(startMs).has_value());
        for (int i = 0; i < 10; ++i)
            QCOMPARE(slowDown.begin(startMs).error().detail, u"1000"_s);
        QVERIFY(slowDown.begin(startMs + 1000).has_value());
    }

    void theRightPassphraseBeginsAnew()
    {
        QTemporaryDir folder;
        const SlowDown slowDown(folder.filePath(u"one.wait"_s));
        for (int i = 0; i < 5; ++i)
            QVERIFY(slowDown.begin(startMs + 100'000 * i).has_value());
        QVERIFY(slowDown.succeeded().has_value());
        QVERIFY(slowDown.succeeded().has_value());
        QVERIFY(slowDown.begin(startMs).has_value());
        QCOMPARE(slowDown.begin(startMs).error().detail, u"1000"_s);
    }

    void aClockSetBackLocksOutForTheLongestWaitAtMost()
    {
        QTemporaryDir folder;
        const SlowDown slowDown(folder.filePath(u"one.wait"_s));
        QVERIFY(slowDown.begin(startMs).has_value());
        QCOMPARE(slowDown.begin(0).error().detail, QString::number(SlowDown::longestMs));
    }

    void aDamagedCountIsTheLongestOne_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << ""_ba;
        QTest::newRow("not JSON") << "x"_ba;
        QTest::newRow("nothing in it") << "{}"_ba;
        QTest::newRow("huge numbers") << "{\"failures\":9007199254740991,\"notBefore\":0}"_ba;
        QTest::newRow("texts") << "{\"failures\":\"0\",\"notBefore\":\"0\"}"_ba;
    }
    void aDamagedCountIsTheLongestOne()
    {
        QFETCH(const QByteArray, bytes);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"one.wait"_s);
        QVERIFY(vault::privatefile::write(path, bytes).has_value());
        QVERIFY(SlowDown(path).begin(startMs).has_value());
        QCOMPARE(SlowDown(path).begin(startMs).error().detail, QString::number(SlowDown::longestMs));
    }

    void whatCannotBeCountedIsNotTried()
    {
        QTemporaryDir folder;
        QVERIFY(vault::privatefile::write(folder.filePath(u"file"_s), "x").has_value());
        QCOMPARE(SlowDown(folder.filePath(u"file/one.wait"_s)).begin(startMs).error().code, ErrorCode::CannotWrite);
    }
};

QTEST_GUILESS_MAIN(tst_SlowDown)
#include "tst_SlowDown.moc"
