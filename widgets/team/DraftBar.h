// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/team/TeamPlace.h"

#include <QWidget>

class QLineEdit;

namespace countersign::ui {

class Button;
class DraftEdit;
class Label;

/// What becomes of the next version: what was changed and not signed, who has signed, and when it can be taken into force.
class DraftBar final : public QWidget
{
    Q_OBJECT
public:
    /// Both outlive the bar.
    DraftBar(const TeamPlace &place, DraftEdit &edit, QWidget *parent = nullptr);

    void lookAgain();
    [[nodiscard]] QString state() const;
    [[nodiscard]] QLineEdit &teamName() const { return *m_team; }
    [[nodiscard]] Button &sign() const { return *m_sign; }
    [[nodiscard]] Button &takeIntoForce() const { return *m_adopt; }
    [[nodiscard]] Button &discard() const { return *m_discard; }

Q_SIGNALS:
    void signAsked();
    void adoptAsked();

private:
    void showDraft();
    void showOffer();

    const TeamPlace &m_place;
    DraftEdit &m_edit;
    Label *m_state;
    Label *m_why;
    QLineEdit *m_team; ///< while a team is being founded
    Button *m_sign;
    Button *m_adopt;
    Button *m_discard;
};

}
