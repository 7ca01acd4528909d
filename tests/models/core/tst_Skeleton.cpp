// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/Skeleton.h"

using namespace Qt::StringLiterals;
using countersign::skeleton;

class tst_Skeleton : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesThatLookAlikeAreOne_data()
    {
        QTest::addColumn<QString>("other");
        QTest::newRow("the same") << u"Test Person 1l"_s;
        QTest::newRow("another case") << u"TEST person 1L"_s;
        QTest::newRow("Cyrillic e") << u"T\u0435st Person 1l"_s;
        QTest::newRow("a one for an l") << u"Test Person ll"_s;
        QTest::newRow("two spaces") << u" Test  Person 1l "_s;
        QTest::newRow("a no-break space") << u"Test\u00a0Person 1l"_s;
        QTest::newRow("full-width letters") << u"\uff34est Person 1l"_s;
        QTest::newRow("mathematical letters") << u"\U0001d413est Person 1l"_s;
        QTest::newRow("a zero-width joiner") << u"Te\u200dst Person 1l"_s;
    }
    void namesThatLookAlikeAreOne()
    {
        QFETCH(const QString, other);
        QCOMPARE(skeleton(other), skeleton(u"Test Person 1l"));
    }

    void namesThatDifferStayTwo_data()
    {
        QTest::addColumn<QString>("other");
        QTest::newRow("another number") << u"Test Person 2"_s;
        QTest::newRow("an accent") << u"T\u00e9st Person 1l"_s;
        QTest::newRow("words changed over") << u"Person Test 1l"_s;
        QTest::newRow("nothing") << QString();
    }
    void namesThatDifferStayTwo()
    {
        QFETCH(const QString, other);
        QVERIFY(skeleton(other) != skeleton(u"Test Person 1l"));
    }

    void composedAndDecomposedAccentsAreOne() { QCOMPARE(skeleton(u"Ren\u00e9e"), skeleton(u"Rene\u0301e")); }
};

QTEST_GUILESS_MAIN(tst_Skeleton)
#include "tst_Skeleton.moc"
