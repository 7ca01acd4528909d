// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/facts/Charter.h"

#include <QDialog>

class QComboBox;

namespace countersign::ui {

/// Who of the charter takes an alert on.
class OwnerDialog final : public QDialog {
    Q_OBJECT
public:
    /// `proposed` is chosen at first: whoever owns it, or whoever asks.
    OwnerDialog(const facts::Charter &charter, const PersonId &proposed, QWidget *parent = nullptr);
    [[nodiscard]] PersonId owner() const;
    [[nodiscard]] QComboBox &people() const { return *m_people; }

private:
    QComboBox *m_people;
};

}
