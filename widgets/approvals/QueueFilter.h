// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/approvals/ApprovalQueueModel.h"
#include "widgets/approvals/Workplace.h"

#include <QSortFilterProxyModel>

namespace countersign::ui {

/// Which rows of the queue are shown: whose turn it is, and what the filter field says.
class QueueFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    enum class Shown { WaitingForMe, Waiting, Decided };

    QueueFilter(approvals::ApprovalQueueModel &queue, Workplace place, QObject *parent = nullptr);

    void setShown(Shown shown);
    [[nodiscard]] Shown shown() const { return m_shown; }
    void setWords(const QString &words);
    [[nodiscard]] bool hasWords() const { return !m_words.isEmpty(); }
    /// What may vote changes with people and connections, not only with cases.
    void lookAgain();

    /// Over all rows, whatever is shown.
    [[nodiscard]] int waiting() const;
    [[nodiscard]] int waitingForMe() const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    [[nodiscard]] bool isMine(const QModelIndex &index) const;
    [[nodiscard]] bool mayAllow(const approvals::CaseKey &key) const;

    /// Whether a case waits for who is signed in, as it was found in this second for this revision: a thousand rows are counted
    /// twenty times a second while more arrive.
    struct Known {
        quint64 revision = 0;
        qint64 second = 0;
        bool mine = false;
    };
    mutable QHash<approvals::CaseKey, Known> m_known;

    approvals::ApprovalQueueModel &m_queue;
    Workplace m_place;
    Shown m_shown = Shown::Waiting;
    QString m_words;
};

}
