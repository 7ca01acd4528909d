// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/gateways/GatewayWords.h"

#include <QTest>

using namespace countersign::gateway;
using namespace countersign::ui;
using namespace Qt::StringLiterals;

class tst_GatewayWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysTheStateOfAConnection_data()
    {
        QTest::addColumn<LinkState>("state");
        QTest::addColumn<qint64>("heard");
        QTest::addColumn<QString>("words");
        QTest::newRow("connected") << LinkState::Connected << qint64(98'000) << u"Connected, 2 s ago"_s;
        QTest::newRow("lost") << LinkState::Waiting << qint64(40'000) << u"Trying again, last heard 60 s ago"_s;
        QTest::newRow("never heard") << LinkState::Waiting << qint64(0) << u"Trying again"_s;
        QTest::newRow("pairing") << LinkState::Pairing << qint64(99'000) << u"Waits for its owner"_s;
        QTest::newRow("stopped") << LinkState::Offline << qint64(0) << u"Stopped"_s;
        QTest::newRow("a clock that went back") << LinkState::Connected << qint64(200'000) << u"Connected, 0 s ago"_s;
    }
    void saysTheStateOfAConnection()
    {
        QFETCH(const LinkState, state);
        QFETCH(const qint64, heard);
        QFETCH(const QString, words);
        QCOMPARE(GatewayWords::link(state, heard, 100'000).words, words);
    }
    void saysTheClockDifference_data()
    {
        QTest::addColumn<qint64>("offset");
        QTest::addColumn<QString>("words");
        QTest::newRow("none") << qint64(99) << u"none"_s;
        QTest::newRow("ahead") << qint64(1'400) << u"1.4 s ahead"_s;
        QTest::newRow("behind") << qint64(-200) << u"0.2 s behind"_s;
    }
    void saysTheClockDifference()
    {
        QFETCH(const qint64, offset);
        QFETCH(const QString, words);
        QCOMPARE(GatewayWords::clockDifference(offset), words);
    }
    void saysHowLongAgo_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QString>("words");
        QTest::newRow("seconds") << qint64(119'999) << u"119 s ago"_s;
        QTest::newRow("minutes") << qint64(120'000) << u"2 min ago"_s;
        QTest::newRow("hours") << qint64(7'200'000) << u"2 h ago"_s;
    }
    void saysHowLongAgo()
    {
        QFETCH(const qint64, ms);
        QFETCH(const QString, words);
        QCOMPARE(GatewayWords::ago(ms), words);
    }
};

QTEST_GUILESS_MAIN(tst_GatewayWords)
#include "tst_GatewayWords.moc"
