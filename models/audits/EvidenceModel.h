// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audits/AuditRun.h"

#include <QAbstractListModel>
#include <QPointer>

namespace countersign::audits {

/// What an audit has to collect, one row for each need of its checklist: the newest answer, or why there is none. Below them a row
/// for each file that a person attached.
class EvidenceModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        NeedRole = Qt::UserRole + 1, ///< QString: the checklist's id for it; of a file, the check that it lies beside
        MethodRole,                  ///< QString: what is asked, of the gateway or of our ledger
        OwnRole,                     ///< bool: from our own ledger
        AttachedRole,                ///< bool: a person's file
        AnswersRole,                 ///< int: how many were collected, failed ones included
        EvidenceRole,                ///< Evidence without its bytes: the newest answer; invalid where there is none
        BytesRole,                   ///< qint64: how long it is
        ReasonRole,                  ///< audits::UnknownReason as int: why no check can rest on it; None before an evaluation
    };

    explicit EvidenceModel(QObject *parent = nullptr) : QAbstractListModel(parent) { }

    void setRun(AuditRun *run);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// How many different things have to be asked for, and how many of them were answered or refused.
    [[nodiscard]] int asked() const;
    [[nodiscard]] int collected() const;

private:
    [[nodiscard]] const Evidence *newest(const EvidenceNeed &need) const;
    [[nodiscard]] UnknownReason reason(const EvidenceNeed &need) const;
    [[nodiscard]] QVariant attached(const Evidence &file, int role) const;
    void addAttached();
    void changeAll();

    QPointer<AuditRun> m_run;
    std::shared_ptr<const Checklist> m_checklist;
    QList<qsizetype> m_attached; ///< places in the audit's evidence
};

}

Q_DECLARE_METATYPE(countersign::audits::Evidence)
