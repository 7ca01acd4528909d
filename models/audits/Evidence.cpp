// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/Evidence.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace countersign::audits {

namespace {
constexpr auto answerName = "answer"_L1;
}

QString word(Evidence::Source source)
{
    switch (source) {
    case Evidence::Source::Gateway: return u"gateway"_s;
    case Evidence::Source::Ledger: return u"ledger"_s;
    case Evidence::Source::Person: return u"person"_s;
    }
    std::unreachable();
}

QByteArray Evidence::join(const QList<QByteArray> &pages) { return '[' + pages.join(',') + ']'; }

void Evidence::setPages(const QList<QByteArray> &pages)
{
    raw = join(pages);
    digest = crypto::sha256(raw);
}

facts::Entry Evidence::toEntry() const
{
    facts::Entry made;
    made.kind = facts::EntryKind::EvidenceCollected;
    made.fields = {
        { u"subject"_s, QString(gateway.text() + u'/' + method) },
        { u"source"_s, word(source) },
        { u"gateway"_s, gateway.text() },
        { u"identity"_s, identity },
        { u"boot"_s, bootId },
        { u"method"_s, method },
        { u"params"_s, params },
        { u"digest"_s, digest.hex() },
        { u"bytes"_s, raw.size() },
        { u"collectedAt"_s, collectedAtMs },
        { u"clockOffset"_s, clockOffsetMs },
        { u"complete"_s, complete },
        { u"error"_s, error },
    };
    return made;
}

QList<facts::Content> Evidence::contents() const
{
    if (failed())
        return {};
    return { { answerName, raw } };
}

Result<Evidence> Evidence::fromEntry(const facts::Entry &entry, quint64 index, QByteArray raw)
{
    if (entry.kind != facts::EntryKind::EvidenceCollected)
        return fail(ErrorCode::Malformed, u"not evidence"_s);
    const QJsonObject &fields = entry.fields;
    const auto digest = crypto::Digest::fromHex(fields[u"digest"_s].toString());
    if (!digest)
        return std::unexpected(digest.error());
    constexpr std::array sources { Source::Gateway, Source::Ledger, Source::Person };
    const auto *const source = std::ranges::find(sources, fields[u"source"_s].toString(), [](Source each) { return word(each); });
    if (source == sources.end())
        return fail(ErrorCode::Malformed, u"unknown source of evidence"_s);
    Evidence evidence;
    evidence.source = *source;
    evidence.gateway = GatewayId(fields[u"gateway"_s].toString());
    evidence.identity = fields[u"identity"_s].toString();
    evidence.bootId = fields[u"boot"_s].toString();
    evidence.method = fields[u"method"_s].toString();
    evidence.params = fields[u"params"_s].toObject();
    evidence.raw = std::move(raw);
    evidence.digest = *digest;
    evidence.collectedAtMs = fields[u"collectedAt"_s].toInteger();
    evidence.clockOffsetMs = fields[u"clockOffset"_s].toInteger();
    evidence.complete = fields[u"complete"_s].toBool();
    evidence.error = fields[u"error"_s].toString();
    evidence.entry = index;
    return evidence;
}

}
