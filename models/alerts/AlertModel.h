// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/alerts/AlertLog.h"

#include <QAbstractListModel>

namespace countersign::alerts {

/// The alerts of a seat, newest first.
class AlertModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        EntryRole = Qt::UserRole + 1, ///< quint64, the alert's ledger entry
        AlertRole, ///< Alert
    };

    /// `log` outlives it.
    explicit AlertModel(const AlertLog &log, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// Invalid where there is none.
    [[nodiscard]] QModelIndex indexOf(quint64 entry) const;

private:
    void tell(quint64 entry);

    const AlertLog &m_log;
    QList<quint64> m_rows; ///< entries, newest last
};

}
