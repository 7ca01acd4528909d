// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/approvals/Desk.h"
#include "widgets/approvals/Workplace.h"

#include <QBasicTimer>
#include <QDialog>
#include <QElapsedTimer>

class QComboBox;
class QLineEdit;

namespace countersign::ui {

class Banner;
class Button;
class DigestCompare;
class HoldButton;
class Label;
class MarkView;
class PassphraseField;

/// One signature: digest, reason, key, and an act that nobody does by accident. Bound to the revision and digest that were
/// drawn when it was opened; anything newer freezes it. No button is the default, keys typed into it before half a second are
/// dropped, and nothing can be signed in its first one and a half.
class SignDialog final : public QDialog
{
    Q_OBJECT
public:
    static constexpr int deafMs = 500;
    static constexpr int armingMs = 1500;

    /// `drawn`: the ballot of what the page showed; its person is chosen here.
    SignDialog(Workplace place, approvals::Ballot drawn, QWidget *parent = nullptr);
    ~SignDialog() override;

    /// Not while a signature is being made: it could not be taken back.
    void reject() override;

    [[nodiscard]] bool isFrozen() const { return m_frozen; }
    [[nodiscard]] const approvals::Ballot &ballot() const { return m_ballot; }

Q_SIGNALS:
    void voteSigned();  ///< it is on disk
    void denyAsked();   ///< "Deny instead…"

protected:
    void showEvent(QShowEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build(const approvals::Case &item);
    QWidget *head(const approvals::Case &item);
    QWidget *steps(const approvals::Case &item);
    QWidget *foot(const approvals::Case &item);
    void fillPeople();
    void follow();
    void freeze(const QString &sentence);
    void tick();
    void refresh();
    void sign();
    void answered(const Result<void> &result);
    [[nodiscard]] PersonId person() const;
    [[nodiscard]] QString missing() const;
    [[nodiscard]] bool isAllow() const { return m_ballot.decision == facts::Decision::Allow; }

    Workplace m_place;
    approvals::Ballot m_ballot;
    QString m_word;             ///< to be typed instead of holding
    bool m_frozen = false;
    bool m_signing = false;
    QElapsedTimer m_shown;
    QBasicTimer m_second;
    QBasicTimer m_start;

    Banner *m_banner = nullptr;
    MarkView *m_time = nullptr;
    DigestCompare *m_digest = nullptr;
    QLineEdit *m_reason = nullptr;
    QComboBox *m_people = nullptr;
    PassphraseField *m_passphrase = nullptr;
    Label *m_problem = nullptr;
    HoldButton *m_hold = nullptr;
    QLineEdit *m_typed = nullptr;
    Label *m_missing = nullptr;
    Button *m_denyInstead = nullptr;
};

}
