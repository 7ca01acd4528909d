// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/approvals/Case.h"
#include "models/core/Burst.h"

#include <QAbstractTableModel>

namespace countersign { class Clock; }

namespace countersign::approvals {

class Desk;

/// The queue as rows: open cases, most urgent first, closed ones of this session after them. New rows of a burst reach the
/// model at once for the first and as one batch per 50 ms for the rest. Roles hand out values; the delegate makes them pictures.
class ApprovalQueueModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { TimeLeft, SeverityColumn, EnvironmentColumn, Gateway, ActionText, Agent, Votes, ColumnCount };
    enum RoleName {
        KeyRole = Qt::UserRole + 1, ///< CaseKey
        RevisionRole,               ///< quint64
        SeverityRole,               ///< Severity as int
        EnvironmentRole,            ///< facts::Environment as int
        LeftMsRole,                 ///< qint64, may be negative
        TotalMsRole,                ///< qint64
        TextRole,                   ///< QString, raw outside text: only for DisplayText
        AllowsRole, NeededRole, StateRole, OpenRole,
    };

    ApprovalQueueModel(Desk &desk, const Clock &clock, QObject *parent = nullptr);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] QModelIndex indexOf(const CaseKey &key) const;

private:
    [[nodiscard]] QString shown(const Case &item, int column) const;
    [[nodiscard]] bool isBefore(const CaseKey &a, const CaseKey &b) const;
    [[nodiscard]] int placeOf(const CaseKey &key) const;
    void insertPending();
    void refresh(const CaseKey &key);
    void moveToItsPlace(const CaseKey &key);

    Desk &m_desk;
    const Clock &m_clock;
    QList<CaseKey> m_rows;
    QList<CaseKey> m_pending; ///< added, not yet rows
    Burst m_arrivals { [this] { insertPending(); } };
};

}

Q_DECLARE_METATYPE(countersign::approvals::CaseKey)
