// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/viewer/ActionViewAccessible.h"

#include "widgets/kit/Badges.h"
#include "widgets/viewer/ActionView.h"

#include <QScrollBar>

#include <algorithm>

namespace countersign::ui {

ActionViewAccessible::ActionViewAccessible(ActionView *view)
    : QAccessibleWidget(view, QAccessible::Document)
{
}

void ActionViewAccessible::install()
{
    QAccessible::installFactory([](const QString &, QObject *object) -> QAccessibleInterface * {
        auto *view = qobject_cast<ActionView *>(object);
        return view ? new ActionViewAccessible(view) : nullptr;
    });
}

ActionView *ActionViewAccessible::view() const
{
    return static_cast<ActionView *>(object());
}

QString ActionViewAccessible::spoken() const
{
    return spokenText(view()->shownText());
}

void *ActionViewAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QString ActionViewAccessible::text(QAccessible::Text which) const
{
    return which == QAccessible::Value ? spoken() : QAccessibleWidget::text(which);
}

QAccessible::State ActionViewAccessible::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    state.multiLine = true;
    state.selectableText = false;
    return state;
}

void ActionViewAccessible::selection(int, int *start, int *end) const
{
    *start = *end = 0;
}

QString ActionViewAccessible::text(int start, int end) const
{
    const QString all = spoken();
    const qsizetype from = std::clamp<qsizetype>(start, 0, all.size());
    const qsizetype to = end < 0 ? all.size() : std::clamp<qsizetype>(end, from, all.size());
    return all.sliced(from, to - from);
}

int ActionViewAccessible::characterCount() const
{
    return int(spoken().size());
}

QRect ActionViewAccessible::characterRect(int) const
{
    return rect(); // spoken and drawn characters do not correspond one to one
}

int ActionViewAccessible::offsetAtPoint(const QPoint &) const
{
    return -1;
}

void ActionViewAccessible::scrollToSubstring(int start, int)
{
    QScrollBar *bar = view()->verticalScrollBar();
    bar->setValue(int(qint64(bar->maximum()) * start / std::max(1, characterCount())));
}

QString ActionViewAccessible::attributes(int, int *start, int *end) const
{
    *start = 0;
    *end = characterCount();
    return {};
}

}
