// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/approvals/Desk.h"
#include "widgets/approvals/Workplace.h"

#include <QBasicTimer>
#include <QDialog>

namespace countersign::ui {

class Arming;
class Banner;
class Button;
class MarkView;
class SignForm;

/// One signature. Bound to the revision and digest that were drawn when it was opened; anything newer freezes it. No button is the
/// default; what its pause keeps back stands in Arming, what is filled in stands in SignForm.
class SignDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `drawn`: the ballot of what the page showed; its person is chosen here.
    SignDialog(Workplace place, approvals::Ballot drawn, QWidget *parent = nullptr);

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

private:
    void build(const approvals::Case &item);
    QWidget *head(const approvals::Case &item);
    QWidget *foot(const approvals::Case &item);
    void follow();
    void freeze(const QString &sentence);
    void tick();
    void refresh();
    void sign();
    void answered(const Result<void> &result);
    [[nodiscard]] QString missing() const;
    [[nodiscard]] bool canSign() const;
    [[nodiscard]] bool isAllow() const { return m_ballot.decision == facts::Decision::Allow; }

    Workplace m_place;
    approvals::Ballot m_ballot;
    bool m_frozen = false;
    bool m_signing = false;
    QBasicTimer m_second;

    Arming *m_arming;
    SignForm *m_form = nullptr;
    Banner *m_banner = nullptr;
    MarkView *m_time = nullptr;
    Button *m_denyInstead = nullptr;
};

}
