// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/ResultModel.h"

#include <algorithm>

namespace countersign::audits {

void ResultModel::setRun(AuditRun *run)
{
    if (run == m_run && (run || m_rows.isEmpty()))
        return;
    beginResetModel();
    if (m_run)
        m_run->disconnect(this);
    m_run = run;
    m_rows.clear();
    m_checklist = run ? run->audit().checklist : nullptr;
    if (run) {
        for (qsizetype question = 0; question < m_checklist->questions().size(); ++question) {
            m_rows.append(Row { question, nullptr });
            for (const Check &check : m_checklist->checks()) {
                if (check.question == m_checklist->questions().at(question).id)
                    m_rows.append(Row { question, &check });
            }
        }
        connect(run, &AuditRun::evaluated, this, &ResultModel::changeAll);
        connect(run, &AuditRun::resultChanged, this, &ResultModel::changeAll); // its question's count changes with it
        connect(run, &QObject::destroyed, this, [this] { setRun(nullptr); });
    }
    endResetModel();
}

void ResultModel::changeAll()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

int ResultModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

CheckResult ResultModel::result(const Check &check) const
{
    const CheckResult *found = m_run ? m_run->audit().result(check.id) : nullptr;
    if (found)
        return *found;
    CheckResult open;
    open.check = check.id;
    open.ruleDigest = check.ruleDigest;
    return open;
}

int ResultModel::doneIn(qsizetype question) const
{
    return int(std::ranges::count_if(m_rows, [&](const Row &row) { return row.question == question && row.check && !result(*row.check).isToDo(); }));
}

QVariant ResultModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    const Question &question = m_checklist->questions().at(row.question);
    if (role == QuestionRole)
        return question.text;
    if (!row.check) {
        switch (role) {
        case Qt::DisplayRole: return question.text;
        case CheckRole: return QString();
        case DoneRole: return doneIn(row.question);
        case CountRole: return int(std::ranges::count_if(m_rows, [&](const Row &each) { return each.question == row.question && each.check; }));
        default: return {};
        }
    }
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole: return row.check->title;
    case CheckRole: return row.check->id.text();
    case ResultRole: return QVariant::fromValue(result(*row.check));
    case SeverityRole: return int(row.check->severity);
    case ToDoRole: return result(*row.check).isToDo();
    default: return {};
    }
}

QModelIndex ResultModel::indexOf(const CheckId &check) const
{
    const auto it = std::ranges::find_if(m_rows, [&](const Row &row) { return row.check && row.check->id == check; });
    return it == m_rows.end() ? QModelIndex() : index(int(it - m_rows.begin()));
}

QModelIndex ResultModel::nextToDo(const QModelIndex &from) const
{
    const int count = rowCount();
    const int start = from.isValid() ? from.row() : -1;
    for (int step = 1; step <= count; ++step) {
        const QModelIndex candidate = index((start + step) % count);
        if (candidate.data(ToDoRole).toBool())
            return candidate;
    }
    return {};
}

}
