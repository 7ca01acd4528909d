// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/team/CharterDraft.h"

#include <QDialog>

class QPlainTextEdit;

namespace countersign::ui {

class Button;
class FormField;

/// Asks as whom a person makes requests, one spelling a line. Says of the first line that a draft would refuse what is wrong with it.
class AliasDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `draft`: a copy to try the answer in. The person is in it.
    AliasDialog(team::CharterDraft draft, PersonId person, QWidget *parent = nullptr);

    /// The lines as they are meant: what is spelt out in the field stands for the character itself.
    [[nodiscard]] QStringList aliases() const;
    [[nodiscard]] QPlainTextEdit &field() const { return *m_lines; }
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] Button &acceptButton() const { return *m_accept; }

private:
    void refresh();

    const team::CharterDraft m_draft;
    const PersonId m_person;
    QPlainTextEdit *m_lines;
    FormField *m_field;
    Button *m_accept;
};

}
