// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/kit/Label.h"
#include "widgets/kit/Marks.h"

class QHBoxLayout;

namespace countersign::ui {

class MarkView;

/// The head of a detail: marks, subject, note, and what is urgent at the right end.
class DetailHead : public QWidget
{
    Q_OBJECT
public:
    explicit DetailHead(QWidget *parent = nullptr);
    void setMarks(const QList<Mark> &marks);
    void setTitle(const QString &title);
    void setTitle(const DisplayText &outside);
    void setNote(const QString &note);
    void setNote(const DisplayText &outside);
    /// Takes ownership; stands at the right end, after what was added before.
    void addWidget(QWidget *widget);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_layout;
    QHBoxLayout *m_marks;
    Label *m_title;
    Label *m_note;
};

}
