// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/facts/Entry.h"

#include "models/core/CanonicalJson.h"
#include "models/core/Words.h"

#include <QJsonArray>
#include <QSet>

#include <utility>

namespace countersign::facts {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kinds = words<EntryKind>({
    { EntryKind::LedgerBegan, "ledger.began"_L1 },
    { EntryKind::CharterAdopted, "charter.adopted"_L1 },
    { EntryKind::GatewayConnected, "gateway.connected"_L1 },
    { EntryKind::GatewayLost, "gateway.lost"_L1 },
    { EntryKind::HistoryRead, "history.read"_L1 },
    { EntryKind::RequestSeen, "request.seen"_L1 },
    { EntryKind::VoteCast, "vote.cast"_L1 },
    { EntryKind::DecisionSent, "decision.sent"_L1 },
    { EntryKind::DecisionRecorded, "decision.recorded"_L1 },
    { EntryKind::DecisionUnknown, "decision.unknown"_L1 },
    { EntryKind::CaseClosed, "case.closed"_L1 },
    { EntryKind::OutcomeSeen, "outcome.seen"_L1 },
    { EntryKind::AlertRaised, "alert.raised"_L1 },
    { EntryKind::AlertChanged, "alert.changed"_L1 },
    { EntryKind::AuditBegan, "audit.began"_L1 },
    { EntryKind::EvidenceCollected, "evidence.collected"_L1 },
    { EntryKind::SamplePlanned, "sample.planned"_L1 },
    { EntryKind::ChecklistResult, "checklist.result"_L1 },
    { EntryKind::FindingChanged, "finding.changed"_L1 },
    { EntryKind::RiskStated, "risk.stated"_L1 },
    { EntryKind::AuditSignedOff, "audit.signed-off"_L1 },
    { EntryKind::ReportMade, "report.made"_L1 },
    { EntryKind::ContentDeleted, "content.deleted"_L1 },
    { EntryKind::AnchorMade, "anchor.made"_L1 },
    { EntryKind::TrailSegment, "trail.segment"_L1 },
});

constexpr qint64 maxInteger = (qint64(1) << 53) - 1;

/// The integer of a JSON number that canonical::parse has accepted, where it is not negative.
std::optional<qint64> count(const QJsonValue &value)
{
    const qint64 number = value.toInteger(-1);
    return value.isDouble() && number >= 0 && number <= maxInteger ? std::optional(number) : std::nullopt;
}

Result<ContentDigest> contentDigest(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    const auto size = count(object["size"_L1]);
    const auto digest = crypto::Digest::fromHex(object["digest"_L1].toString());
    const auto sealed = crypto::Digest::fromHex(object["sealed"_L1].toString());
    const QString name = object["name"_L1].toString();
    if (object.size() != 4 || !size || !digest || !sealed || name.isEmpty()) {
        return fail(ErrorCode::Malformed, u"content of an entry"_s);
    }
    return ContentDigest { name, *digest, *sealed, *size };
}

bool namesDiffer(const QList<ContentDigest> &contents)
{
    QSet<QString> names;
    for (const ContentDigest &content : contents) {
        names.insert(content.name);
    }
    return names.size() == contents.size();
}

}

QString word(EntryKind kind) { return kinds.of(kind); }
std::optional<EntryKind> entryKind(QStringView word) { return kinds.value(word); }

Result<QByteArray> Entry::bytes() const
{
    if (atMs < 0 || atMs > maxInteger || contents.size() > maxContents || !namesDiffer(contents)) {
        return fail(ErrorCode::Malformed, u"time or contents of an entry"_s);
    }
    QJsonArray digests;
    for (const ContentDigest &content : contents) {
        if (content.name.isEmpty() || content.size < 0) {
            return fail(ErrorCode::Malformed, u"content of an entry"_s);
        }
        digests.append(QJsonObject { { u"name"_s, content.name }, { u"digest"_s, content.digest.hex() },
                                     { u"sealed"_s, content.sealed.hex() }, { u"size"_s, content.size } });
    }
    auto written = canonical::write({ { u"type"_s, QString(type) }, { u"kind"_s, word(kind) }, { u"at"_s, atMs },
                                      { u"fields"_s, fields }, { u"contents"_s, digests } });
    if (written && written->size() > maxBytes) {
        return fail(ErrorCode::TooLarge, u"an entry of %1 bytes"_s.arg(written->size()));
    }
    return written;
}

Result<Entry> Entry::parse(QByteArrayView leaf)
{
    if (leaf.size() > maxBytes) {
        return fail(ErrorCode::TooLarge, u"an entry of %1 bytes"_s.arg(leaf.size()));
    }
    const auto object = canonical::parse(leaf);
    if (!object) {
        return std::unexpected(object.error());
    }
    if ((*object)["type"_L1].toString() != type) {
        return fail(ErrorCode::Unsupported, u"not an entry of type %1"_s.arg(type));
    }
    const auto known = entryKind((*object)["kind"_L1].toString());
    if (!known) {
        return fail(ErrorCode::Unsupported, u"kind of an entry"_s);
    }
    const auto at = count((*object)["at"_L1]);
    const QJsonValue fields = (*object)["fields"_L1];
    const QJsonValue contents = (*object)["contents"_L1];
    if (object->size() != 5 || !at || !fields.isObject() || !contents.isArray() || contents.toArray().size() > maxContents) {
        return fail(ErrorCode::Malformed, u"members of an entry"_s);
    }
    Entry entry { *known, *at, fields.toObject(), {} };
    for (const QJsonValue &value : contents.toArray()) {
        const auto content = contentDigest(value);
        if (!content) {
            return std::unexpected(content.error());
        }
        entry.contents.append(*content);
    }
    if (!namesDiffer(entry.contents)) {
        return fail(ErrorCode::Malformed, u"two contents of one name"_s);
    }
    return entry;
}

}
