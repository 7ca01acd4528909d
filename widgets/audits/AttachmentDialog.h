// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/audits/AuditPlace.h"

#include <QDialog>
#include <QPointer>

class QPlainTextEdit;

namespace countersign::ui {

class Button;
class FactList;
class Label;

/// Lays a person's file beside a check: which file, what it shows, and what goes into the ledger.
class AttachmentDialog final : public QDialog {
    Q_OBJECT
public:
    /// The run outlives the dialog, or closes it by going.
    AttachmentDialog(const AuditPlace &place, audits::AuditRun &run, CheckId check, QWidget *parent = nullptr);

    [[nodiscard]] Button &choose() const { return *m_choose; }
    [[nodiscard]] QPlainTextEdit &statement() const { return *m_statement; }
    [[nodiscard]] Button &add() const { return *m_add; }
    [[nodiscard]] QString problem() const;

protected:
    bool event(QEvent *event) override;

private:
    void askPath();
    void load(const QString &path);
    void showReady();
    void attach();
    void say(const Error &error);

    const AuditPlace &m_place;
    QPointer<audits::AuditRun> m_run;
    audits::Attachment m_attachment;
    bool m_working = false;
    Button *m_choose;
    FactList *m_file;
    QPlainTextEdit *m_statement;
    Label *m_problem;
    Button *m_add;
};

}
