// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/alerts/AlertLife.h"

#include <QDialog>

class QComboBox;
class QPlainTextEdit;

namespace countersign::ui {

class Button;
class Label;

/// How an alert ends: what came of it, and why, in a person's words.
class ResolveDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ResolveDialog(const QString &title, QWidget *parent = nullptr);
    [[nodiscard]] alerts::AlertOutcome outcome() const;
    [[nodiscard]] QString reason() const;
    [[nodiscard]] QComboBox &outcomes() const { return *m_outcome; }
    [[nodiscard]] QPlainTextEdit &words() const { return *m_reason; }
    [[nodiscard]] Button &resolve() const { return *m_resolve; }

private:
    QComboBox *m_outcome;
    QPlainTextEdit *m_reason;
    Label *m_state;
    Button *m_resolve;
};

}
