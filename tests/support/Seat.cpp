// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/Seat.h"

#include "models/crypto/KeyFile.h"
#include "tests/support/Await.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace countersign::test {

namespace {

/// The fixed keys as key files: cheap ones, opened for each signature all the same.
void writeKeyFiles(const QString &folder)
{
    QDir().mkpath(folder);
    for (const int number : { 1, 2, 3 }) {
        QFile file(folder + u'/' + personId(number).text() + u".pem"_s);
        if (file.exists())
            continue;
        const auto pem = crypto::keyfile::write(fixedKey(number), Seat::passphrase(number), 1);
        if (!pem || !file.open(QIODevice::WriteOnly) || file.write(*pem) != pem->size())
            qFatal("a test key cannot be written");
    }
}

QString prepared(const QString &folder)
{
    writeKeyFiles(folder + u"/keys"_s);
    return folder;
}

gateway::Credentials credentials()
{
    return { fixedKey(200), crypto::SecretBytes::copyOf("device-token"), {} };
}

}

facts::Charter seatCharter()
{
    auto charter = trialCharter();
    charter.people.append(person(3, { facts::Role::Viewer }, 1, true));
    return charter;
}

crypto::SecretBytes Seat::passphrase(int person)
{
    return crypto::SecretBytes::copyOf(u"passphrase of person %1"_s.arg(person).toUtf8());
}

Seat::Seat(const QString &path, const QUrl &gatewayUrl, SeatOptions with)
    : folder(prepared(path)), options(std::move(with)),
      ledger(folder + u"/ledger.db"_s, { fixedKey(101), crypto::SecretBytes::copyOf(QByteArray(32, 'c')) }, clock), team(clock),
      vault(folder + u"/keys"_s, clock, 1), desk(ledger, team, vault, clock),
      connection({ GatewayId(options.gatewayId), gatewayUrl, {}, options.practiceEndpoint }, credentials(), gateway::Connection::approverScopes, clock)
{
    team.setSeat(seatRecord(1).id);
    connection.setPatience({ .greetingMs = 15'000, .pairingMs = 50, .settledMs = 0 });
}

Seat::~Seat()
{
    connection.close();
}

bool Seat::open()
{
    const auto opened = await(ledger.open());
    const auto charter = signedCharter(options.charter, { 1 });
    const auto adopted = team.adopt(charter);
    if (opened && opened->size <= 1) { // a new ledger: what votes name must stand in it
        facts::Entry entry;
        entry.kind = facts::EntryKind::CharterAdopted;
        entry.fields = { { "note"_L1, QString::fromUtf8(charter.bytes()) } };
        if (!await(ledger.append(entry)))
            return false;
    }
    const auto unlocked = await(vault.unlock(personId(1), passphrase(1)));
    if (!opened || !adopted || !unlocked) {
        qWarning() << "seat:" << (opened ? QString() : opened.error().detail) << (adopted ? QString() : name(adopted.error().code) + adopted.error().detail)
                   << (unlocked ? QString() : unlocked.error().detail);
        return false;
    }
    return await(desk.restore()).has_value();
}

bool Seat::start()
{
    if (!open())
        return false;
    desk.watch(connection);
    connection.open();
    return QTest::qWaitFor([this] { return desk.hasListed(connection.endpoint().id); }, 20'000);
}

approvals::CaseKey Seat::key(const QString &request) const
{
    return { connection.endpoint().id, RequestId(request) };
}

approvals::Ballot Seat::ballot(const QString &request, int person, facts::Decision decision, const QString &reason) const
{
    approvals::Ballot ballot { .key = key(request), .revision = 0, .action = {}, .person = personId(person), .decision = decision, .reason = reason, .seenToEnd = true };
    if (const auto *item = desk.find(ballot.key)) {
        ballot.revision = item->revision;
        if (item->action)
            ballot.action = item->action->digest();
    }
    return ballot;
}

Result<void> Seat::vote(const QString &request, int person, facts::Decision decision)
{
    return vote(ballot(request, person, decision));
}

Result<void> Seat::vote(const approvals::Ballot &ballot)
{
    return await(desk.vote(ballot, passphrase(ballot.person.text().right(1).toInt())));
}

std::optional<approvals::CaseState> Seat::state(const QString &request) const
{
    const auto *item = desk.find(key(request));
    return item ? std::optional(item->state) : std::nullopt;
}

bool Seat::waitForCase(const QString &request)
{
    return QTest::qWaitFor([&] { return desk.find(key(request)) != nullptr; }, 20'000);
}

bool Seat::waitForState(const QString &request, approvals::CaseState expected)
{
    return QTest::qWaitFor([&] { return state(request) == expected; }, 20'000);
}

QList<ledger::StoredEntry> Seat::stored(const QString &request)
{
    ledger::EntryQuery query;
    query.subject = key(request).subject();
    return await(ledger.find(query)).value();
}

QList<facts::EntryKind> Seat::entries(const QString &request)
{
    QList<facts::EntryKind> kinds;
    for (const auto &entry : stored(request))
        kinds.append(entry.entry.kind);
    return kinds;
}

}
