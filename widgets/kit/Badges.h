// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/DisplayText.h"
#include "widgets/kit/Theme.h"

#include <QPainter>
#include <QTextLayout>

#include <limits>

/// How the marks of a DisplayText look: a box round them, drawn under the text.
namespace countersign::ui {

/// Boxes the marks that lie in one paragraph, which begins at `start` of the whole text and is drawn at `origin`; of a
/// long one only those between `from` and `to` of it. A mark that wraps is boxed once a line, open where it goes on.
void paintBadges(QPainter &painter, const QTextLayout &layout, QPointF origin, const QList<DisplayMark> &marks,
    qsizetype start, qsizetype from = 0, qsizetype to = std::numeric_limits<int>::max());

/// The letters inside the box.
[[nodiscard]] Token badgeToken(MarkKind kind);

/// The colours of the marks of one paragraph, for QTextLayout::setFormats.
[[nodiscard]] QList<QTextLayout::FormatRange> badgeFormats(
    const QList<DisplayMark> &marks, qsizetype start, qsizetype length);

/// The text with every mark replaced by what it is called, for screen readers.
[[nodiscard]] QString spokenText(const DisplayText &text);

}
