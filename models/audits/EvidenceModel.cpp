// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/EvidenceModel.h"

#include <algorithm>
#include <set>
#include <tuple>

using namespace Qt::StringLiterals;

namespace countersign::audits {

namespace {

QList<qsizetype> placesOfAttached(const QList<Evidence> &evidence)
{
    QList<qsizetype> places;
    for (qsizetype i = 0; i < evidence.size(); ++i) {
        if (evidence.at(i).source == Evidence::Source::Person)
            places.append(i);
    }
    return places;
}

Evidence withoutBytes(Evidence evidence)
{
    evidence.raw.clear();
    return evidence;
}

bool answers(const Evidence &evidence, const EvidenceNeed &need, const Scope &scope)
{
    // An answer of a gateway that nobody chose is told, so that it does not vanish: it belongs to ours, and is unfit there.
    const bool ofReference = !scope.reference.gateway.isEmpty() && evidence.gateway == scope.reference.gateway;
    const bool own = evidence.source != Evidence::Source::Person && (evidence.source == Evidence::Source::Ledger) == (need.kind == EvidenceNeed::Kind::Ledger);
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
    m_attached = run ? placesOfAttached(run->audit().evidence) : QList<qsizetype>();
    if (run) {
        connect(run, &AuditRun::evidenceAdded, this, &EvidenceModel::addAttached);
        connect(run, &AuditRun::evaluated, this, &EvidenceModel::changeAll);
        connect(run, &QObject::destroyed, this, [this] { setRun(nullptr); });
    }
    endResetModel();
}

void EvidenceModel::addAttached()
{
    const QList<qsizetype> places = placesOfAttached(m_run->audit().evidence);
    if (places.size() > m_attached.size()) {
        beginInsertRows({}, rowCount(), rowCount() + int(places.size() - m_attached.size()) - 1);
        m_attached = places;
        endInsertRows();
    }
    changeAll();
}

void EvidenceModel::changeAll()
{
    if (const int rows = rowCount(); rows > 0)
        Q_EMIT dataChanged(index(0), index(rows - 1));
}

int EvidenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_checklist ? 0 : int(m_checklist->evidence().size() + m_attached.size());
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
    if (const qsizetype place = index.row() - m_checklist->evidence().size(); place >= 0)
        return m_run ? attached(m_run->audit().evidence.at(m_attached.at(place)), role) : QVariant();
    const EvidenceNeed &need = m_checklist->evidence().at(index.row());
    const Evidence *answer = newest(need);
    switch (role) {
    case Qt::DisplayRole:
    case NeedRole: return need.id;
    case MethodRole: return need.method;
    case OwnRole: return need.kind == EvidenceNeed::Kind::Ledger;
    case AttachedRole: return false;
    case AnswersRole:
        return m_run ? int(std::ranges::count_if(m_run->audit().evidence, [&](const Evidence &each) { return answers(each, need, m_run->audit().scope); })) : 0;
    case EvidenceRole: return answer ? QVariant::fromValue(withoutBytes(*answer)) : QVariant();
    case BytesRole: return answer ? qint64(answer->raw.size()) : 0;
    case ReasonRole: return int(reason(need));
    default: return {};
    }
}

QVariant EvidenceModel::attached(const Evidence &file, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case NeedRole: return file.params["check"_L1].toString();
    case MethodRole: return file.method;
    case OwnRole: return false;
    case AttachedRole: return true;
    case AnswersRole: return 1;
    case EvidenceRole: return QVariant::fromValue(withoutBytes(file));
    case BytesRole: return qint64(file.raw.size());
    case ReasonRole: return int(UnknownReason::None);
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
        for (const Evidence &each : m_run->audit().evidence) {
            if (each.source == Evidence::Source::Person)
                continue; // nobody asked for it
            methods.insert({ each.method, each.source, each.gateway });
        }
    }
    return int(methods.size());
}

}
