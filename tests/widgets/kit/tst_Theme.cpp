// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/Theme.h"

#include "widgets/kit/Label.h"

#include <QStyleHints>

#include <cmath>

using namespace countersign::ui;
using namespace Qt::StringLiterals;

namespace {

double linear(double channel)
{
    return channel <= .03928 ? channel / 12.92 : std::pow((channel + .055) / 1.055, 2.4);
}

// WCAG 2.2, relative luminance and contrast ratio.
double luminance(const QColor &color)
{
    return .2126 * linear(color.redF()) + .7152 * linear(color.greenF()) + .0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [low, high] = std::minmax({ luminance(a), luminance(b) });
    return (high + .05) / (low + .05);
}

struct Use {
    Token token;
    double needs;
    QList<Token> grounds;
};

// Which token is seen on which ground: text needs 4.5, marks and edges 3.0.
QList<Use> uses()
{
    using enum Token;
    const QList<Token> everywhere { base, window, inkSoft };
    return {
        { text, 4.5, { base, window, inkSoft, raised, sunken, hover, badSoft, warnSoft, okSoft } },
        { text2, 4.5, { base, window, inkSoft, raised, sunken, hover } },
        { text3, 4.5, everywhere },
        { ink, 4.5, everywhere },
        { onInk, 4.5, { ink } },
        { bad, 4.5, { base, window, badSoft, inkSoft } },
        { warn, 4.5, { base, window, warnSoft, inkSoft } },
        { ok, 4.5, { base, window, okSoft, inkSoft } },
        { onMark, 4.5, { sevCrit, sevHigh, sevMed, sevLow, ok, bad, ink } },
        { onProd, 4.5, { prodFill } },
        { envProd, 4.5, everywhere },
        { envStage, 4.5, everywhere },
        { envDev, 4.5, everywhere },
        { border, 3.0, { base, window, raised } },
        { hatch, 3.0, { base, window } },
        { sevCrit, 3.0, { base, inkSoft } },
        { sevHigh, 3.0, { base, inkSoft } },
        { sevMed, 3.0, { base, inkSoft } },
        { sevLow, 3.0, { base, inkSoft } },
        { synKey, 4.5, { base } },
        { synStr, 4.5, { base } },
        { synVar, 4.5, { base } },
        { synOp, 4.5, { base } },
        { synCom, 4.5, { base } },
    };
}

}

class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theContrastFormulaIsThatOfWcag();
    void everyColourHasItsContrast_data();
    void everyColourHasItsContrast();
    void theApplicationFollowsTheDesktopWhileItRuns();
    void aChoiceOutranksTheDesktop();
    void everyWidgetGetsThePaletteOfTheScheme();
};

void TestTheme::theContrastFormulaIsThatOfWcag()
{
    QCOMPARE(std::round(contrast(Qt::black, Qt::white) * 100), 2100.);
    QCOMPARE(std::round(contrast(QColor(0x77, 0x77, 0x77), Qt::white) * 100), 448.); // the known near miss
}

void TestTheme::everyColourHasItsContrast_data()
{
    QTest::addColumn<QColor>("colour");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<double>("needs");
    for (Scheme scheme : { Scheme::Light, Scheme::Dark })
        for (const Use &use : uses())
            for (Token ground : use.grounds)
                QTest::addRow("%s: token %d on %d", scheme == Scheme::Light ? "light" : "dark", int(use.token), int(ground))
                    << Theme::color(use.token, scheme) << Theme::color(ground, scheme) << use.needs;
}

void TestTheme::everyColourHasItsContrast()
{
    QFETCH(QColor, colour);
    QFETCH(QColor, ground);
    QFETCH(double, needs);
    const double ratio = contrast(colour, ground);
    QVERIFY2(ratio >= needs, qPrintable(u"%1 on %2 has %3"_s.arg(colour.name(), ground.name()).arg(ratio)));
}

void TestTheme::theApplicationFollowsTheDesktopWhileItRuns()
{
    Theme theme(*qApp);
    QCOMPARE(Theme::scheme(), Scheme::Light);
    Label label(u"words"_s, Token::warn);
    label.show();
    QVERIFY(QTest::qWaitForWindowExposed(&label));
    QCOMPARE(label.palette().color(QPalette::WindowText), Theme::color(Token::warn, Scheme::Light));
    QSignalSpy changed(&theme, &Theme::schemeChanged);

    Q_EMIT QGuiApplication::styleHints()->colorSchemeChanged(Qt::ColorScheme::Dark);
    QCOMPARE(Theme::scheme(), Scheme::Dark);
    QCOMPARE(changed.size(), 1);
    QTRY_COMPARE(label.palette().color(QPalette::WindowText), Theme::color(Token::warn, Scheme::Dark));

    Q_EMIT QGuiApplication::styleHints()->colorSchemeChanged(Qt::ColorScheme::Light);
    QCOMPARE(Theme::scheme(), Scheme::Light);
    QTRY_COMPARE(label.palette().color(QPalette::WindowText), Theme::color(Token::warn, Scheme::Light));
}

void TestTheme::aChoiceOutranksTheDesktop()
{
    Theme theme(*qApp);
    theme.setChoice(Theme::Choice::Dark);
    QCOMPARE(Theme::scheme(), Scheme::Dark);
    Q_EMIT QGuiApplication::styleHints()->colorSchemeChanged(Qt::ColorScheme::Light);
    QCOMPARE(Theme::scheme(), Scheme::Dark);
    theme.setChoice(Theme::Choice::Light);
    QCOMPARE(Theme::scheme(), Scheme::Light);
}

void TestTheme::everyWidgetGetsThePaletteOfTheScheme()
{
    Theme theme(*qApp);
    QWidget widget;
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
    for (auto choice : { Theme::Choice::Dark, Theme::Choice::Light }) {
        theme.setChoice(choice);
        QTRY_COMPARE(widget.palette().color(QPalette::Window), Theme::color(Token::window));
        QCOMPARE(widget.palette().color(QPalette::Disabled, QPalette::Text), Theme::color(Token::text3));
    }
}

QTEST_MAIN(TestTheme)
#include "tst_Theme.moc"
