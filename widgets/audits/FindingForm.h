// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/audits/AuditPlace.h"
#include "widgets/kit/Surface.h"

#include <QPointer>

class QComboBox;
class QDateEdit;

namespace countersign::ui {

class Button;
class DetailHead;
class Label;
class OutsideText;

/// One finding: what was found and what to do, and who does it by when.
class FindingForm final : public Surface
{
    Q_OBJECT
public:
    explicit FindingForm(const AuditPlace &place, QWidget *parent = nullptr);

    /// nullptr: nothing to show.
    void show(audits::AuditRun *run, const QString &finding);
    [[nodiscard]] QComboBox &severity() const { return *m_severity; }
    [[nodiscard]] QComboBox &owner() const { return *m_owner; }
    [[nodiscard]] QComboBox &status() const { return *m_status; }
    [[nodiscard]] QDateEdit &due() const { return *m_due; }
    [[nodiscard]] Button &save() const { return *m_save; }

private:
    void refresh();
    void fill(const audits::Finding &finding);
    void showReady();
    void keep();
    [[nodiscard]] const audits::Finding *finding() const;
    [[nodiscard]] audits::Finding edited() const;

    const AuditPlace &m_place;
    QPointer<audits::AuditRun> m_run;
    QString m_id;
    DetailHead *m_head;
    OutsideText *m_title;
    OutsideText *m_observed;
    OutsideText *m_remediation;
    QComboBox *m_severity;
    QComboBox *m_owner;
    QDateEdit *m_due;
    QComboBox *m_status;
    Label *m_state;
    Button *m_save;
};

}
