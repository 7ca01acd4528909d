// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/DigestBlock.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>

using namespace countersign::ui;
using namespace Qt::StringLiterals;

namespace {

const QString digest = u"9f2c41d07be85a1633c0e4927d18b6fa04a95ec2718f3db05c66e1a8420b97d3"_s;

}

class TestDigestBlock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itIsFourRowsOfFourGroups();
    void aScreenReaderFindsFourTexts();
    void differencesAreNamed();
    void whatIsNoDigestIsNotShown_data();
    void whatIsNoDigestIsNotShown();
    void copyingTakesTheWhole();
};

void TestDigestBlock::itIsFourRowsOfFourGroups()
{
    const DigestBlock block(digest);
    QCOMPARE(block.rows(), (QStringList { u"9f2c 41d0 7be8 5a16"_s, u"33c0 e492 7d18 b6fa"_s, u"04a9 5ec2 718f 3db0"_s,
                               u"5c66 e1a8 420b 97d3"_s }));
}

void TestDigestBlock::aScreenReaderFindsFourTexts()
{
    DigestBlock block(digest);
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&block);
    QCOMPARE(accessible->childCount(), 4);
    QCOMPARE(accessible->child(1)->role(), QAccessible::StaticText);
    QCOMPARE(accessible->child(1)->text(QAccessible::Name), u"Row 2: 33c0 e492 7d18 b6fa"_s);
}

void TestDigestBlock::differencesAreNamed()
{
    DigestBlock block(digest);
    block.setOther(digest);
    QVERIFY(block.differingGroups().isEmpty());
    QVERIFY(block.accessibleName().contains(u"equal"_s));
    block.setOther(QString(digest).replace(u"3db0"_s, u"8db0"_s));
    QCOMPARE(block.differingGroups(), QList<int> { 11 });
    QAccessibleInterface *row = QAccessible::queryAccessibleInterface(&block)->child(2);
    QVERIFY(row->text(QAccessible::Name).endsWith(u"group 4 differs"_s));
    block.setOther(u"nonsense"_s); // nothing to compare with is not equal
    QCOMPARE(block.differingGroups().size(), 16);
}

void TestDigestBlock::whatIsNoDigestIsNotShown_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("short") << digest.chopped(1);
    QTest::newRow("long") << digest + u'0';
    QTest::newRow("capitals") << digest.toUpper();
    QTest::newRow("other digits") << QString(digest).replace(u'0', QChar(0x0660));
}

void TestDigestBlock::whatIsNoDigestIsNotShown()
{
    QFETCH(QString, text);
    const DigestBlock block(text);
    QVERIFY(!block.isDigest());
    QCOMPARE(block.accessibleName(), u"No digest"_s);
    QCOMPARE(block.rows().join(QString()), QString());
}

void TestDigestBlock::copyingTakesTheWhole()
{
    DigestBlock block(digest);
    block.show();
    QTest::keySequence(&block, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), digest);
}

QTEST_MAIN(TestDigestBlock)
#include "tst_DigestBlock.moc"
