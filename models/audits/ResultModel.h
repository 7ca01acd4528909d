// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audits/AuditRun.h"

#include <QAbstractListModel>
#include <QPointer>

namespace countersign::audits {

/// The checks of one audit under their questions: a row for each question, then one for each of its checks, answered or not.
class ResultModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        CheckRole = Qt::UserRole + 1, ///< QString: the check's id; empty in the row of a question
        QuestionRole,                 ///< QString: the question's text, also in the rows of its checks
        DoneRole,                     ///< int: how many of a question's checks wait for nobody
        CountRole,                    ///< int: how many checks a question has
        ResultRole,                   ///< CheckResult; Open where there was no evaluation yet
        SeverityRole,                 ///< audits::Severity as int
        TitleRole,                    ///< QString: the checklist's, outside text
        ToDoRole,                     ///< bool: see CheckResult::isToDo
    };

    explicit ResultModel(QObject *parent = nullptr) : QAbstractListModel(parent) { }

    /// Shows another audit, or none; it outlives the model or is gone from it by itself.
    void setRun(AuditRun *run);
    [[nodiscard]] AuditRun *run() const { return m_run; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QModelIndex indexOf(const CheckId &check) const;
    /// The next row after `from` that is to do, from the top again at the end; invalid where nothing is.
    [[nodiscard]] QModelIndex nextToDo(const QModelIndex &from) const;

private:
    struct Row {
        qsizetype question;         ///< of the checklist
        const Check *check = nullptr;
    };
    [[nodiscard]] CheckResult result(const Check &check) const;
    [[nodiscard]] int doneIn(qsizetype question) const;
    void changeAll();

    QPointer<AuditRun> m_run;
    std::shared_ptr<const Checklist> m_checklist; ///< what the rows point into
    QList<Row> m_rows;
};

}

Q_DECLARE_METATYPE(countersign::audits::CheckResult)
