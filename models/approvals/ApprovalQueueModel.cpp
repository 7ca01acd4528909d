// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/approvals/ApprovalQueueModel.h"

#include "models/approvals/Desk.h"
#include "models/core/Clock.h"
#include "models/core/DisplayText.h"

namespace countersign::approvals {

ApprovalQueueModel::ApprovalQueueModel(Desk &desk, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent), m_desk(desk), m_clock(clock)
{
    m_pending = desk.keys();
    while (!m_pending.isEmpty())
        insertPending();
    connect(&desk, &Desk::caseAdded, this, [this](const CaseKey &key) {
        m_pending.append(key);
        m_arrivals.touch();
    });
    connect(&desk, &Desk::caseChanged, this, [this](const CaseKey &key) { refresh(key); });
}

int ApprovalQueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ApprovalQueueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ApprovalQueueModel::data(const QModelIndex &index, int role) const
{
    const auto *item = checkIndex(index, CheckIndexOption::IndexIsValid) ? m_desk.find(m_rows.at(index.row())) : nullptr;
    if (!item)
        return {};
    switch (role) {
    case Qt::DisplayRole: return shown(*item, index.column());
    case KeyRole: return QVariant::fromValue(item->key);
    case RevisionRole: return item->revision;
    case SeverityRole: return static_cast<int>(item->severity);
    case EnvironmentRole: return static_cast<int>(item->environment);
    case LeftMsRole: return item->leftMs(m_clock.nowMs());
    case TotalMsRole: return item->request.expiresAtMs - item->request.createdAtMs;
    case TextRole: return item->action ? item->action->text() : QString::fromUtf8(item->request.received);
    case AllowsRole: return item->allows(m_clock.nowMs());
    case NeededRole: return item->rule.approvals;
    case StateRole: return static_cast<int>(item->state);
    case OpenRole: return item->isOpen();
    default: return {};
    }
}

QString ApprovalQueueModel::shown(const Case &item, int column) const
{
    switch (column) {
    case Gateway: return displayLine(item.key.gateway.text());
    case ActionText: return displayLine(item.action ? item.action->text() : QString::fromUtf8(item.request.received));
    case Agent: return displayLine(item.request.agent.value_or(QString()));
    default: return {}; // values for the delegate: words for people are made in widgets/
    }
}

QHash<int, QByteArray> ApprovalQueueModel::roleNames() const
{
    return { { Qt::DisplayRole, "display" }, { KeyRole, "key" }, { RevisionRole, "revision" }, { SeverityRole, "severity" },
             { EnvironmentRole, "environment" }, { LeftMsRole, "leftMs" }, { TotalMsRole, "totalMs" }, { TextRole, "text" },
             { AllowsRole, "allows" }, { NeededRole, "needed" }, { StateRole, "state" }, { OpenRole, "open" } };
}

QModelIndex ApprovalQueueModel::indexOf(const CaseKey &key) const
{
    const auto row = m_rows.indexOf(key);
    return row < 0 ? QModelIndex() : index(static_cast<int>(row), 0);
}

/// Open before closed; open ones by the moment they run out, closed ones newest first; then by arrival.
bool ApprovalQueueModel::isBefore(const CaseKey &a, const CaseKey &b) const
{
    const auto *first = m_desk.find(a);
    const auto *second = m_desk.find(b);
    if (first->isOpen() != second->isOpen())
        return first->isOpen();
    return first->isOpen() ? first->request.expiresAtMs < second->request.expiresAtMs : first->revision > second->revision;
}

int ApprovalQueueModel::placeOf(const CaseKey &key) const
{
    const auto place = std::upper_bound(m_rows.begin(), m_rows.end(), key, [this](const CaseKey &a, const CaseKey &b) { return isBefore(a, b); });
    return static_cast<int>(place - m_rows.begin());
}

void ApprovalQueueModel::insertPending()
{
    // As many as take a millisecond or two; the rest when other events of this thread had their turn.
    constexpr qsizetype mostAtOnce = 128;
    auto pending = m_pending.first(std::min(m_pending.size(), mostAtOnce));
    m_pending.remove(0, pending.size());
    if (!m_pending.isEmpty())
        QMetaObject::invokeMethod(this, &ApprovalQueueModel::insertPending, Qt::QueuedConnection);
    std::ranges::stable_sort(pending, [this](const CaseKey &a, const CaseKey &b) { return isBefore(a, b); });
    // Neighbours go in together: a burst of a thousand is a handful of insertions, not a thousand.
    for (qsizetype i = 0; i < pending.size();) {
        const int place = placeOf(pending[i]);
        qsizetype end = i + 1;
        while (end < pending.size() && placeOf(pending[end]) == place)
            ++end;
        beginInsertRows({}, place, place + static_cast<int>(end - i) - 1);
        for (qsizetype k = i; k < end; ++k)
            m_rows.insert(place + (k - i), pending[k]);
        endInsertRows();
        i = end;
    }
}

void ApprovalQueueModel::refresh(const CaseKey &key)
{
    moveToItsPlace(key);
    const auto at = indexOf(key);
    if (at.isValid())
        Q_EMIT dataChanged(at, at.siblingAtColumn(ColumnCount - 1));
}

void ApprovalQueueModel::moveToItsPlace(const CaseKey &key)
{
    const auto from = static_cast<int>(m_rows.indexOf(key));
    const bool early = from > 0 && isBefore(key, m_rows.at(from - 1));
    const bool late = from >= 0 && from + 1 < m_rows.size() && isBefore(m_rows.at(from + 1), key);
    if (!early && !late)
        return;
    // Its neighbours are in order without it: look for the place among them.
    auto others = m_rows;
    others.removeAt(from);
    const auto place = std::upper_bound(others.begin(), others.end(), key, [this](const CaseKey &a, const CaseKey &b) { return isBefore(a, b); });
    const auto to = static_cast<int>(place - others.begin());
    if (to == from || !beginMoveRows({}, from, from, {}, to > from ? to + 1 : to))
        return;
    m_rows.move(from, to);
    endMoveRows();
}

}
