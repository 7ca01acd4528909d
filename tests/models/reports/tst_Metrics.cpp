// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/reports/Metrics.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace countersign::reports;

class tst_Metrics : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsNotKnownIsNotZero()
    {
        Metrics metrics;
        metrics.add(u"a"_s, 0, u"x"_s);
        metrics.add(u"b"_s, std::nullopt, u"y"_s);
        QCOMPARE(metrics.value(u"a"_s), std::optional<qint64>(0));
        QVERIFY(!metrics.value(u"b"_s));
        QVERIFY(!metrics.value(u"c"_s));
        QCOMPARE(metrics.toJson()[0][u"value"_s], QJsonValue(0));
        QVERIFY(metrics.toJson()[1][u"value"_s].isNull());
    }
};

QTEST_GUILESS_MAIN(tst_Metrics)
#include "tst_Metrics.moc"
