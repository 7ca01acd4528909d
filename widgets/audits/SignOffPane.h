// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/audits/AuditPlace.h"
#include "widgets/kit/Surface.h"

#include <QPointer>

class QPlainTextEdit;
class QVBoxLayout;

namespace countersign::ui {

class Button;
class Label;
class MarkView;

/// What an audit comes to, the risk that remains, and the two signatures under it.
class SignOffPane final : public Surface
{
    Q_OBJECT
public:
    explicit SignOffPane(const AuditPlace &place, QWidget *parent = nullptr);

    void setRun(audits::AuditRun *run);
    /// Somebody signed in or out.
    void lookAgain() { refresh(); }
    [[nodiscard]] QPlainTextEdit &risk() const { return *m_risk; }
    [[nodiscard]] Button &sign(audits::SignOff::As as) const;

Q_SIGNALS:
    void completed(); ///< the second person has signed here

private:
    struct Slot {
        audits::SignOff::As as;
        MarkView *mark = nullptr;
        Label *who = nullptr;
        Label *why = nullptr;
        Button *sign = nullptr;
    };
    [[nodiscard]] QWidget *makeSlot(Slot &slot);
    void refresh();
    void refresh(const Slot &slot);
    void keepRisk();
    void askSignature(audits::SignOff::As as);

    const AuditPlace &m_place;
    QPointer<audits::AuditRun> m_run;
    MarkView *m_mark;
    Label *m_conclusion;
    Label *m_basis;
    QPlainTextEdit *m_risk;
    Button *m_keepRisk;
    Label *m_riskState;
    Slot m_auditor { .as = audits::SignOff::As::Auditor };
    Slot m_reviewer { .as = audits::SignOff::As::Reviewer };
};

}
