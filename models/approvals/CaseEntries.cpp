// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/approvals/CaseEntries.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace countersign::approvals::entries {

namespace {

facts::Entry entry(facts::EntryKind kind, const CaseKey &key, QJsonObject fields = {})
{
    fields.insert("subject"_L1, key.subject());
    facts::Entry result;
    result.kind = kind;
    result.fields = std::move(fields);
    return result;
}

QJsonValue digest(const std::optional<facts::Action> &action)
{
    return action ? QJsonValue(action->digest().hex()) : QJsonValue(QJsonValue::Null);
}

/// A gateway's own word where it is one we know: a leaf holds codes, not outside text.
QString known(const QString &word, const QStringList &words)
{
    return word.isEmpty() || words.contains(word) ? word : u"other"_s;
}

}

QList<ledger::Pending> together(QList<Draft> drafts)
{
    QList<ledger::Pending> all;
    for (Draft &each : drafts)
        all.append({ std::move(each.entry), std::move(each.contents), std::move(each.namesPrevious) });
    return all;
}

Draft requestSeen(const Case &item)
{
    QJsonObject fields {
        { "gateway"_L1, item.key.gateway.text() },
        { "request"_L1, item.key.request.text() },
        { "boot"_L1, item.request.bootId },
        { "kind"_L1, facts::word(item.request.kind) },
        { "action"_L1, digest(item.action) },
        { "rule"_L1, item.rule.id.text() },
        { "charter"_L1, item.charter.hex() },
        { "createdAt"_L1, item.request.createdAtMs },
        { "expiresAt"_L1, item.request.expiresAtMs },
    };
    QList<facts::Content> contents { { u"received"_s, item.request.received } };
    if (item.action)
        contents.append({ u"action"_s, item.action->bytes() });
    return { entry(facts::EntryKind::RequestSeen, item.key, fields), contents };
}

Draft voteCast(const CaseKey &key, const crypto::SignedNote &note, const QByteArray &saltedReason)
{
    QList<facts::Content> contents;
    if (!saltedReason.isEmpty())
        contents.append({ u"reason"_s, saltedReason });
    return { entry(facts::EntryKind::VoteCast, key, { { "note"_L1, QString::fromUtf8(note.bytes()) } }), contents };
}

Draft decisionSent(const Case &item, facts::Decision decision)
{
    QJsonArray votes;
    for (const auto &cast : item.votes)
        votes.append(static_cast<qint64>(cast.entry));
    return { entry(facts::EntryKind::DecisionSent, item.key,
                   { { "gateway"_L1, item.key.gateway.text() },
                     { "request"_L1, item.key.request.text() },
                     { "action"_L1, digest(item.action) },
                     { "decision"_L1, facts::word(decision) },
                     { "votes"_L1, votes } }),
             {} };
}

Draft decisionSentWithVote(const Case &item, facts::Decision decision)
{
    Draft draft = decisionSent(item, decision);
    draft.namesPrevious = u"votes"_s;
    return draft;
}

Draft decisionRecorded(const CaseKey &key, const gateway::ApprovalRecord &record, bool ours)
{
    return { entry(facts::EntryKind::DecisionRecorded, key,
                   { { "status"_L1, known(record.status, { u"pending"_s, u"allowed"_s, u"denied"_s, u"expired"_s, u"cancelled"_s }) },
                     { "decision"_L1, known(record.decision, { u"allow-once"_s, u"allow-always"_s, u"deny"_s }) },
                     { "resolverKind"_L1, known(record.resolverKind, { u"device"_s, u"channel"_s, u"runtime"_s, u"system"_s }) },
                     { "resolvedAt"_L1, std::clamp<qint64>(record.resolvedAtMs, 0, (qint64(1) << 53) - 1) },
                     { "ours"_L1, ours } }),
             { { u"answer"_s, record.raw } } };
}

Draft decisionUnknown(const CaseKey &key, ErrorCode code)
{
    return { entry(facts::EntryKind::DecisionUnknown, key, { { "code"_L1, name(code) } }), {} };
}

Draft caseClosed(const Case &item, CaseState state, int allows)
{
    return { entry(facts::EntryKind::CaseClosed, item.key,
                   { { "state"_L1, word(state) }, { "allows"_L1, allows }, { "needed"_L1, item.rule.approvals } }),
             {} };
}

}
