// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/forms/Form.h"

namespace countersign::ui {

class Button;

/// Where a new seat begins: practise, or set it up. Its own two buttons go on.
class StartForm : public Form
{
    Q_OBJECT
public:
    explicit StartForm(QWidget *parent = nullptr);

    [[nodiscard]] QString obstacle() const override { return {}; }
    [[nodiscard]] QWidget *firstField() const override;

Q_SIGNALS:
    void practiceChosen();
    void setUpChosen();

private:
    Button *m_practice;
};

}
