// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/kit/Button.h"
#include "widgets/kit/Label.h"
#include "widgets/kit/MarkView.h"

class QVBoxLayout;

namespace countersign::ui {

/// What stands where a list or a page has nothing to show: a sentence, its cause, and one thing to do. Zero is said
/// only when zero is proven.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(const QString &sentence = {}, const QString &cause = {}, const QString &action = {},
        QWidget *parent = nullptr);
    void setMark(const Mark &mark);
    void setSentence(const QString &sentence);
    void setCause(const QString &cause);
    void setAction(const QString &action, std::optional<Icon> icon = {}); ///< empty: no button
    /// Something that proves the sentence, between cause and action; takes ownership.
    void setProof(QWidget *proof);
    [[nodiscard]] QString sentence() const { return m_sentence->text(); }
    [[nodiscard]] QString cause() const { return m_cause->text(); }

Q_SIGNALS:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    MarkView *m_mark;
    Label *m_sentence;
    Label *m_cause;
    QVBoxLayout *m_proof;
    Button *m_action;
};

}
