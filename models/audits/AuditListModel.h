// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audits/AuditBook.h"

#include <QAbstractListModel>

namespace countersign::audits {

/// The audits of a book, newest first.
class AuditListModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< QString
        SummaryRole,               ///< AuditSummary
    };

    /// `book` outlives it.
    explicit AuditListModel(const AuditBook &book, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QModelIndex indexOf(const QString &id) const;

private:
    const AuditBook &m_book;
    QList<AuditSummary> m_shown; ///< what the rows are; the book may be ahead while a row is being inserted
};

}

Q_DECLARE_METATYPE(countersign::audits::AuditSummary)
