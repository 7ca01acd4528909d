// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audits/EvidenceModel.h"
#include "widgets/audits/AuditPlace.h"

#include <QWidget>

namespace countersign::ui {

class Button;
class Label;
class Table;

/// What was asked for, what came, and the reason where nothing did.
class EvidencePane final : public QWidget
{
    Q_OBJECT
public:
    explicit EvidencePane(const AuditPlace &place, QWidget *parent = nullptr);

    void setRun(audits::AuditRun *run);
    /// Collecting goes on now.
    void setCollecting(bool collecting);
    [[nodiscard]] const audits::EvidenceModel &rows() const { return m_rows; }
    /// Why an answer did not come, by the name of its error.
    [[nodiscard]] static QString failure(const QString &error);

Q_SIGNALS:
    void collectAsked();

private:
    void refresh();

    const AuditPlace &m_place;
    QPointer<audits::AuditRun> m_run;
    audits::EvidenceModel m_rows;
    bool m_collecting = false;
    Label *m_state;
    Button *m_collect;
    Table *m_table;
};

}
