// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/gateway/Gateways.h"

#include <QAbstractListModel>

namespace countersign::gateway {

/// The gateways of this seat as rows, in the order they were added.
class GatewayListModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum RoleName {
        IdRole = Qt::UserRole + 1, ///< QString
        AddressRole, ///< QString
        StateRole, ///< LinkState as int
        LastHeardRole, ///< qint64, our clock; 0 = never
        ClockOffsetRole, ///< qint64 ms; invalid before the first hello
        VersionRole, ///< QString, outside text; empty before the first hello
    };

    explicit GatewayListModel(Gateways &gateways, QObject *parent = nullptr);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] QModelIndex indexOf(const GatewayId &id) const;
    /// Times are read anew, for instance once a second.
    void refreshTimes();

private:
    Gateways &m_gateways;
    QList<GatewayId> m_rows;
};

}
