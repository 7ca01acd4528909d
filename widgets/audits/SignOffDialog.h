// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/audits/AuditPlace.h"

#include <QDialog>
#include <QPointer>

class QComboBox;

namespace countersign::ui {

class Button;
class Label;
class PassphraseField;

/// One signature under an audit: what is signed, as whom, and the key. No button is the default; Enter alone signs nothing.
class SignOffDialog final : public QDialog
{
    Q_OBJECT
public:
    /// The run outlives the dialog, or closes it by going.
    SignOffDialog(const AuditPlace &place, audits::AuditRun &run, audits::SignOff::As as, QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeBody();
    [[nodiscard]] QWidget *makeFoot();
    void showReady();
    void sign();
    void answered(const Result<void> &done);
    [[nodiscard]] PersonId person() const;

    const AuditPlace &m_place;
    QPointer<audits::AuditRun> m_run;
    audits::SignOff::As m_as;
    bool m_signing = false;
    QComboBox *m_people;
    PassphraseField *m_passphrase;
    Label *m_problem;
    Button *m_sign;
};

}
