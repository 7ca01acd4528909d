// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/Verification.h"

#include <QJsonArray>

#include <algorithm>
#include <limits>

namespace countersign::ledger {

using namespace Qt::StringLiterals;

namespace {

quint64 placeOf(const Fault &fault)
{
    return fault.entry.value_or(std::numeric_limits<quint64>::max());
}

/// Entries that were changed or taken out make much else wrong: they are the cause.
bool isCause(const Fault &fault)
{
    static const QStringList causes { u"gap"_s, u"missing"_s, u"unreadable"_s, u"entry-form"_s, u"leaf-hash"_s, u"checkpoint-root"_s };
    return causes.contains(fault.code);
}

QJsonObject verdict(const QList<Fault> &faults)
{
    QJsonArray list;
    for (const Fault &fault : faults) {
        const QJsonValue entry = fault.entry ? QJsonValue(static_cast<qint64>(*fault.entry)) : QJsonValue();
        list.append(QJsonObject { { u"entry"_s, entry }, { u"code"_s, fault.code }, { u"detail"_s, fault.detail } });
    }
    return { { u"holds"_s, faults.isEmpty() }, { u"faults"_s, list } };
}

QJsonObject headOf(const facts::TreeHeadSeen &head)
{
    return { { u"origin"_s, head.origin }, { u"size"_s, static_cast<qint64>(head.size) }, { u"root"_s, head.root.hex() } };
}

}

std::optional<Fault> Verification::firstFault() const
{
    QList<Fault> all = integrity + authorship + anchorFaults;
    sortFaults(all);
    std::ranges::stable_partition(all, isCause);
    return all.isEmpty() ? std::nullopt : std::optional(all.first());
}

QJsonObject Verification::toJson() const
{
    QJsonObject completeness = verdict(anchorFaults);
    completeness[u"newestAnchor"_s] = newestAnchor ? QJsonValue(headOf(*newestAnchor)) : QJsonValue();
    completeness[u"newestAnchorFile"_s] = newestAnchor ? QJsonValue(newestAnchorFile) : QJsonValue();
    completeness[u"entriesSinceAnchor"_s] = static_cast<qint64>(entriesSinceAnchor);
    completeness[u"anchorsIgnored"_s] = QJsonArray::fromStringList(anchorsIgnored);
    // Without an anchor nothing contradicts it, and nothing proves it either.
    if (anchorFaults.isEmpty() && !newestAnchor) {
        completeness[u"holds"_s] = QJsonValue();
    }
    const QJsonObject counted { { u"entries"_s, static_cast<qint64>(entries) },
                                { u"checkpoints"_s, static_cast<qint64>(checkpoints) },
                                { u"votes"_s, static_cast<qint64>(votes) },
                                { u"charters"_s, static_cast<qint64>(charters) },
                                { u"contents"_s, static_cast<qint64>(contents) },
                                { u"contentsOpened"_s, static_cast<qint64>(contentsOpened) },
                                { u"contentsDeleted"_s, static_cast<qint64>(contentsDeleted) } };
    return { { u"type"_s, u"countersign/verification/1"_s }, { u"origin"_s, origin }, { u"head"_s, headOf(head) },
             { u"counted"_s, counted }, { u"tampered"_s, isTampered() }, { u"integrity"_s, verdict(integrity) },
             { u"authorship"_s, verdict(authorship) }, { u"completeness"_s, completeness } };
}

void addFault(QList<Fault> &faults, Fault fault)
{
    if (faults.size() < Verification::mostFaults) {
        faults.append(std::move(fault));
    }
}

void sortFaults(QList<Fault> &faults)
{
    std::ranges::stable_sort(faults, {}, placeOf);
}

}
