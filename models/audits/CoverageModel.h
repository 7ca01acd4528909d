// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audits/Coverage.h"

#include <QAbstractListModel>

namespace countersign::audits {

/// What an audit rests on, one row each, what is missing first.
class CoverageModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        LineRole = Qt::UserRole + 1, ///< CoverageLine
    };

    explicit CoverageModel(QObject *parent = nullptr)
        : QAbstractListModel(parent)
    {
    }

    void setLines(QList<CoverageLine> lines);
    [[nodiscard]] int missing() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QList<CoverageLine> m_lines;
};

}

Q_DECLARE_METATYPE(countersign::audits::CoverageLine)
