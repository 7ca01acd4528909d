// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/CoverageModel.h"

#include <algorithm>

namespace countersign::audits {

void CoverageModel::setLines(QList<CoverageLine> lines)
{
    std::ranges::stable_partition(lines, &CoverageLine::isMissing);
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

int CoverageModel::missing() const
{
    return int(std::ranges::count_if(m_lines, &CoverageLine::isMissing));
}

int CoverageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant CoverageModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CoverageLine &line = m_lines.at(index.row());
    if (role == Qt::DisplayRole)
        return line.need;
    return role == LineRole ? QVariant::fromValue(line) : QVariant();
}

}
