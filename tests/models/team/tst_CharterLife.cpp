// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/team/CharterLife.h"

#include "tests/support/People.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::facts;
using namespace countersign::team;

namespace {

constexpr qint64 dayMs = qint64(24) * 60 * 60 * 1000;
using Stage = CharterLife::Stage;

}

class tst_CharterLife : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itRunsThroughItsStages_data()
    {
        QTest::addColumn<qint64>("atMs");
        QTest::addColumn<Stage>("stage");
        QTest::addColumn<int>("daysLeft");
        QTest::newRow("before") << qint64(-1) << Stage::NotYet << 90;
        QTest::newRow("its first moment") << qint64(0) << Stage::InForce << 90;
        QTest::newRow("the last moment of day 60") << 60 * dayMs - 1 << Stage::InForce << 30;
        QTest::newRow("from day 60 on") << 60 * dayMs << Stage::RenewalOffered << 30;
        QTest::newRow("its last day") << 89 * dayMs + 1 << Stage::RenewalOffered << 0;
        QTest::newRow("its last moment") << 90 * dayMs - 1 << Stage::RenewalOffered << 0;
        QTest::newRow("run out") << 90 * dayMs << Stage::RanOut << 0;
        QTest::newRow("long ago") << 900 * dayMs << Stage::RanOut << 0;
    }
    void itRunsThroughItsStages()
    {
        QFETCH(const qint64, atMs);
        QFETCH(const Stage, stage);
        QFETCH(const int, daysLeft);
        QCOMPARE(CharterLife::of(test::teamCharter(), test::charterStartMs + atMs), (CharterLife { stage, daysLeft }));
    }
};

QTEST_GUILESS_MAIN(tst_CharterLife)
#include "tst_CharterLife.moc"
