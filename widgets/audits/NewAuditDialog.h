// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/audits/AuditPlace.h"

#include <QDialog>

class QComboBox;
class QDateTimeEdit;

namespace countersign::ui {

class Button;
class FormField;

/// Asks which gateway and which period a new weekly audit is about; the last seven days unless somebody says otherwise.
class NewAuditDialog final : public QDialog
{
    Q_OBJECT
public:
    NewAuditDialog(const AuditPlace &place, qint64 periodMs, QWidget *parent = nullptr);

    [[nodiscard]] QComboBox &gateway() const { return *m_gateway; }
    [[nodiscard]] QDateTimeEdit &from() const { return *m_from; }
    [[nodiscard]] QDateTimeEdit &to() const { return *m_to; }
    [[nodiscard]] Button &start() const { return *m_start; }

Q_SIGNALS:
    void scopeChosen(const countersign::audits::Scope &scope);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();
    void choose();
    [[nodiscard]] audits::Scope scope() const;

    const Clock &m_clock;
    QList<AuditableGateway> m_gateways;
    QComboBox *m_gateway;
    QDateTimeEdit *m_from;
    QDateTimeEdit *m_to;
    FormField *m_gatewayField;
    FormField *m_toField;
    Button *m_start;
    qint64 m_shownEndMs; ///< what `to` stands for until somebody changes it: the field has no seconds
};

}
