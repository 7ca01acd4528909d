// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/kit/Label.h"

class QHBoxLayout;

namespace countersign::ui {

/// The head of a section in a pane: title, a dimmer note, and something at the right end.
class SectionTitle : public QWidget
{
    Q_OBJECT
public:
    explicit SectionTitle(const QString &title, const QString &note = {}, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setNote(const QString &note, Token token = Token::text3);
    /// Takes ownership; stands at the right end, after what was added before.
    void addWidget(QWidget *widget);

private:
    QHBoxLayout *m_layout;
    Label *m_title;
    Label *m_note;
};

}
