// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/GatewayListModel.h"

namespace countersign::gateway {

GatewayListModel::GatewayListModel(Gateways &gateways, QObject *parent)
    : QAbstractListModel(parent), m_gateways(gateways), m_rows(gateways.ids())
{
    connect(&gateways, &Gateways::added, this, [this](const GatewayId &id) {
        const int row = static_cast<int>(m_rows.size());
        beginInsertRows({}, row, row);
        m_rows.append(id);
        endInsertRows();
    });
    connect(&gateways, &Gateways::aboutToRemove, this, [this](const GatewayId &id) {
        const int row = indexOf(id).row();
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    });
    connect(&gateways, &Gateways::changed, this, [this](const GatewayId &id) {
        const QModelIndex row = indexOf(id);
        Q_EMIT dataChanged(row, row);
    });
}

int GatewayListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant GatewayListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const GatewayId &id = m_rows.at(index.row());
    const Connection *connection = m_gateways.find(id);
    if (!connection)
        return {};
    const bool greeted = !connection->hello().bootId.isEmpty();
    switch (role) {
    case Qt::DisplayRole:
    case IdRole:
        return id.text();
    case AddressRole:
        return connection->endpoint().url.toString();
    case StateRole:
        return static_cast<int>(connection->state());
    case LastHeardRole:
        return connection->lastHeardMs();
    case ClockOffsetRole:
        return greeted ? QVariant(connection->hello().clockOffsetMs) : QVariant();
    case VersionRole:
        return connection->hello().serverVersion;
    default:
        return {};
    }
}

QHash<int, QByteArray> GatewayListModel::roleNames() const
{
    return { { IdRole, "gateway" }, { AddressRole, "address" }, { StateRole, "state" }, { LastHeardRole, "lastHeard" },
        { ClockOffsetRole, "clockOffset" }, { VersionRole, "version" } };
}

QModelIndex GatewayListModel::indexOf(const GatewayId &id) const
{
    return index(static_cast<int>(m_rows.indexOf(id)), 0);
}

void GatewayListModel::refreshTimes()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), { LastHeardRole });
}

}
