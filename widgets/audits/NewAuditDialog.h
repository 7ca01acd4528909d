// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/audits/AuditPlace.h"

#include <QDialog>

class QComboBox;
class QDateTimeEdit;

namespace countersign::ui {

class Button;
class CoveragePane;
class FormField;

/// Asks by which checklist, which gateway and which period a new audit is about, and with which environment it compares; says what
/// would be missing. The last week or month unless somebody says otherwise.
class NewAuditDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit NewAuditDialog(const AuditPlace &place, QWidget *parent = nullptr);

    [[nodiscard]] QComboBox &checklist() const { return *m_checklist; }
    [[nodiscard]] QComboBox &gateway() const { return *m_gateway; }
    [[nodiscard]] QComboBox &reference() const { return *m_reference; }
    [[nodiscard]] CoveragePane &coverage() const { return *m_coverage; }
    [[nodiscard]] QDateTimeEdit &from() const { return *m_from; }
    [[nodiscard]] QDateTimeEdit &to() const { return *m_to; }
    [[nodiscard]] Button &start() const { return *m_start; }

Q_SIGNALS:
    void scopeChosen(const countersign::audits::Scope &scope, const QString &checklist);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addChecklists();
    void addReferences();
    void useChecklist();
    void refresh();
    void showCoverage();
    void choose();
    [[nodiscard]] bool compares() const; ///< the checklist needs a second gateway
    [[nodiscard]] audits::Scope scope() const;

    const AuditPlace m_place;
    QList<std::shared_ptr<const audits::Checklist>> m_checklists;
    QList<AuditableGateway> m_gateways;
    QComboBox *m_checklist;
    QComboBox *m_gateway;
    QComboBox *m_reference;
    QDateTimeEdit *m_from;
    QDateTimeEdit *m_to;
    FormField *m_gatewayField;
    FormField *m_referenceField;
    FormField *m_toField;
    CoveragePane *m_coverage;
    Button *m_start;
    qint64 m_shownEndMs; ///< what `to` stands for until somebody changes it: the field has no seconds
};

}
