// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace countersign::ui {

class Label;

/// One numbered step of the sign dialog: number, title, note, and below them what is to be done.
class SignStep final : public QWidget
{
    Q_OBJECT
public:
    SignStep(int number, const QString &title, const QString &note, QWidget *parent = nullptr);
    void add(QWidget *widget);
    void setNote(const QString &note);

private:
    QVBoxLayout *m_body;
    Label *m_note;
};

}
