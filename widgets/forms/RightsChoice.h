// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QWidget>

class QComboBox;

namespace countersign::ui {

class FactList;

/// Which rights this seat asks a gateway's owner for, and what each of them is needed for.
class RightsChoice : public QWidget
{
    Q_OBJECT
public:
    explicit RightsChoice(QWidget *parent = nullptr);

    [[nodiscard]] QStringList scopes() const;
    /// Why a seat asks for this scope; empty for one it never asks for.
    [[nodiscard]] static QString purpose(const QString &scope);

private:
    void refresh();

    QComboBox *m_choice;
    FactList *m_purposes;
};

}
