// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/DisplayText.h"

#include <QWidget>

namespace countersign::ui {

class Label;
class OutsideText;

/// Text that somebody else wrote about an action: hatched rail, dashed edge, never above the facts and never in the
/// colours of our marks.
class UntrustedBox : public QWidget
{
    Q_OBJECT
public:
    UntrustedBox(const QString &title, const QString &note, QWidget *parent = nullptr);
    void setNote(const QString &note);
    void setText(const DisplayText &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Label *m_note;
    OutsideText *m_text;
};

}
