// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audits/AuditRun.h"

#include <QAbstractListModel>
#include <QPointer>

namespace countersign::audits {

/// The findings of one audit, the gravest first, and among equals in the order in which they were opened.
class FindingModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< QString
        FindingRole,               ///< Finding
    };

    explicit FindingModel(QObject *parent = nullptr) : QAbstractListModel(parent) { }

    void setRun(AuditRun *run);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QModelIndex indexOf(const QString &id) const;
    [[nodiscard]] int open() const; ///< how many nobody has ended

private:
    void follow();

    QPointer<AuditRun> m_run;
    QList<Finding> m_rows;
};

}

Q_DECLARE_METATYPE(countersign::audits::Finding)
