// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/real/Contradictions.h"

#include "models/ledger/LedgerReader.h"
#include "models/ledger/Verifier.h"
#include "models/storage/Database.h"
#include "tests/real/RealSeat.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace countersign::test {

namespace {

using facts::EntryKind;

/// What the ledger holds about one request.
struct Told {
    QSet<QString> allowed;  ///< people
    QSet<QString> denied;
    QStringList sent;       ///< decisions, in order
    QString closed;         ///< the state of its end; empty: open
};

QMap<QString, Told> read(const QString &path, QStringList &wrong)
{
    QMap<QString, Told> told;
    auto database = storage::Database::open(path, storage::OpenMode::ReadOnly);
    const auto entries = database ? ledger::LedgerReader(*database).read(0, 100'000) : std::unexpected(database.error());
    if (!entries) {
        wrong.append(u"the ledger cannot be read: "_s + entries.error().detail);
        return told;
    }
    const QString prefix = RealSeat::gatewayId + u'/';
    for (const auto &stored : *entries) {
        const auto &fields = stored.entry.fields;
        const QString subject = fields.value("subject"_L1).toString();
        if (!subject.startsWith(prefix))
            continue;
        const QString id = subject.sliced(prefix.size());
        switch (stored.entry.kind) {
        case EntryKind::RequestSeen:
            told[id];
            break;
        case EntryKind::VoteCast: { // that the signatures are good, the verifier has said
            const auto note = crypto::SignedNote::parse(fields.value("note"_L1).toString().toUtf8());
            const auto vote = note ? facts::Vote::parse(note->text()) : std::unexpected(note.error());
            if (!vote || vote->request.text() != id || !vote->decision)
                wrong.append(id + u": a vote about something else"_s);
            else
                (*vote->decision == facts::Decision::Allow ? told[id].allowed : told[id].denied).insert(vote->person.text());
            break;
        }
        case EntryKind::DecisionSent: {
            const QString decision = fields.value("decision"_L1).toString();
            if (decision == facts::word(facts::Decision::Allow) ? told[id].allowed.size() < 2 : told[id].denied.isEmpty())
                wrong.append(id + u": sent before its votes were on disk"_s);
            told[id].sent.append(decision);
            break;
        }
        case EntryKind::CaseClosed:
            if (!told[id].closed.isEmpty())
                wrong.append(id + u": closed twice"_s);
            told[id].closed = fields.value("state"_L1).toString();
            break;
        default:
            break;
        }
    }
    return told;
}

/// How a case must end, or stay open, where the gateway recorded this.
QString endFor(const QString &status, bool ours)
{
    if (status == "allowed"_L1 || status == "denied"_L1)
        return ours ? status : u"foreign"_s;
    return status == "pending"_L1 ? QString() : status;
}

}

QStringList contradictions(const QString &folder, RealGateway &gateway)
{
    QStringList wrong;
    const auto verified = ledger::verify(RealSeat::ledgerPath(folder));
    if (!verified)
        return { u"the ledger cannot be verified: "_s + name(verified.error().code) + u' ' + verified.error().detail };
    for (const auto &fault : verified->integrity + verified->authorship)
        wrong.append(u"ledger: "_s + fault.code + u' ' + fault.detail);

    const auto told = read(RealSeat::ledgerPath(folder), wrong);
    for (const auto &[id, said] : told.asKeyValueRange()) {
        const auto record = gateway.approval(id);
        const QString status = record.value("status"_L1).toString();
        const auto resolver = record.value("resolver"_L1).toObject();
        const bool ours = resolver.value("id"_L1) == RealSeat::deviceId();
        const QString decision = status == "allowed"_L1 ? facts::word(facts::Decision::Allow) : facts::word(facts::Decision::Deny);
        if (status.isEmpty())
            wrong.append(id + u": the gateway does not know it"_s);
        if (ours && !said.sent.contains(decision))
            wrong.append(id + u": the gateway has our "_s + status + u", the ledger never sent it"_s);
        if (!said.closed.isEmpty() && said.closed != endFor(status, ours))
            wrong.append(id + u": closed as "_s + said.closed + u", the gateway says "_s + status + (ours ? u" by us"_s : u" not by us"_s));
    }
    const auto history = gateway.owner().call(u"approval.history"_s, { { u"limit"_s, 100 } }).toObject().value("items"_L1).toArray();
    for (const auto &item : history) {
        const QString id = item.toObject().value("id"_L1).toString();
        if (item.toObject().value("resolver"_L1).toObject().value("id"_L1) == RealSeat::deviceId() && !told.contains(id))
            wrong.append(id + u": answered by us, not in the ledger"_s);
    }
    return wrong;
}

}
