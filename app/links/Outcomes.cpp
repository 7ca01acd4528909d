// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/links/Outcomes.h"

#include "models/alerts/AgainstDecision.h"
#include "models/approvals/Desk.h"
#include "models/approvals/Outcome.h"
#include "models/ledger/Ledger.h"
#include "models/trail/Trail.h"

#include <QHash>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace countersign::app {

namespace {

Q_LOGGING_CATEGORY(outcomes, "countersign.app.outcomes")

void record(const QList<trail::StoredEvent> &events, const approvals::Desk &desk, ledger::Ledger &ledger, alerts::AlertLog &alerts)
{
    QHash<QString, const approvals::Case *> cases; // by tool call, made for the first event that needs it
    for (const trail::StoredEvent &stored : events) {
        if (stored.event.kind != facts::EventKind::ToolEnded || stored.event.toolCall.isEmpty())
            continue;
        if (cases.isEmpty()) {
            for (const approvals::CaseKey &key : desk.keys()) {
                const approvals::Case *item = desk.find(key);
                if (item && item->request.toolCall)
                    cases.insert(approvals::hashedToolCall(*item->request.toolCall), item);
            }
            if (cases.isEmpty())
                return;
        }
        const approvals::Case *item = cases.value(stored.event.toolCall);
        auto entry = item ? approvals::outcomeOf(*item, stored.event) : std::nullopt;
        if (!entry)
            continue;
        alerts::RanAnyway ran { .gateway = item->key.gateway, .request = item->key.request, .state = approvals::word(item->state), .status = stored.event.status,
                                .endedAtMs = stored.event.atMs, .row = stored.id, .digest = stored.event.digest.hex() };
        const bool fits = entry->fields.value("fits"_L1).toBool();
        ledger.append(std::move(*entry)).then(&alerts, [&alerts, fits, ran](const Result<ledger::Appended> &appended) mutable {
            if (!appended) { // the ledger itself tells the person (Ledger::failed)
                qCWarning(outcomes) << "not recorded:" << name(appended.error().code);
                return;
            }
            ran.entry = appended->index;
            if (!fits)
                alerts::raiseAgainstDecision(alerts, ran).then(&alerts, [](const Result<void> &) { });
        });
    }
}

}

void recordOutcomes(trail::Trail &trail, approvals::Desk &desk, ledger::Ledger &ledger, alerts::AlertLog &alerts)
{
    QObject::connect(&trail, &trail::Trail::stored, &ledger,
        [&desk, &ledger, &alerts](const QList<trail::StoredEvent> &events) { record(events, desk, ledger, alerts); });
}

}
