// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/kit/Label.h"

#include <QWidget>

namespace countersign::ui {

/// A question: its name, the control that takes the answer, and a sentence below that helps or says what is wrong.
class FormField : public QWidget
{
    Q_OBJECT
public:
    /// Takes the control. The name becomes its accessible name, the sentence its description.
    FormField(const QString &name, QWidget *control, const QString &hint = {}, QWidget *parent = nullptr);

    void setHint(const QString &sentence, Token token = Token::text3);
    /// Empty: nothing is wrong, the hint stands there again.
    void setWrong(const QString &sentence);
    [[nodiscard]] QString sentence() const { return m_sentence->text(); }

private:
    void show(const QString &sentence, Token token);

    QWidget *m_control;
    Label *m_sentence;
    QString m_hint;
    Token m_hintToken = Token::text3;
};

}
