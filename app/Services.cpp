// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/Services.h"

#include "app/links/ForeignAnswers.h"
#include "app/links/ClockNotices.h"
#include "app/links/GatewayPresence.h"
#include "app/links/RecoveryUse.h"
#include "app/links/Outcomes.h"
#include "app/links/TrailForAlerts.h"
#include "app/links/TroubleNotices.h"
#include "models/facts/JoinRequest.h"

#include <QFileInfo>

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace countersign::app {

namespace {

ledger::LedgerKeys ledgerKeys(const vault::SeatSecrets &secrets)
{
    // The seed was a key a moment ago, so that it cannot fail to be one.
    return { *crypto::SigningKey::fromSeed(secrets.seatKey.seed().clone()), secrets.contentKey.clone() };
}

alerts::NewCredential::IsProduction productionOf(const team::Team &team)
{
    return [&team](const GatewayId &gateway) {
        const facts::GatewayRecord *record = team.hasCharter() ? team.charter().gateway(gateway) : nullptr;
        return !record || record->environment == facts::Environment::Prod;
    };
}

}

Services::Services(Profile profile, const vault::SeatSecrets &secrets, const Clock &clock, int scryptCost, QObject *parent)
    : QObject(parent)
    , m_profile(std::move(profile))
    , m_clock(clock)
    , m_seatSigner(*crypto::SigningKey::fromSeed(secrets.seatKey.seed().clone()))
    , m_seatKey(secrets.seatKey.publicKey())
    , m_seat(facts::seatIdOf(m_seatKey))
    , m_ledger(m_profile.ledgerPath(), ledgerKeys(secrets), clock)
    , m_verification(m_profile.ledgerPath(), secrets.contentKey.clone())
    , m_team(clock)
    , m_vault(m_profile.keysFolder(), clock, scryptCost)
    , m_charterDesk(m_vault, m_team, clock)
    , m_desk(m_ledger, m_team, m_vault, clock)
    , m_alerts(m_ledger, clock)
    , m_foreignResolver(m_alerts)
    , m_historySweep(m_ledger, m_foreignResolver, clock)
    , m_audits(m_ledger, clock)
    , m_trail(m_profile.trailPath())
    , m_sealing(m_trail, m_ledger)
    , m_trailWatch(m_alerts, alerts::RuleSet(productionOf(m_team)), rowsForAlerts(m_trail), memoryForAlerts(m_memories, m_profile.alertRulesPath()))
    , m_collection(m_trail, clock)
{
    m_team.setSeat(m_seat);
    m_memories.setMaxThreadCount(1);
    connect(&m_team, &team::Team::charterChanged, this, [this] {
        m_audits.setCharter(m_team.charter());
        m_alerts.setCharter(m_team.charter());
    });
    alertOnForeignAnswers(m_desk, m_foreignResolver);
    leaveOpenCasesToTheDesk(m_historySweep, m_desk);
    tellTroubles(*this, m_troubles);
    recordOutcomes(m_trail, m_desk, m_ledger, m_alerts);
    watchTrail(m_trail, m_collection, m_trailWatch);
}

Services::~Services()
{
    m_trailWatch.keep();
    m_memories.waitForDone();
}

FutureResult<void> Services::start()
{
    // A trail is made only where a ledger stands. Where that is gone, a new one in its place would hide the loss.
    if (QFileInfo::exists(m_profile.trailPath()) && QFileInfo(m_profile.ledgerPath()).size() == 0)
        return ready<void>(fail(ErrorCode::CannotOpen, m_profile.ledgerPath() + u": the seat has had a ledger, and it is gone"_s));
    return m_ledger.open()
        .then(this,
              [this](const Result<ledger::TreeHead> &head) -> FutureResult<void> {
                  if (!head)
                      return ready<void>(std::unexpected(head.error()));
                  return restoreCharters();
              })
        .unwrap()
        .then(this,
              [this](const Result<void> &adopted) -> FutureResult<void> {
                  if (!adopted)
                      return ready<void>(adopted);
                  return m_desk.restore().then(this, [](const Result<int> &open) { return open.transform([](int) { }); });
              })
        .unwrap()
        .then(this,
              [this](const Result<void> &restored) -> FutureResult<void> {
                  if (!restored)
                      return ready<void>(restored);
                  return m_alerts.load().then(this, [](const Result<int> &count) { return count.transform([](int) { }); });
              })
        .unwrap()
        .then(this,
              [this](const Result<void> &loaded) -> FutureResult<void> {
                  if (!loaded)
                      return ready<void>(loaded);
                  return m_audits.restore().then(this, [](const Result<int> &count) { return count.transform([](int) { }); });
              })
        .unwrap()
        .then(this,
              [this](const Result<void> &restored) -> FutureResult<void> {
                  if (!restored)
                      return ready<void>(restored);
                  // People can decide without the trail: where it cannot be opened, its page and collectors say so.
                  return m_trail.open().then(this, [this](const Result<quint32> &opened) -> Result<void> {
                      if (opened) {
                          m_sealing.begin();
                          m_trailWatch.begin();
                      }
                      return {};
                  });
              })
        .unwrap();
}

FutureResult<void> Services::restoreCharters()
{
    ledger::EntryQuery charters;
    charters.kinds = { facts::EntryKind::CharterAdopted };
    charters.limit = std::numeric_limits<int>::max(); // the newest counts: none may be left out
    return m_ledger.find(charters)
        .then(this, [this](const Result<QList<ledger::StoredEntry>> &entries) -> Result<void> {
            if (!entries)
                return std::unexpected(entries.error());
            QList<crypto::SignedNote> chain;
            for (const ledger::StoredEntry &stored : *entries) {
                const Result<crypto::SignedNote> note = crypto::SignedNote::parse(stored.entry.fields["note"_L1].toString().toUtf8());
                if (!note)
                    return std::unexpected(note.error());
                chain.append(*note);
            }
            return chain.isEmpty() ? Result<void> {} : m_team.restore(chain);
        });
}

FutureResult<void> Services::adoptCharters(QList<crypto::SignedNote> notes)
{
    // What is refused must not reach the ledger.
    if (const Result<facts::Charter> examined = m_team.examine(notes); !examined)
        return ready<void>(std::unexpected(examined.error()));
    // The chain in the ledger is read back at start, each version after the one before: none stands there twice, nor two side by side.
    notes.removeIf([this](const crypto::SignedNote &note) {
        return std::ranges::any_of(m_team.chain(), [&note](const team::SignedCharter &each) { return each.note.text() == note.text(); });
    });
    if (notes.isEmpty())
        return ready<void>({});
    if (std::exchange(m_adopting, true))
        return ready<void>(fail(ErrorCode::Busy));
    return writeCharters(notes).then(this, [this, notes](const Result<void> &written) -> Result<void> {
        m_adopting = false;
        if (!written)
            return written;
        // A first charter in place of a trial begins the chain anew.
        const bool isAnew = m_team.hasCharter() && m_team.charter().trial && !notes.isEmpty();
        const qsizetype before = isAnew ? 0 : m_team.chain().size();
        return m_team.adopt(notes).transform([&] { alertOnRecovery(m_team.chain(), before, m_alerts); });
    });
}

FutureResult<void> Services::writeCharters(QList<crypto::SignedNote> notes)
{
    if (notes.isEmpty())
        return ready<void>({});
    const crypto::SignedNote next = notes.takeFirst();
    facts::Entry entry { .kind = facts::EntryKind::CharterAdopted, .atMs = 0, .fields = { { u"note"_s, QString::fromUtf8(next.bytes()) } }, .contents = {} };
    return m_ledger.append(std::move(entry))
        .then(this, [this, notes](const Result<ledger::Appended> &appended) { return appended ? writeCharters(notes) : ready<void>(std::unexpected(appended.error())); })
        .unwrap();
}

Result<crypto::SignedNote> Services::signAsSeat(crypto::SignedNote note) const
{
    return note.sign(facts::seatKeyName(m_seat), m_seatSigner).transform([&note] { return std::move(note); });
}

void Services::attend(gateway::Connection &connection)
{
    recordPresence(m_ledger, connection);
    tellClock(*this, m_troubles, connection);
    m_desk.watch(connection);
    m_historySweep.watch(connection);
}

void Services::attendAll(gateway::Gateways &gateways)
{
    const auto collect = [this, &gateways](const GatewayId &id) {
        if (!gateways.isOwn(id))
            return;
        if (gateway::Connection *connection = gateways.evidence(id))
            mirror(*connection);
        else
            m_collection.leave(id);
    };
    const auto take = [this, &gateways, collect](const GatewayId &id) {
        if (gateways.isOwn(id))
            attend(*gateways.find(id));
        collect(id);
    };
    for (const GatewayId &id : gateways.ids())
        take(id);
    connect(&gateways, &gateway::Gateways::added, this, take);
    connect(&gateways, &gateway::Gateways::evidenceMoved, this, collect);
    connect(&gateways, &gateway::Gateways::aboutToRemove, this, [this, &gateways](const GatewayId &id) {
        m_collection.leave(id);
        gateway::Connection *connection = gateways.find(id);
        if (connection == nullptr)
            return;
        m_desk.unwatch(*connection);
        m_historySweep.unwatch(*connection);
    });
}

}
