// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/RowDelegate.h"

#include "widgets/kit/Fonts.h"

using namespace countersign;
using namespace countersign::ui;
using namespace Qt::StringLiterals;

namespace {

const QString hostile = u"rm \u202e x\u200b; "_s + QString(4000, u'a') + u"; rm -rf /"_s;

}

class TestRowDelegate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anActionAlwaysShowsItsHeadAndItsTail_data();
    void anActionAlwaysShowsItsHeadAndItsTail();
};

void TestRowDelegate::anActionAlwaysShowsItsHeadAndItsTail_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width");
    for (int width : { 40, 120, 300, 900 }) {
        QTest::addRow("long, %d px", width) << hostile << width;
        QTest::addRow("short, %d px", width) << u"ls"_s << width;
        QTest::addRow("wide letters, %d px", width) << QString(500, QChar(0x6f22)) << width;
        QTest::addRow("letters of two units, %d px", width) << QString::fromUcs4(U"\U00020000").repeated(300) << width;
    }
}

void TestRowDelegate::anActionAlwaysShowsItsHeadAndItsTail()
{
    QFETCH(QString, text);
    QFETCH(int, width);
    const QFontMetricsF metrics(evidenceFont(Size::Small));
    const RowDelegate::Cut cut = RowDelegate::cut(text, width, metrics);
    if (!cut.isCut()) {
        QCOMPARE(cut.head, text);
        QVERIFY(metrics.horizontalAdvance(text) <= width);
        return;
    }
    QVERIFY(!cut.head.isEmpty() && !cut.tail.isEmpty());
    QVERIFY(text.startsWith(cut.head) && text.endsWith(cut.tail));
    QVERIFY(cut.head.size() + cut.tail.size() < text.size());
    if (width >= 120) {
        QVERIFY(metrics.horizontalAdvance(cut.head) + metrics.horizontalAdvance(cut.tail) <= width);
        QVERIFY(!cut.head.back().isHighSurrogate() && !cut.tail.front().isLowSurrogate());
    }
}

QTEST_MAIN(TestRowDelegate)
#include "tst_RowDelegate.moc"
