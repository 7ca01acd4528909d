// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace countersign::ui {

/// One step of questions: says what is still missing, so that the button that goes on can say why it is off.
class Form : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// A short sentence; empty where everything is answered.
    [[nodiscard]] virtual QString obstacle() const = 0;
    /// Where typing begins.
    [[nodiscard]] virtual QWidget *firstField() const = 0;

Q_SIGNALS:
    void changed();
};

}
