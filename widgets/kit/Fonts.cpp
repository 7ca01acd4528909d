// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/Fonts.h"

#include <QGuiApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace countersign::ui {
namespace {

constexpr int drawnFor = 13;

int base()
{
    const int pixels = QGuiApplication::font().pixelSize(); // -1 before a Theme stands
    return pixels > 0 ? pixels : drawnFor;
}

int pixels(Size size)
{
    constexpr double scale[] = { 0.85, 0.92, 1, 1.15, 1.38, 1.85 };
    return qRound(base() * scale[std::size_t(size)]);
}

QFont make(const QStringList &families, Size size, QFont::Weight weight)
{
    QFont font(families);
    font.setPixelSize(pixels(size));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting); // so that 100 % and 200 % wrap alike
    return font;
}

}

QFont uiFont(Size size, QFont::Weight weight)
{
    QFont font = make({ u"Inter"_s, u"Noto Sans"_s, u"DejaVu Sans"_s }, size, weight);
    font.setFeature("ss02", 1);
    return font;
}

QFont figuresFont(Size size, QFont::Weight weight)
{
    QFont font = uiFont(size, weight);
    font.setFeature("tnum", 1);
    return font;
}

QFont evidenceFont(Size size, QFont::Weight weight)
{
    QFont font = make({ u"JetBrains Mono"_s, u"Noto Sans Mono"_s, u"DejaVu Sans Mono"_s }, size, weight);
    font.setFixedPitch(true);
    font.setFeature("liga", 0);
    font.setFeature("calt", 0);
    font.setFeature("zero", 1);
    return font;
}

int scaled(int pixels)
{
    return qRound(pixels * base() / double(drawnFor));
}

}
