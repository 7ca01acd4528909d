// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/Theme.h"

#include "widgets/kit/Fonts.h"
#include "widgets/kit/Style.h"

#include <QApplication>
#include <QFontInfo>
#include <QStyleHints>

namespace countersign::ui {
namespace {

struct Pair {
    QRgb light, dark;
};

constexpr Pair values[] = {
#define TOKEN(name, light, dark, use) { light, dark },
#include "widgets/kit/tokens.def"
#undef TOKEN
};

// The desktop's text size counts, but below 13 px marks and letters get too small to tell apart.
int basePixels(const QFont &systemFont)
{
    return std::clamp(QFontInfo(systemFont).pixelSize(), 13, 26);
}

}

Theme::Theme(QApplication &application, QObject *parent)
    : QObject(parent)
    , m_application(application)
{
    const int base = basePixels(QApplication::font());
    QApplication::setStyle(new Style);
    QFont font = uiFont(Size::Body);
    font.setPixelSize(base);
    QApplication::setFont(font);
    apply(wanted(QGuiApplication::styleHints()->colorScheme()));
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this,
        [this](Qt::ColorScheme system) { apply(wanted(system)); });
}

void Theme::setChoice(Choice choice)
{
    m_choice = choice;
    // Window frames and file dialogs of the desktop follow as well, where it can.
    auto *hints = QGuiApplication::styleHints();
    if (choice == Choice::System)
        hints->unsetColorScheme();
    else
        hints->setColorScheme(choice == Choice::Dark ? Qt::ColorScheme::Dark : Qt::ColorScheme::Light);
    apply(wanted(hints->colorScheme()));
}

Scheme Theme::wanted(Qt::ColorScheme system) const
{
    switch (m_choice) {
    case Choice::Light:
        return Scheme::Light;
    case Choice::Dark:
        return Scheme::Dark;
    case Choice::System:
        break;
    }
    return system == Qt::ColorScheme::Dark ? Scheme::Dark : Scheme::Light;
}

void Theme::apply(Scheme scheme)
{
    const bool changed = scheme != Theme::scheme();
    m_application.setPalette(palette(scheme));
    if (changed)
        Q_EMIT schemeChanged(scheme);
}

Scheme Theme::scheme()
{
    return QGuiApplication::palette().color(QPalette::Window).lightness() < 128 ? Scheme::Dark : Scheme::Light;
}

QColor Theme::color(Token token)
{
    return color(token, scheme());
}

QColor Theme::color(Token token, Scheme scheme)
{
    const Pair &pair = values[std::size_t(token)];
    return QColor::fromRgb(scheme == Scheme::Light ? pair.light : pair.dark);
}

QPalette Theme::palette(Scheme scheme)
{
    constexpr std::pair<QPalette::ColorRole, Token> roles[] = {
        { QPalette::Window, Token::window },
        { QPalette::WindowText, Token::text },
        { QPalette::Base, Token::base },
        { QPalette::AlternateBase, Token::raised },
        { QPalette::Text, Token::text },
        { QPalette::PlaceholderText, Token::text3 },
        { QPalette::Button, Token::raised },
        { QPalette::ButtonText, Token::text },
        { QPalette::BrightText, Token::bad },
        { QPalette::Highlight, Token::inkSoft },
        { QPalette::HighlightedText, Token::text },
        { QPalette::Accent, Token::ink },
        { QPalette::Link, Token::ink },
        { QPalette::LinkVisited, Token::ink },
        { QPalette::ToolTipBase, Token::raised },
        { QPalette::ToolTipText, Token::text },
        { QPalette::Light, Token::base },
        { QPalette::Midlight, Token::line },
        { QPalette::Mid, Token::line },
        { QPalette::Dark, Token::border },
        { QPalette::Shadow, Token::border },
    };
    QPalette palette;
    for (const auto &[role, token] : roles)
        palette.setColor(QPalette::All, role, color(token, scheme));
    for (auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText })
        palette.setColor(QPalette::Disabled, role, color(Token::text3, scheme)); // it explains why, so it stays readable
    return palette;
}

}
