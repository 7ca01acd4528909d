// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/approvals/QueueFilter.h"

#include "models/approvals/Desk.h"
#include "models/vault/Vault.h"

namespace countersign::ui {

using approvals::ApprovalQueueModel;
using approvals::CaseKey;

QueueFilter::QueueFilter(ApprovalQueueModel &queue, Workplace place, QObject *parent)
    : QSortFilterProxyModel(parent), m_queue(queue), m_place(std::move(place))
{
    setSourceModel(&queue);
}

void QueueFilter::setShown(Shown shown)
{
    m_shown = shown;
    invalidateFilter();
}

void QueueFilter::setWords(const QString &words)
{
    m_words = words.trimmed();
    invalidateFilter();
}

void QueueFilter::lookAgain()
{
    m_known.clear();
    invalidateFilter();
}

bool QueueFilter::isMine(const QModelIndex &index) const
{
    const auto key = index.data(ApprovalQueueModel::KeyRole).value<CaseKey>();
    return m_place.desk.mayVote(key, m_place.vault.signedIn(), facts::Decision::Allow).has_value()
        || m_place.desk.mayVote(key, m_place.vault.signedIn(), facts::Decision::Deny).has_value();
}

bool QueueFilter::mayAllow(const CaseKey &key) const
{
    const auto *item = m_place.desk.find(key);
    if (!item || !item->isOpen())
        return false;
    const Known now { item->revision, m_place.clock.nowMs() / 1000, false };
    auto &known = m_known[key];
    if (known.revision != now.revision || known.second != now.second) {
        known = now;
        known.mine = m_place.desk.mayVote(key, m_place.vault.signedIn(), facts::Decision::Allow).has_value();
    }
    return known.mine;
}

int QueueFilter::waiting() const
{
    int count = 0;
    for (int row = 0; row < m_queue.rowCount(); ++row)
        count += m_queue.index(row, 0).data(ApprovalQueueModel::OpenRole).toBool() ? 1 : 0;
    return count;
}

int QueueFilter::waitingForMe() const
{
    int count = 0;
    for (int row = 0; row < m_queue.rowCount(); ++row) {
        const auto key = m_queue.index(row, 0).data(ApprovalQueueModel::KeyRole).value<CaseKey>();
        count += mayAllow(key) ? 1 : 0;
    }
    return count;
}

bool QueueFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const auto index = m_queue.index(row, 0, parent);
    const bool open = index.data(ApprovalQueueModel::OpenRole).toBool();
    if (open != (m_shown != Shown::Decided) || (m_shown == Shown::WaitingForMe && !isMine(index)))
        return false;
    if (m_words.isEmpty())
        return true;
    const QString texts[] { index.data(ApprovalQueueModel::TextRole).toString(),
                            index.siblingAtColumn(ApprovalQueueModel::Agent).data().toString(),
                            index.siblingAtColumn(ApprovalQueueModel::Gateway).data().toString() };
    return std::ranges::any_of(texts, [&](const QString &text) { return text.contains(m_words, Qt::CaseInsensitive); });
}

}
