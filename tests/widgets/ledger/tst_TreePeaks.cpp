// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/Theme.h"
#include "widgets/ledger/TreePeaks.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign::ui;

class tst_TreePeaks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void peaksAreTheOneBitsOfTheSize_data();
    void peaksAreTheOneBitsOfTheSize();
    void everySizeIsDrawn();
    void screenReadersHearTheTree();
};

void tst_TreePeaks::peaksAreTheOneBitsOfTheSize_data()
{
    QTest::addColumn<quint64>("leaves");
    QTest::addColumn<QList<int>>("heights");
    QTest::newRow("none") << quint64(0) << QList<int> {};
    QTest::newRow("one") << quint64(1) << QList<int> { 0 };
    QTest::newRow("six") << quint64(6) << QList<int> { 2, 1 };
    QTest::newRow("48213") << quint64(48213) << QList<int> { 15, 13, 12, 11, 10, 6, 4, 2, 0 };
    QTest::newRow("2^63") << (quint64(1) << 63) << QList<int> { 63 };
}

void tst_TreePeaks::peaksAreTheOneBitsOfTheSize()
{
    QFETCH(quint64, leaves);
    QFETCH(QList<int>, heights);
    QCOMPARE(TreePeaks::heights(leaves), heights);
}

void tst_TreePeaks::everySizeIsDrawn()
{
    const Theme theme(*qApp);
    TreePeaks peaks;
    peaks.resize(800, 160);
    const auto inked = [&peaks] {
        const QImage image = peaks.grab().toImage();
        const QRgb ink = Theme::color(Token::inkSoft).rgb();
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixel(x, y) == ink ? 1 : 0;
        }
        return count;
    };
    QCOMPARE(inked(), 0);
    for (const quint64 leaves : { quint64(1), quint64(255), quint64(48213), quint64(10'000'000), quint64(1) << 40 }) {
        peaks.setSize(leaves);
        QVERIFY2(inked() > 5, qPrintable(QString::number(leaves)));
    }
}

void tst_TreePeaks::screenReadersHearTheTree()
{
    TreePeaks peaks;
    peaks.setSize(48213);
    QVERIFY2(peaks.accessibleName().contains(u"Perfect subtrees: 9."_s), qPrintable(peaks.accessibleName()));
}

QTEST_MAIN(tst_TreePeaks)
#include "tst_TreePeaks.moc"
