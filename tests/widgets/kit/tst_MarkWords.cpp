// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/Marks.h"

using namespace countersign::ui;
using namespace Qt::StringLiterals;

class TestMarkWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void quorumsAreSpoken_data();
    void quorumsAreSpoken();
    void timesAreSpoken_data();
    void timesAreSpoken();
};

void TestMarkWords::quorumsAreSpoken_data()
{
    QTest::addColumn<QList<VoteSlot>>("places");
    QTest::addColumn<bool>("mine");
    QTest::addColumn<QString>("spoken");
    using enum VoteSlot;
    QTest::newRow("waiting") << QList { Empty, Empty } << false << u"0 of 2 allowed"_s;
    QTest::newRow("mine") << QList { Allow, Empty } << true << u"1 of 2 allowed, you can sign"_s;
    QTest::newRow("denied by the second") << QList { Allow, Deny } << false << u"1 of 2 allowed, denied"_s;
    QTest::newRow("one is enough") << QList { Empty } << false << u"0 of 1 allowed"_s;
}

void TestMarkWords::quorumsAreSpoken()
{
    QFETCH(QList<VoteSlot>, places);
    QFETCH(bool, mine);
    QFETCH(QString, spoken);
    QCOMPARE(words(Quorum { places, mine }), spoken);
}

void TestMarkWords::timesAreSpoken_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<bool>("heard");
    QTest::addColumn<QString>("part");
    QTest::newRow("running") << qint64(252) << true << u"left"_s;
    QTest::newRow("over") << qint64(0) << true << u"no time left"_s;
    QTest::newRow("gateway silent") << qint64(252) << false << u"when last heard"_s;
}

void TestMarkWords::timesAreSpoken()
{
    QFETCH(qint64, seconds);
    QFETCH(bool, heard);
    QFETCH(QString, part);
    QVERIFY(words(TimeLeft { seconds, 1800, heard }).contains(part));
}

QTEST_MAIN(TestMarkWords)
#include "tst_MarkWords.moc"
