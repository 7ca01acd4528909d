// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/kit/Icons.h"

#include <QLabel>

namespace countersign::ui {

/// One icon as a widget; decoration beside words, so that screen readers pass over it.
class IconView : public QLabel
{
    Q_OBJECT
public:
    explicit IconView(Icon icon, Token token = Token::text2, int pixels = 16, QWidget *parent = nullptr);
    void setIcon(Icon icon, Token token);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Icon m_icon;
    Token m_token;
};

}
