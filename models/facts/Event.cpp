// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/facts/Event.h"

#include "models/core/CanonicalJson.h"
#include "models/core/Words.h"

namespace countersign::facts {

using namespace Qt::StringLiterals;

namespace {

constexpr auto sources = words<EventSource>({
    { EventSource::Activity, "activity"_L1 },
    { EventSource::Approvals, "approvals"_L1 },
    { EventSource::Changes, "changes"_L1 },
    { EventSource::Configuration, "configuration"_L1 },
    { EventSource::Devices, "devices"_L1 },
    { EventSource::Grants, "grants"_L1 },
    { EventSource::Log, "log"_L1 },
    { EventSource::Connection, "connection"_L1 },
});

constexpr auto kinds = words<EventKind>({
    { EventKind::RunStarted, "run.started"_L1 },
    { EventKind::RunEnded, "run.ended"_L1 },
    { EventKind::ToolStarted, "tool.started"_L1 },
    { EventKind::ToolEnded, "tool.ended"_L1 },
    { EventKind::OtherActivity, "activity.other"_L1 },
    { EventKind::ApprovalResolved, "approval.resolved"_L1 },
    { EventKind::ConfigChanged, "config.changed"_L1 },
    { EventKind::ConfigSeen, "config.seen"_L1 },
    { EventKind::DeviceSeen, "device.seen"_L1 },
    { EventKind::DevicePaired, "device.paired"_L1 },
    { EventKind::DeviceChanged, "device.changed"_L1 },
    { EventKind::DeviceRemoved, "device.removed"_L1 },
    { EventKind::PairingAsked, "pairing.asked"_L1 },
    { EventKind::GrantSeen, "grant.seen"_L1 },
    { EventKind::GrantMade, "grant.made"_L1 },
    { EventKind::GrantChanged, "grant.changed"_L1 },
    { EventKind::GrantRemoved, "grant.removed"_L1 },
    { EventKind::AuthenticationFailed, "authentication.failed"_L1 },
    { EventKind::AccessUpgradeAsked, "access.upgrade"_L1 },
    { EventKind::RecordsLost, "records.lost"_L1 },
    { EventKind::GatewaySeen, "gateway.seen"_L1 },
    { EventKind::GatewayRestarted, "gateway.restarted"_L1 },
    { EventKind::SourceBlind, "source.blind"_L1 },
    { EventKind::Gap, "gap"_L1 },
});

}

QString word(EventSource source)
{
    return sources.of(source);
}
std::optional<EventSource> eventSource(QStringView word)
{
    return sources.value(word);
}
QString word(EventKind kind)
{
    return kinds.of(kind);
}
std::optional<EventKind> eventKind(QStringView word)
{
    return kinds.value(word);
}

void Event::take(const QByteArray &masked)
{
    digest = crypto::sha256(masked);
    size = masked.size();
    received = size <= mostReceived ? masked : QByteArray();
}

Result<QByteArray> Event::bytes() const
{
    return canonical::write({
        { u"type"_s, QString(type) },
        { u"gateway"_s, gateway.text() },
        { u"source"_s, word(source) },
        { u"kind"_s, word(kind) },
        { u"at"_s, atMs },
        { u"until"_s, untilMs },
        { u"seen"_s, seenMs },
        { u"status"_s, status },
        { u"actor"_s, actor },
        { u"subject"_s, subject },
        { u"agent"_s, agent },
        { u"run"_s, run },
        { u"session"_s, session },
        { u"toolCall"_s, toolCall },
        { u"request"_s, request },
        { u"boot"_s, bootId },
        { u"digest"_s, digest.hex() },
        { u"size"_s, size },
    });
}

QString eventText(QString text)
{
    if (text.size() > Event::mostText)
        text.truncate(Event::mostText);
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text[i].isSurrogate())
            continue;
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            ++i;
        else
            text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

}
