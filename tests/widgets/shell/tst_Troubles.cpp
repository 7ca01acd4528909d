// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/Troubles.h"

#include <QSignalSpy>
#include <QTest>

using namespace countersign::ui;
using namespace Qt::StringLiterals;
using Weight = Troubles::Weight;

class tst_Troubles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theGravestAndNewestComesFirst()
    {
        Troubles troubles;
        QCOMPARE(troubles.sentence(), QString());
        troubles.raise(u"a"_s, Weight::Note, u"A."_s);
        QCOMPARE(troubles.sentence(), u"A."_s);
        troubles.raise(u"b"_s, Weight::Critical, u"B."_s);
        troubles.raise(u"c"_s, Weight::Warning, u"C."_s);
        QVERIFY(troubles.sentence().startsWith(u"B. "_s));
        QVERIFY(troubles.sentence().contains(u'2'));
        QCOMPARE(troubles.weight(), Weight::Critical);
        troubles.raise(u"d"_s, Weight::Critical, u"D."_s);
        QVERIFY(troubles.sentence().startsWith(u"D. "_s));
    }

    void aNewerOneAboutTheSameTakesItsPlace()
    {
        Troubles troubles;
        QSignalSpy changed(&troubles, &Troubles::changed);
        troubles.raise(u"a"_s, Weight::Critical, u"A."_s);
        troubles.raise(u"a"_s, Weight::Critical, u"A."_s);
        QCOMPARE(changed.count(), 1);
        troubles.raise(u"a"_s, Weight::Note, u"Better."_s);
        QCOMPARE(troubles.sentence(), u"Better."_s);
        QCOMPARE(troubles.weight(), Weight::Note);
    }

    void itStandsUntilItIsOverOrUnderstood()
    {
        Troubles troubles;
        QSignalSpy changed(&troubles, &Troubles::changed);
        troubles.end(u"a"_s);
        troubles.understand();
        QCOMPARE(changed.count(), 0);
        troubles.raise(u"a"_s, Weight::Warning, u"A."_s);
        troubles.raise(u"b"_s, Weight::Warning, u"B."_s);
        troubles.end(u"a"_s);
        QCOMPARE(troubles.sentence(), u"B."_s);
        troubles.understand();
        QVERIFY(troubles.isEmpty());
        QCOMPARE(changed.count(), 4);
    }
};

QTEST_GUILESS_MAIN(tst_Troubles)
#include "tst_Troubles.moc"
