// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/FindingModel.h"

#include <algorithm>
#include <functional>

namespace countersign::audits {

namespace {

QList<Finding> sorted(const AuditRun *run)
{
    QList<Finding> all = run ? run->audit().findings : QList<Finding>();
    std::ranges::stable_sort(all, std::greater(), &Finding::severity);
    return all;
}

}

void FindingModel::setRun(AuditRun *run)
{
    if (run == m_run && (run || m_rows.isEmpty()))
        return;
    beginResetModel();
    if (m_run)
        m_run->disconnect(this);
    m_run = run;
    m_rows = sorted(run);
    if (run) {
        connect(run, &AuditRun::findingsChanged, this, &FindingModel::follow);
        connect(run, &QObject::destroyed, this, [this] { setRun(nullptr); });
    }
    endResetModel();
}

void FindingModel::follow()
{
    QList<Finding> now = sorted(m_run);
    const bool same = std::ranges::equal(now, m_rows, {}, &Finding::id, &Finding::id);
    if (!same)
        beginResetModel(); // a few rows, seldom: places may change with a severity
    m_rows = std::move(now);
    if (!same)
        endResetModel();
    else if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

int FindingModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant FindingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Finding &finding = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case IdRole: return finding.id;
    case FindingRole: return QVariant::fromValue(finding);
    default: return {};
    }
}

QModelIndex FindingModel::indexOf(const QString &id) const
{
    const auto it = std::ranges::find(m_rows, id, &Finding::id);
    return it == m_rows.end() ? QModelIndex() : index(int(it - m_rows.begin()));
}

int FindingModel::open() const { return int(std::ranges::count_if(m_rows, &Finding::isOpen)); }

}
