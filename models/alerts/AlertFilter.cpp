// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/alerts/AlertFilter.h"

#include "models/alerts/AlertModel.h"

namespace countersign::alerts {

void AlertFilter::setShow(Show show)
{
    if (show == m_show)
        return;
    m_show = show;
    invalidateRowsFilter();
}

bool AlertFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const auto alert = sourceModel()->index(row, 0, parent).data(AlertModel::AlertRole).value<Alert>();
    return m_show == Show::All
        || (alert.life.isOpen() && (m_show == Show::Open || alert.severity == facts::Severity::Critical));
}

}
