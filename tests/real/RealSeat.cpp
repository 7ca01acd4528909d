// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/real/RealSeat.h"

#include "models/gateway/Gateways.h"
#include "models/team/Enrolment.h"
#include "tests/support/Await.h"
#include "tests/support/People.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace countersign::test {

namespace {

constexpr int patienceMs = 60'000; ///< the machine may be busy; nothing here is a measurement
constexpr int cheapScrypt = 1;

crypto::SigningKey connectionKey() { return fixedKey(200); }

vault::SeatSecrets seatSecrets()
{
    return { fixedKey(101), crypto::SecretBytes::copyOf(QByteArray(32, 'c')) };
}

/// The keychain of these tests; a killed process finds it again.
QString tokenFile(const QString &folder) { return folder + u"/device.token"_s; }

QByteArray keptToken(const QString &folder)
{
    QFile file(tokenFile(folder));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}

RealSeat::RealSeat(QString folder, gateway::Endpoint to, QByteArray sharedToken, const Clock &clock)
    : m_folder(std::move(folder)), m_endpoint(std::move(to)), m_sharedToken(std::move(sharedToken)), m_clock(clock)
{
}

RealSeat::~RealSeat()
{
    if (m_connection)
        m_connection->close();
    m_services.reset();
}

PersonId RealSeat::person(int number)
{
    return PersonId(number == 1 ? u"test-person-one"_s : u"test-person-two"_s);
}

crypto::SecretBytes RealSeat::passphrase(int person)
{
    return crypto::SecretBytes::copyOf(person == 1 ? "violet kettle under moss" : "yellow saucer over bark");
}

QString RealSeat::deviceId()
{
    return crypto::sha256(connectionKey().publicKey().bytes()).hex();
}

bool RealSeat::start(RealGateway *owner)
{
    if (!openTeam())
        return false;
    const QByteArray token = keptToken(m_folder);
    gateway::Credentials credentials { connectionKey(), crypto::SecretBytes::copyOf(token),
                                       crypto::SecretBytes::copyOf(token.isEmpty() ? m_sharedToken : QByteArray()) };
    m_connection = std::make_unique<gateway::Connection>(m_endpoint, std::move(credentials), gateway::Gateways::adminScopes, m_clock);
    m_connection->setPatience({ .greetingMs = 15'000, .pairingMs = 200, .settledMs = 0 });
    QObject::connect(m_connection.get(), &gateway::Connection::deviceTokenIssued, m_connection.get(), [this](const QByteArray &issued) {
        QFile file(tokenFile(m_folder));
        if (!file.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner) || file.write(issued) != issued.size())
            qFatal("the device token cannot be kept");
    });
    m_services->attend(*m_connection);
    m_connection->open();
    if (token.isEmpty()) {
        if (!owner || !QTest::qWaitFor([this] { return m_connection->state() == gateway::LinkState::Pairing; }, patienceMs))
            return fails(u"the gateway asked for no pairing: "_s + m_connection->lastError().detail);
        if (!owner->approvePairing(m_connection->pairing().requestId))
            return fails(owner->problem());
    }
    return QTest::qWaitFor([this] { return m_services->desk().hasListed(m_endpoint.id); }, patienceMs)
        || fails(u"the gateway's lists were not read: "_s + name(m_connection->lastError().code) + u' ' + m_connection->lastError().detail);
}

bool RealSeat::openTeam()
{
    const auto profile = app::Profile::at(m_folder);
    if (!holds(profile, u"profile"_s))
        return false;
    m_services = std::make_unique<app::Services>(*profile, seatSecrets(), m_clock, cheapScrypt);
    if (!holds(await(m_services->start()), u"services"_s))
        return false;
    if (!m_services->team().hasCharter())
        return enrolBoth();
    return holds(await(m_services->vault().unlock(person(1), passphrase(1))), u"unlock"_s);
}

bool RealSeat::enrolBoth()
{
    team::Enrolment enrolment(m_services->vault(), m_services->team(), m_clock);
    const auto founded = await(enrolment.found(u"Test team"_s, { .name = u"Test person one"_s, .roles = { facts::Role::SecurityOperator } },
                                               { m_services->seat(), m_services->seatKey() },
                                               { gatewayRecord(QString(gatewayId), facts::Environment::Dev) }, passphrase(1)));
    if (!holds(founded, u"first person"_s) || !holds(await(m_services->adoptCharter(*founded)), u"first charter"_s))
        return false;
    const auto newcomer = await(enrolment.prepare({ .name = u"Test person two"_s, .roles = { facts::Role::SecurityOperator } },
                                                  m_services->seat(), passphrase(2)));
    if (!holds(newcomer, u"second person"_s))
        return false;
    const auto enrolled = await(enrolment.enrol(*newcomer, m_services->seat(), passphrase(2), person(1), passphrase(1)));
    return holds(enrolled, u"enrolment"_s) && holds(await(m_services->adoptCharter(*enrolled)), u"second charter"_s);
}

Result<void> RealSeat::vote(const QString &request, int number, facts::Decision decision, const QString &reason)
{
    approvals::Ballot ballot { .key = { m_endpoint.id, RequestId(request) }, .revision = 0, .action = {}, .person = person(number),
                               .decision = decision, .reason = reason, .seenToEnd = true };
    if (const auto *item = find(request)) {
        ballot.revision = item->revision;
        if (item->action)
            ballot.action = item->action->digest();
    }
    return await(m_services->desk().vote(ballot, passphrase(number)));
}

const approvals::Case *RealSeat::find(const QString &request)
{
    return m_services->desk().find({ m_endpoint.id, RequestId(request) });
}

std::optional<approvals::CaseState> RealSeat::state(const QString &request)
{
    const auto *item = find(request);
    return item ? std::optional(item->state) : std::nullopt;
}

QString RealSeat::waitFor(const std::function<bool(const approvals::Case &)> &matches)
{
    QString found;
    (void)QTest::qWaitFor([&] {
        const auto keys = m_services->desk().keys();
        for (const auto &key : keys) {
            if (const auto *item = m_services->desk().find(key); item && matches(*item))
                found = key.request.text();
        }
        return !found.isEmpty();
    }, patienceMs);
    return found;
}

QString RealSeat::waitForCommand(const QString &command)
{
    return waitFor([&](const approvals::Case &item) { return item.request.command == command; });
}

QString RealSeat::waitForKind(facts::ActionKind kind)
{
    return waitFor([&](const approvals::Case &item) { return item.request.kind == kind && item.isOpen(); });
}

bool RealSeat::waitForState(const QString &request, approvals::CaseState expected)
{
    return QTest::qWaitFor([&] { return state(request) == expected; }, patienceMs);
}

QList<facts::EntryKind> RealSeat::entries(const QString &request)
{
    ledger::EntryQuery query;
    query.subject = approvals::CaseKey { m_endpoint.id, RequestId(request) }.subject();
    const auto found = await(m_services->ledger().find(query));
    QList<facts::EntryKind> kinds;
    for (const auto &stored : found.value_or(QList<ledger::StoredEntry>()))
        kinds.append(stored.entry.kind);
    return kinds;
}

template <typename T>
bool RealSeat::holds(const Result<T> &result, const QString &what)
{
    return result.has_value() || fails(what + u": "_s + name(result.error().code) + u' ' + result.error().detail);
}

bool RealSeat::fails(const QString &sentence)
{
    m_problem = sentence;
    return false;
}

}
