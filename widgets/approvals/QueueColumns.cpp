// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/approvals/QueueColumns.h"

#include "models/approvals/ApprovalQueueModel.h"
#include "models/approvals/Desk.h"
#include "models/vault/Vault.h"
#include "widgets/approvals/CaseWords.h"
#include "widgets/kit/Fonts.h"

#include <cmath>

namespace countersign::ui {

using approvals::ApprovalQueueModel;
using approvals::Case;
using approvals::CaseKey;
using approvals::CaseState;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(QueueColumns)
};

QString textOf(const Case &item)
{
    return item.action ? item.action->text() : QString::fromUtf8(item.request.received);
}

/// A row shows no more than a few hundred characters of an action: only these are made displayable.
Cell actionCell(const Case &item)
{
    constexpr qsizetype head = 400;
    constexpr qsizetype tail = 200;
    const QString text = textOf(item);
    if (text.size() <= head + tail)
        return Cell::action(DisplayText::fromText(text, DisplayText::Lines::Escape), text.size());
    const QString ends = text.first(head) + text.last(tail);
    return Cell::action(DisplayText::fromText(ends, DisplayText::Lines::Escape), text.size());
}

Cell votesCell(const Case &item, const Workplace &place)
{
    const bool mine = place.desk.mayVote(item.key, place.vault.signedIn(), facts::Decision::Allow).has_value();
    const bool bad = item.state == CaseState::Foreign || item.state == CaseState::Unknown;
    return Cell::mark(CaseWords::quorum(item, place.clock.nowMs(), mine), CaseWords::votes(item, place),
                      bad ? Cell::Look::Bad : mine ? Cell::Look::Ink : Cell::Look::Dim);
}

/// Room for every state of the votes in the language in use, beside two slots.
int votesWidth()
{
    constexpr int least = 196;
    const QFontMetricsF metrics(uiFont(Size::Body, QFont::Medium));
    qreal widest = 0;
    for (const QString &state : CaseWords::openVotes())
        widest = std::max(widest, metrics.horizontalAdvance(state));
    return std::max(least, static_cast<int>(std::ceil(widest / markScale() + markSize(Quorum(), 1).width() + 8)));
}

}

QList<Column> queueColumns(const Workplace &place)
{
    const auto of = [place](auto cell) {
        return [place, cell](const QModelIndex &row) -> Cell {
            const auto *item = place.desk.find(row.data(ApprovalQueueModel::KeyRole).value<CaseKey>());
            return item ? cell(*item) : Cell();
        };
    };
    return {
        { .title = Words::tr("Time left"), .width = 86, .cell = of([place](const Case &item) {
             return item.isOpen() ? Cell::mark(CaseWords::timeLeft(item, place)) : Cell::words({});
         }) },
        { .title = Words::tr("Severity"), .width = 82, .cell = of([](const Case &item) { return Cell::mark(CaseWords::severity(item.severity)); }) },
        { .title = Words::tr("Env"), .width = 50, .cell = of([](const Case &item) { return Cell::mark(CaseWords::environment(item.environment)); }) },
        { .title = Words::tr("Gateway"), .width = 112, .cell = of([place](const Case &item) { return Cell::words(CaseWords::gatewayName(item.key.gateway, place)); }), .hidesNarrow = true },
        { .title = Words::tr("Action"), .width = 260, .cell = of(actionCell), .grows = true },
        { .title = Words::tr("Agent"), .width = 110, .cell = of([](const Case &item) {
             return item.request.agent ? Cell::outside(DisplayText::fromText(*item.request.agent, DisplayText::Lines::Escape)) : Cell::mark(NotVerified(), Words::tr("not said"), Cell::Look::Dim);
         }), .hidesNarrow = true },
        { .title = Words::tr("Votes"), .width = votesWidth(), .cell = of([place](const Case &item) { return votesCell(item, place); }) },
    };
}

}
