// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/links/Outcomes.h"

#include "models/approvals/Desk.h"
#include "models/approvals/Outcome.h"
#include "models/ledger/Ledger.h"
#include "models/trail/Trail.h"

#include <QHash>
#include <QLoggingCategory>

namespace countersign::app {

namespace {

Q_LOGGING_CATEGORY(outcomes, "countersign.app.outcomes")

void record(const QList<trail::StoredEvent> &events, const approvals::Desk &desk, ledger::Ledger &ledger)
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
        ledger.append(std::move(*entry)).then(&ledger, [](const Result<ledger::Appended> &appended) {
            if (!appended) // the ledger itself tells the person (Ledger::failed)
                qCWarning(outcomes) << "not recorded:" << name(appended.error().code);
        });
    }
}

}

void recordOutcomes(trail::Trail &trail, approvals::Desk &desk, ledger::Ledger &ledger)
{
    QObject::connect(&trail, &trail::Trail::stored, &ledger,
        [&desk, &ledger](const QList<trail::StoredEvent> &events) { record(events, desk, ledger); });
}

}
