// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/FrameReader.h"

#include <QSignalSpy>
#include <QTest>

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
