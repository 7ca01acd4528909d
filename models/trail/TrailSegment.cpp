// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/trail/TrailSegment.h"

namespace countersign::trail {

using namespace Qt::StringLiterals;

facts::Entry TrailSegment::ledgerEntry() const
{
    facts::Entry made{ .kind = facts::EntryKind::TrailSegment, .atMs = 0, .fields = {}, .contents = {} };
    made.fields = {
        { u"subject"_s, subject() },
        { u"gateway"_s, gateway.text() },
        { u"source"_s, facts::word(source) },
        { u"first"_s, qint64(first) },
        { u"last"_s, qint64(last) },
        { u"rows"_s, rows },
        { u"gaps"_s, gaps },
        { u"from"_s, fromMs },
        { u"to"_s, toMs },
        { u"root"_s, root.hex() },
        { u"watermark"_s, watermark.hex() },
    };
    return made;
}

bool TrailSegment::isIn(const facts::Entry &stored) const
{
    return stored.kind == facts::EntryKind::TrailSegment && stored.fields == ledgerEntry().fields;
}

QString TrailSegment::subjectOf(const GatewayId &gateway, facts::EventSource source)
{
    return u"trail/"_s + gateway.text() + u'/' + facts::word(source);
}

Result<void> SegmentTree::add(const facts::Event &event)
{
    const auto bytes = event.bytes();
    if (!bytes)
        return std::unexpected(bytes.error());
    m_frontier.append(m_hasher.leaf(QByteArray(m_salt + *bytes)), m_hasher);
    return {};
}

}
