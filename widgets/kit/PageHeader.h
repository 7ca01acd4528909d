// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/kit/Label.h"

class QHBoxLayout;

namespace countersign::ui {

/// The top of a page: title, its state in one short sentence, actions at the right.
class PageHeader : public QWidget
{
    Q_OBJECT
public:
    explicit PageHeader(const QString &title, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setState(const QString &state, Token token = Token::text2);
    [[nodiscard]] QString state() const { return m_state->text(); }
    /// Takes ownership; stands at the right, after what was added before.
    void addAction(QWidget *control);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_layout;
    Label *m_title;
    Label *m_state;
};

}
