// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/Fonts.h"

#include "widgets/kit/Theme.h"
#include <QFontInfo>
#include <QFontMetricsF>
#include <QGuiApplication>

using namespace countersign::ui;
using namespace Qt::StringLiterals;

class TestFonts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFamiliesOfTheProductAreInstalled();
    void evidenceHasNoLigaturesAndOneWidth();
    void figuresHaveOneWidth();
    void sizesFollowTheTextSizeOfTheDesktop();
};

void TestFonts::theFamiliesOfTheProductAreInstalled()
{
    QCOMPARE(QFontInfo(uiFont()).family(), u"Inter"_s);
    QCOMPARE(QFontInfo(evidenceFont()).family(), u"JetBrains Mono"_s);
}

void TestFonts::evidenceHasNoLigaturesAndOneWidth()
{
    const QFont font = evidenceFont();
    QCOMPARE(font.featureValue("liga"), 0u);
    QCOMPARE(font.featureValue("calt"), 0u);
    QCOMPARE(font.featureValue("zero"), 1u);
    const QFontMetricsF metrics(font);
    QCOMPARE(metrics.horizontalAdvance(u'i'), metrics.horizontalAdvance(u'W'));
}

void TestFonts::figuresHaveOneWidth()
{
    const QFontMetricsF metrics(figuresFont());
    QCOMPARE(metrics.horizontalAdvance(u"1111"_s), metrics.horizontalAdvance(u"8888"_s));
}

void TestFonts::sizesFollowTheTextSizeOfTheDesktop()
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(13);
    QGuiApplication::setFont(font);
    QCOMPARE(uiFont(Size::Tiny).pixelSize(), 11);
    QCOMPARE(uiFont(Size::Small).pixelSize(), 12);
    QCOMPARE(uiFont(Size::Lead).pixelSize(), 15);
    QCOMPARE(uiFont(Size::Title).pixelSize(), 18);
    QCOMPARE(uiFont(Size::Display).pixelSize(), 24);
    QCOMPARE(scaled(24), 24);
    font.setPixelSize(26);
    QGuiApplication::setFont(font);
    QCOMPARE(uiFont(Size::Title).pixelSize(), 36);
    QCOMPARE(scaled(24), 48);
}

QTEST_MAIN(TestFonts)
#include "tst_Fonts.moc"
