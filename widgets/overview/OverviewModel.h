// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/overview/Overview.h"
#include "widgets/overview/OverviewTile.h"

#include <QAbstractListModel>

namespace countersign::ui {

/// The gateways of an overview as rows.
class OverviewModel final : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void setGateways(const QList<OverviewGateway> &gateways);
    [[nodiscard]] const OverviewGateway &at(int row) const { return m_gateways.at(row); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<OverviewGateway> m_gateways;
};

/// What each tile says of an overview.
namespace overview {

[[nodiscard]] OverviewTile::Says gateways(const Overview &overview);
[[nodiscard]] OverviewTile::Says requests(const Overview &overview);
[[nodiscard]] OverviewTile::Says alerts(const Overview &overview);
[[nodiscard]] OverviewTile::Says audits(const Overview &overview);
[[nodiscard]] OverviewTile::Says collection(const Overview &overview);
[[nodiscard]] OverviewTile::Says anchor(const Overview &overview);
[[nodiscard]] OverviewTile::Says charter(const Overview &overview);

}

}
