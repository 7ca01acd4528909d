// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/EvidenceModel.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace countersign::audits {

namespace {

bool answers(const Evidence &evidence, const EvidenceNeed &need, const Scope &scope)
{
    // An answer of a gateway that nobody chose is told, so that it does not vanish: it belongs to ours, and is unfit there.
    const bool ofReference = !scope.reference.gateway.isEmpty() && evidence.gateway == scope.reference.gateway;
    const bool own = (evidence.source == Evidence::Source::Ledger) == (need.kind == EvidenceNeed::Kind::Ledger);
    return evidence.method == need.method && own && (need.of == EvidenceNeed::Of::Both || ofReference == (need.of == EvidenceNeed::Of::Reference));
}

}

void EvidenceModel::setRun(AuditRun *run)
{
    if (run == m_run && (run || !m_checklist))
        return;
    beginResetModel();
    if (m_run)
        m_run->disconnect(this);
    m_run = run;
    m_checklist = run ? run->audit().checklist : nullptr;
    if (run) {
        connect(run, &AuditRun::evidenceAdded, this, &EvidenceModel::changeAll);
        connect(run, &AuditRun::evaluated, this, &EvidenceModel::changeAll);
        connect(run, &QObject::destroyed, this, [this] { setRun(nullptr); });
    }
    endResetModel();
}

void EvidenceModel::changeAll()
{
    if (const int rows = rowCount(); rows > 0)
        Q_EMIT dataChanged(index(0), index(rows - 1));
}

int EvidenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_checklist ? 0 : int(m_checklist->evidence().size());
}

const Evidence *EvidenceModel::newest(const EvidenceNeed &need) const
{
    if (!m_run)
        return nullptr;
    const QList<Evidence> &all = m_run->audit().evidence;
    const auto it = std::find_if(all.rbegin(), all.rend(), [&](const Evidence &each) { return answers(each, need, m_run->audit().scope); });
    return it == all.rend() ? nullptr : &*it;
}

UnknownReason EvidenceModel::reason(const EvidenceNeed &need) const
{
    if (!m_run)
        return UnknownReason::None;
    for (const CheckResult &each : m_run->audit().results) {
        if (each.need == need.id && each.reason != UnknownReason::None)
            return each.reason;
    }
    return UnknownReason::None;
}

QVariant EvidenceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EvidenceNeed &need = m_checklist->evidence().at(index.row());
    const Evidence *answer = newest(need);
    switch (role) {
    case Qt::DisplayRole:
    case NeedRole: return need.id;
    case MethodRole: return need.method;
    case OwnRole: return need.kind == EvidenceNeed::Kind::Ledger;
    case AnswersRole:
        return m_run ? int(std::ranges::count_if(m_run->audit().evidence, [&](const Evidence &each) { return answers(each, need, m_run->audit().scope); })) : 0;
    case EvidenceRole: {
        if (!answer)
            return {};
        Evidence shown = *answer;
        shown.raw.clear();
        return QVariant::fromValue(shown);
    }
    case BytesRole: return answer ? qint64(answer->raw.size()) : 0;
    case ReasonRole: return int(reason(need));
    default: return {};
    }
}

int EvidenceModel::asked() const
{
    std::set<std::tuple<QString, EvidenceNeed::Kind, bool>> methods;
    if (m_checklist) {
        for (const EvidenceNeed &need : m_checklist->evidence()) {
            if (need.of != EvidenceNeed::Of::Reference)
                methods.insert({ need.method, need.kind, false });
            if (need.of != EvidenceNeed::Of::Own)
                methods.insert({ need.method, need.kind, true });
        }
    }
    return int(methods.size());
}

int EvidenceModel::collected() const
{
    std::set<std::tuple<QString, Evidence::Source, GatewayId>> methods;
    if (m_run) {
        for (const Evidence &each : m_run->audit().evidence)
            methods.insert({ each.method, each.source, each.gateway });
    }
    return int(methods.size());
}

}
