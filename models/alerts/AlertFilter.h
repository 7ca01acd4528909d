// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSortFilterProxyModel>

namespace countersign::alerts {

/// Those rows of an AlertModel that a person wants to see.
class AlertFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    enum class Show { Open, All, Critical }; ///< Critical: the open critical ones

    explicit AlertFilter(QObject *parent = nullptr)
        : QSortFilterProxyModel(parent)
    {
    }
    void setShow(Show show);
    [[nodiscard]] Show show() const { return m_show; }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    Show m_show = Show::Open;
};

}
