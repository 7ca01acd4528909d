// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"
#include "models/crypto/SignedNote.h"
#include "models/team/TrialCharter.h"

#include <QDialog>

#include <optional>

class QStackedWidget;

namespace countersign::team {
class Enrolment;
class Team;
}

namespace countersign::ui {

class Banner;
class Button;
class DigestBlock;
class Label;
class PassphraseField;
class PersonForm;

/// Enrols a second person at this seat: they make their key, both compare its fingerprint, then the new person and the charter
/// admin sign the next charter. Says what such an enrolment is worth: both at one seat, marked so until it is repeated elsewhere.
class EnrolDialog : public QDialog
{
    Q_OBJECT
public:
    /// `team` has a charter; both outlive the dialog. `seat`: this seat.
    EnrolDialog(team::Enrolment &enrolment, const team::Team &team, SeatId seat, QWidget *parent = nullptr);

    /// The charter was recorded and is in force: closes. Or it was not: says why.
    void setOutcome(const Result<void> &outcome);

Q_SIGNALS:
    /// The next charter version, signed by both; to be recorded and adopted, and answered with setOutcome.
    void charterSigned(const countersign::crypto::SignedNote &note);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *comparePage();
    void makeKey();
    void sign();
    void showNewcomer(const team::Newcomer &newcomer);
    void showFailure(const Error &error);
    void setBusy(bool busy);
    void refresh();

    team::Enrolment &m_enrolment;
    const team::Team &m_team;
    SeatId m_seat;
    std::optional<team::Newcomer> m_newcomer;
    QStackedWidget *m_stack;
    PersonForm *m_person;
    DigestBlock *m_fingerprint;
    Label *m_who;
    PassphraseField *m_newPassphrase;
    PassphraseField *m_adminPassphrase;
    Banner *m_failure;
    Label *m_obstacle;
    Button *m_next;
    bool m_busy = false;
};

}
