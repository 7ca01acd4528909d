// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/FrameReader.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace countersign;
using namespace countersign::gateway;
using namespace Qt::StringLiterals;

class tst_FrameReader : public QObject
{
    Q_OBJECT

    static QString event(const QString &name, qsizetype fill = 0)
    {
        return u"{\"type\":\"event\",\"event\":\""_s + name + u"\",\"payload\":\""_s + QString(fill, u'x') + u"\"}"_s;
    }

private Q_SLOTS:
    void readsASmallFrameAtOnce();
    void keepsTheOrderAroundBigFrames();
    void countsABigMalformedFrameInItsPlace();
    void readsAFloodAFewMillisecondsAtATime();
    void drainsWhatIsLeftOfAFlood();
    void canBeDestroyedWhileABigFrameIsBeingRead();
};

void tst_FrameReader::readsASmallFrameAtOnce()
{
    FrameReader reader;
    QSignalSpy read(&reader, &FrameReader::frameRead);
    reader.take(event(u"a"_s));
    QCOMPARE(read.count(), 1);
}

void tst_FrameReader::keepsTheOrderAroundBigFrames()
{
    FrameReader reader;
    QStringList names;
    connect(&reader, &FrameReader::frameRead, this, [&](const Frame &frame) { names.append(frame.name); });
    QStringList expected;
    for (int i = 0; i < 40; ++i) {
        expected.append(QString::number(i));
        reader.take(event(expected.last(), i % 3 == 0 ? FrameReader::inPlaceLimit * (1 + i % 5) : 0));
    }
    QTRY_COMPARE_WITH_TIMEOUT(names, expected, 20'000);
}

void tst_FrameReader::countsABigMalformedFrameInItsPlace()
{
    FrameReader reader;
    QStringList seen;
    connect(&reader, &FrameReader::frameRead, this, [&](const Frame &frame) { seen.append(frame.name); });
    connect(&reader, &FrameReader::frameMalformed, this, [&] { seen.append(u"malformed"_s); });
    reader.take(QString(FrameReader::inPlaceLimit + 1, u'{'));
    reader.take(event(u"after"_s));
    QTRY_COMPARE_WITH_TIMEOUT(seen, (QStringList { u"malformed"_s, u"after"_s }), 20'000);
}

void tst_FrameReader::readsAFloodAFewMillisecondsAtATime()
{
    constexpr int flood = 60;
    FrameReader reader;
    QStringList names, expected;
    connect(&reader, &FrameReader::frameRead, this, [&](const Frame &frame) {
        names.append(frame.name);
        QElapsedTimer work;
        work.start();
        while (!work.hasExpired(1)) { }
    });
    for (int i = 0; i < flood; ++i) {
        expected.append(QString::number(i));
        reader.take(event(expected.last()));
    }
    QVERIFY(!names.isEmpty());
    QVERIFY2(names.size() <= FrameReader::longestTurnMs + 1, qPrintable(QString::number(names.size())));
    // Something else gets its turn again and again, long before the end.
    QList<qsizetype> seen;
    QTimer other;
    connect(&other, &QTimer::timeout, this, [&] { seen.append(names.size()); });
    other.start(0);
    QTRY_COMPARE(names, expected);
    const auto between = std::ranges::count_if(seen, [](qsizetype count) { return count < flood; });
    QVERIFY2(between >= 4, qPrintable(QString::number(between)));
}

void tst_FrameReader::drainsWhatIsLeftOfAFlood()
{
    FrameReader reader;
    QSignalSpy read(&reader, &FrameReader::frameRead);
    const auto slow = connect(&reader, &FrameReader::frameRead, this, [] { QTest::qSleep(int(FrameReader::longestTurnMs) + 1); });
    for (int i = 0; i < 10; ++i)
        reader.take(event(QString::number(i)));
    QCOMPARE(read.count(), 1);
    disconnect(slow);
    reader.drain();
    QCOMPARE(read.count(), 10);
}

void tst_FrameReader::canBeDestroyedWhileABigFrameIsBeingRead()
{
    for (int i = 0; i < 20; ++i) {
        FrameReader reader;
        reader.take(event(u"big"_s, 500'000));
    }
    QCoreApplication::sendPostedEvents(); // what the reads posted before their reader went
}

QTEST_GUILESS_MAIN(tst_FrameReader)
#include "tst_FrameReader.moc"
