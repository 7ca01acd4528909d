// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Id.h"
#include "models/crypto/Digest.h"

#include <QByteArray>
#include <QMetaType>
#include <QString>

#include <optional>

namespace countersign::facts {

/// Where an event was read. Words are part of the format (resources/docs/formats.md, "Trail").
enum class EventSource {
    Activity, ///< audit.activity.list: write-behind and lossy at the gateway (openclaw-gateway.md 4.1)
    Approvals, ///< approval.history
    Changes, ///< openclaw.changes.list
    Configuration, ///< config.get, when it differs from the reading before
    Devices, ///< device.pair.list, what differs
    Grants, ///< exec.approval.grants.list, what differs
    Log, ///< logs.tail, only lines about authentication and lost records
    Connection, ///< what our own connection saw of the gateway
};

enum class EventKind {
    RunStarted,
    RunEnded,
    ToolStarted,
    ToolEnded,
    OtherActivity, ///< a row of the audit activity of another kind
    ApprovalResolved,
    ConfigChanged, ///< a change that the gateway lists
    ConfigSeen, ///< a reading of the whole configuration that differs from the one before
    DeviceSeen, ///< in the first reading: nobody knows since when
    DevicePaired,
    DeviceChanged, ///< its scopes, tokens, names
    DeviceRemoved,
    PairingAsked,
    GrantSeen, ///< in the first reading
    GrantMade,
    GrantChanged,
    GrantRemoved,
    AuthenticationFailed, ///< a refused connection with wrong credentials
    AccessUpgradeAsked,
    RecordsLost, ///< the gateway's log says that it dropped audit rows
    GatewaySeen, ///< the first connection ever
    GatewayRestarted, ///< another boot id than at the connection before
    SourceBlind, ///< a source cannot be read from now on; `subject` is the error's name
    Gap, ///< from `at` to `until` nothing could be read; `subject` says why: pruned, cut, hole, reset, rotated,
         ///< unobserved
};

[[nodiscard]] QString word(EventSource source);
[[nodiscard]] std::optional<EventSource> eventSource(QStringView word);
[[nodiscard]] QString word(EventKind kind);
[[nodiscard]] std::optional<EventKind> eventKind(QStringView word);

/// One mirrored event of a gateway. Every text in it is outside text: show it as DisplayText. Secrets were masked
/// before it was made, also in `received`. Texts are well-formed Unicode.
struct Event {
    static constexpr QLatin1StringView type{ "countersign/event/1" };
    static constexpr qsizetype mostReceived =
        512 * 1024; ///< bytes kept of one event; of a longer one only digest and size
    static constexpr qsizetype mostText = 1000; ///< UTF-16 units of each text; longer ones are cut

    GatewayId gateway{};
    EventSource source = EventSource::Activity;
    EventKind kind = EventKind::OtherActivity;
    QString key{}; ///< the same whenever the same thing is read again; unique within gateway and source
    qint64 atMs = 0; ///< the gateway's clock
    qint64 untilMs = 0; ///< of a gap: its end; else 0
    qint64 seenMs = 0; ///< our clock, when it was read
    QString status{}; ///< the gateway's word: finished, failed, blocked, allowed, denied, the cause of a refusal …
    QString actor{}; ///< who: "agent:<id>", "device:<id>", "address:<ip>", …; empty: not told
    QString subject{}; ///< what: tool, command, device name, changed paths …
    QString agent{};
    QString run{};
    QString session{};
    QString toolCall{}; ///< as the source spells it: "sha256:<hex>" in the activity, raw elsewhere
    QString request{}; ///< approval id
    QString bootId{};
    QByteArray received{}; ///< the row's text, secrets masked; empty where it was too long
    crypto::Digest digest{}; ///< SHA-256 of the whole masked text
    qint64 size = 0; ///< bytes of the whole masked text

    /// Sets received, digest and size.
    void take(const QByteArray &masked);
    /// Canonical JSON of everything but `key` and `received`: what a segment's hash is made of. Malformed where a value
    /// has none.
    [[nodiscard]] Result<QByteArray> bytes() const;
    friend bool operator==(const Event &, const Event &) = default;
};

/// The text with half surrogate pairs as U+FFFD, and cut to Event::mostText: fit for an Event.
[[nodiscard]] QString eventText(QString text);

}

Q_DECLARE_METATYPE(countersign::facts::Event)
