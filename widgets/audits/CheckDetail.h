// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/audits/AuditPlace.h"
#include "widgets/kit/Surface.h"

#include <QPointer>

class QDateEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace countersign::ui {

class Button;
class DetailHead;
class FactList;
class Label;
class OutsideText;
class SectionTitle;
class VerdictPicker;

/// One check: its question, what the rule found, what deviates, and what a person says about it with the reason.
class CheckDetail final : public Surface
{
    Q_OBJECT
public:
    explicit CheckDetail(const AuditPlace &place, QWidget *parent = nullptr);

    /// nullptr: nothing to show.
    void show(audits::AuditRun *run, const CheckId &check);
    /// Chooses an answer and waits for its reason; nothing where the rule or the person's role does not allow it.
    void choose(audits::Verdict verdict);
    /// Asks for a file and what it shows; nothing where the person may not change the audit.
    void addEvidence();
    [[nodiscard]] VerdictPicker &picker() const { return *m_picker; }
    [[nodiscard]] QPlainTextEdit &statement() const { return *m_statement; }
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void nextAsked();

private:
    [[nodiscard]] QWidget *makeBody();
    [[nodiscard]] QWidget *makeFoot();
    void refresh();
    void showFound(const audits::Check &check, const audits::CheckResult &result);
    void showJudgement(const audits::CheckResult &result);
    void showReady();
    void judge();
    void say(const QString &sentence, Token token);

    const AuditPlace &m_place;
    QPointer<audits::AuditRun> m_run;
    CheckId m_check;
    DetailHead *m_head;
    OutsideText *m_title;
    VerdictPicker *m_picker;
    Label *m_explained;
    Label *m_prompt;
    QPlainTextEdit *m_statement;
    QWidget *m_untilRow;
    QDateEdit *m_until;
    Button *m_set;
    Label *m_problem;
    OutsideText *m_why;
    SectionTitle *m_foundTitle;
    FactList *m_found;
    SectionTitle *m_evidenceTitle;
    OutsideText *m_evidence;
    Label *m_finding;
    Button *m_add;
};

}
