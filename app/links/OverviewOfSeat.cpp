// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/links/OverviewOfSeat.h"

#include "app/Services.h"
#include "models/approvals/WaitingCount.h"
#include "models/paths/PathBook.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::app {

namespace {

constexpr qint64 weekMs = qint64(7) * 24 * 60 * 60 * 1000;

ui::Environment environmentOf(const team::Team &team, const GatewayId &id)
{
    const facts::GatewayRecord *record = team.hasCharter() ? team.charter().gateway(id) : nullptr;
    if (!record)
        return ui::Environment::Unknown;
    return record->environment == facts::Environment::Dev  ? ui::Environment::Dev
        : record->environment == facts::Environment::Stage ? ui::Environment::Stage
                                                           : ui::Environment::Prod;
}

/// Whether an empty list of this gateway would mean that nothing waits there.
bool listsAll(const approvals::Desk &desk, const GatewayId &id, const QList<paths::PathControl> &all)
{
    const auto *exec = paths::find(all, paths::Path::Exec);
    const auto *plugin = paths::find(all, paths::Path::Plugin);
    return desk.hasListed(id) && exec && plugin && plugin->control() < paths::Control::Blind
        && exec->control() != paths::Control::Blind;
}

void countRequests(ui::Overview &overview, const approvals::WaitingCount::Waiting &waiting)
{
    overview.known = waiting.open;
    overview.mine = waiting.mine;
    for (auto &each : overview.gateways) {
        if (each.pending)
            each.pending = waiting.at.value(each.id);
    }
    if (!overview.gateways.isEmpty()
        && std::ranges::all_of(overview.gateways, [](const auto &each) { return each.pending.has_value(); }))
        overview.pending = overview.known;
}

/// The gateway whose evidence is the oldest says how far behind all of it is.
void readCollection(ui::Overview &overview, const collect::Collection &collection)
{
    for (const auto &each : std::as_const(overview.gateways)) {
        const auto states = collection.states(each.id);
        if (states.isEmpty())
            continue;
        qint64 newest = 0;
        for (const collect::SourceState &state : states) {
            newest = std::max(newest, state.readAtMs);
            if (state.reach != collect::Reach::Waiting && state.isLate(overview.nowMs))
                ++overview.lateSources;
        }
        overview.collectedMs = std::min(overview.collectedMs.value_or(newest), newest);
    }
}

}

ui::Overview overviewOf(Services &services, const gateway::Gateways &gateways, const paths::PathBook &paths,
    approvals::WaitingCount &waiting)
{
    ui::Overview overview;
    overview.nowMs = services.clock().nowMs();
    for (const GatewayId &id : gateways.ids()) {
        const auto all = paths.paths(id);
        const auto *exec = paths::find(all, paths::Path::Exec);
        ui::OverviewGateway each{ .id = id,
            .environment = environmentOf(services.team(), id),
            .connected = gateways.find(id)->state() == gateway::LinkState::Connected,
            .commands = exec ? std::optional(exec->control()) : std::nullopt,
            .worst = paths::worst(all),
            .pending = {} };
        if (each.connected && listsAll(services.desk(), id, all))
            each.pending = 0;
        overview.gateways.append(each);
    }
    countRequests(overview, waiting.now());
    readCollection(overview, services.collection());
    overview.alerts = services.alerts().open().all;
    overview.audits = 0;
    overview.auditEveryMs = weekMs;
    for (const audits::AuditSummary &audit : services.audits().audits()) {
        if (audit.signatures < 2)
            ++*overview.audits;
        else if (audit.checklist == "weekly"_L1)
            overview.lastAuditMs = std::max(overview.lastAuditMs.value_or(0), audit.scope.toMs);
    }
    if (const auto &verified = services.verification().last()) {
        overview.verified = true;
        overview.tampered = verified->isTampered();
        if (verified->newestAnchor)
            overview.anchor = verified->newestAnchor->size;
        overview.sinceAnchor =
            services.ledger().head().size - std::min(services.ledger().head().size, overview.anchor.value_or(0));
    }
    if (services.team().hasCharter()) {
        const facts::Charter &charter = services.team().charter();
        overview.charter = true;
        overview.trial = charter.trial && !charter.practice; // practice says so itself
        overview.practice = charter.practice;
        overview.charterVersion = charter.version;
        overview.charterUntilMs = charter.validUntilMs;
    }
    return overview;
}

}
