// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/kit/Theme.h"

#include <QIcon>
#include <QPainter>

namespace countersign::ui {

/// Our own icons, one SVG each in resources/icons.
enum class Icon {
#ifndef Q_MOC_RUN // moc reads no generated enumerators
#define ICON(name) name,
#include "widgets/kit/icons.def"
#undef ICON
#endif
};

/// Draws an icon in one colour, sharp at every scale and as lines in a PDF.
void paintIcon(QPainter &painter, const QRectF &box, Icon icon, const QColor &color);

/// For buttons and menus; takes the token's colour of the scheme in use each time it is painted.
[[nodiscard]] QIcon icon(Icon icon, Token token = Token::text2);

}
