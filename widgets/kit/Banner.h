// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/IconView.h"
#include "widgets/kit/Label.h"

namespace countersign::ui {

/// One sentence and at most one thing to do, over the full width of a page or pane. Hatched where the matter is that
/// nobody can verify something.
class Banner : public QWidget
{
    Q_OBJECT
public:
    enum class Tone { Bad, Warn, Ok, Note };

    explicit Banner(Tone tone = Tone::Note, const QString &sentence = {}, const QString &action = {}, QWidget *parent = nullptr);

    void setTone(Tone tone);
    void setSentence(const QString &sentence);
    void setSentence(const DisplayText &outside);
    void setAction(const QString &action); ///< empty: no button
    void setHatched(bool hatched);
    /// The sentence and the advice that ErrorText has for a failure.
    void setError(const Error &error);
    [[nodiscard]] QString sentence() const { return m_sentence->text(); }

Q_SIGNALS:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone;
    bool m_hatched = false;
    IconView *m_icon;
    Label *m_sentence;
    Button *m_action;
};

}
