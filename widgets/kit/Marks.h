// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/kit/Theme.h"

#include <QList>
#include <QPainter>
#include <QString>

#include <variant>

/// The visual vocabulary. Each mark is shape + letter or sign + colour + word: one source for tables, forms, print and
/// screen readers. Hatching means one thing in the whole product: nobody has verified this.
namespace countersign::ui {

enum class Severity { Critical, High, Medium, Low };
enum class Environment { Prod, Stage, Dev, Unknown };
enum class CheckResult { Pass, Fail, Unknown, NotApplicable, Accepted, ToDo };
enum class ControlState { Enforced, Detected, Blind, Unasked, Degraded };
enum class VoteSlot { Empty, Allow, Deny };

/// The votes under a rule: one slot for each approval needed.
struct Quorum {
    QList<VoteSlot> places { VoteSlot::Empty, VoteSlot::Empty };
    bool mineNext = false; ///< the first empty place may be filled by the person at this seat

    friend bool operator==(const Quorum &, const Quorum &) = default;
};

/// Time to a deadline; `heard` is false while the gateway that sets it does not answer.
struct TimeLeft {
    qint64 seconds = 0;
    qint64 total = 0;
    bool heard = true;

    friend bool operator==(const TimeLeft &, const TimeLeft &) = default;
};

/// A place where something unverified would stand.
struct NotVerified {
    friend bool operator==(const NotVerified &, const NotVerified &) = default;
};

using Mark = std::variant<Severity, Environment, CheckResult, ControlState, Quorum, TimeLeft, NotVerified>;

/// What a screen reader says, and what stands beside the mark where there is room.
[[nodiscard]] QString words(const Mark &mark);

/// How much larger than drawn marks are beside text of the size in use; 1 at 13 px.
[[nodiscard]] qreal markScale();

/// In logical pixels; marks keep their size, whatever box they are given. Print gives a scale of its own.
[[nodiscard]] QSizeF markSize(const Mark &mark, qreal scale = markScale());

/// Paints the mark at the left of the box, centred in its height.
void paintMark(QPainter &painter, const QRectF &box, const Mark &mark, Scheme scheme = Theme::scheme(), qreal scale = markScale());

void paintHatch(QPainter &painter, const QRectF &box, const QColor &color, qreal step = 5, qreal width = 1);

/// The colour of a time: text until 40 % of it are left, amber until 15 %, then red.
[[nodiscard]] Token timeToken(const TimeLeft &time);

/// "04:12", or "1:04:12" above an hour; never negative.
[[nodiscard]] QString clockText(qint64 seconds);

}
