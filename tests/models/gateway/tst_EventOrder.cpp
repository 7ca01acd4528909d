// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/EventOrder.h"

#include <QTest>

#include <limits>

using namespace countersign::gateway;
using namespace Qt::StringLiterals;

class tst_EventOrder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMissingNumberIsSeenOnce()
    {
        EventOrder order;
        order.begin();
        QVERIFY(order.follows(1));
        QVERIFY(order.follows(2));
        QVERIFY(order.follows({}));
        QVERIFY(!order.follows(4));
        QVERIFY(order.follows(5));
        QVERIFY(!order.follows(5));
        QVERIFY(!order.follows(std::numeric_limits<qint64>::max()));
        QVERIFY(!order.follows(1));
    }
    void aConnectionThatBeginsLateLostItsFirst()
    {
        EventOrder order;
        order.begin();
        QVERIFY(!order.follows(2));
        order.begin();
        QVERIFY(order.follows(1));
    }
    void whatWaitsIsReleasedInOrderAndOnce()
    {
        EventOrder order;
        order.hold({ u"first"_s, "{}", {} });
        order.hold({ u"second"_s, "{}", {} });
        const auto released = order.release();
        QCOMPARE(released.size(), 2);
        QCOMPARE(released.first().name, u"first"_s);
        QCOMPARE(released.last().name, u"second"_s);
        QVERIFY(order.release().isEmpty());
        order.hold({ u"of the connection before"_s, "{}", {} });
        order.begin();
        QVERIFY(order.release().isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_EventOrder)
#include "tst_EventOrder.moc"
