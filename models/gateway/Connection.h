// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Clock.h"
#include "models/core/Future.h"
#include "models/crypto/Ed25519.h"
#include "models/gateway/Endpoint.h"

#include <QJsonObject>
#include <QObject>
#include <QStringList>

#include <memory>

namespace countersign::gateway {

enum class LinkState {
    Offline,          ///< not asked to connect, or stopped for good: `lastError` says why
    Connecting,
    Pairing,          ///< waits for the gateway's owner; see `Pairing`
    Connected,
    Waiting,          ///< lost or refused for now, tries again by itself
};

/// What a person must do on the gateway's host before this seat may connect.
struct Pairing {
    QString requestId;
    QString deviceId;
    QStringList scopes;
    QString command;  ///< `openclaw devices approve <requestId>`
};

/// What hello-ok told us (openclaw-gateway.md 1.6).
struct Hello {
    QString serverVersion;
    QString bootId;
    QString connectionId;
    QStringList scopes;
    QStringList methods;
    qint64 maxPayload = 0;
    qint64 tickIntervalMs = 30000;
    QString gatewayDeviceId;      ///< gateway.identity.get, asked right after hello
    qint64 clockOffsetMs = 0;     ///< gateway minus ours, from the challenge
};

/// An event frame: its payload as it came, and read.
struct Event {
    QString name;
    QByteArray rawPayload;        ///< the exact JSON text
    QJsonObject payload;
};

/// A method's answer.
struct Answer {
    QByteArray rawPayload;        ///< the exact JSON text of `payload`
    QJsonValue payload;
};

/// What this seat proves itself with at one gateway; the connection key signs only handshakes.
struct Credentials {
    crypto::SigningKey connectionKey;
    crypto::SecretBytes deviceToken;  ///< empty before pairing
    crypto::SecretBytes sharedToken;  ///< for pairing only: wiped as soon as a device token arrives, never stored
};

struct Counters {
    quint64 frames = 0;
    quint64 malformed = 0;
    quint64 sequenceGaps = 0;
    quint64 reconnects = 0;
};

/// One gateway over protocol 4: connects, proves the device, pairs, keeps alive, reconnects with jitter, matches answers.
/// Lives in the GUI thread; frames above 64 KiB are parsed in its own pool. One connection serves one gateway and one seat.
class Connection final : public QObject
{
    Q_OBJECT
public:
    static const QStringList approverScopes; ///< operator.read, operator.approvals
    Connection(Endpoint endpoint, Credentials credentials, QStringList scopes, const Clock &clock, QObject *parent = nullptr);
    ~Connection() override;

    void open();
    void close();
    [[nodiscard]] const Endpoint &endpoint() const;
    [[nodiscard]] LinkState state() const;
    [[nodiscard]] const Error &lastError() const;
    [[nodiscard]] const Hello &hello() const;
    [[nodiscard]] const Pairing &pairing() const;
    [[nodiscard]] const Counters &counters() const;
    /// SHA-256 of the connection key, hex: the name under which the gateway records our answers (ApprovalRecord::resolverId).
    [[nodiscard]] QString deviceId() const;
    [[nodiscard]] qint64 lastHeardMs() const;       ///< our clock
    /// The certificate seen before anything secret was sent; empty on ws://.
    [[nodiscard]] std::optional<crypto::Digest> seenPin() const;

    /// NotConnected, TimedOut, MissingScope, Refused (detail: code and message), Malformed. A lost connection after sending is
    /// TimedOut: what happened is not known. Refused details: `Answer` has none; see `lastRefusal` in the detail text as JSON.
    [[nodiscard]] FutureResult<Answer> call(const QString &method, const QJsonObject &params = {}, int timeoutMs = 20000);

Q_SIGNALS:
    void stateChanged(countersign::gateway::LinkState state);
    void greeted(bool restarted);                   ///< hello-ok; `restarted`: another bootId than before: drop what was pending
    void gapSeen();                                 ///< an event was lost: reload every list
    void eventReceived(const countersign::gateway::Event &event);
    void deviceTokenIssued(const QByteArray &token); ///< keep it in the keychain at once; the only time it is handed out
    void countersChanged();

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

}
