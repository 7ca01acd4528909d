// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Clock.h"
#include "models/core/Future.h"
#include "models/crypto/Ed25519.h"
#include "models/facts/Charter.h"
#include "models/gateway/Answer.h"
#include "models/gateway/ConnectFailure.h"
#include "models/gateway/Credentials.h"
#include "models/gateway/Endpoint.h"
#include "models/gateway/Event.h"
#include "models/gateway/Hello.h"

#include <QJsonObject>
#include <QObject>
#include <QStringList>

#include <memory>

namespace countersign::gateway {

enum class LinkState {
    Offline,          ///< not asked to connect, or stopped for good: `lastFailure` says why
    Connecting,
    Pairing,          ///< waits for the gateway's owner; see `Pairing`
    Connected,
    Waiting,          ///< lost or refused for now, tries again by itself
};

struct Counters {
    quint64 frames = 0;
    quint64 malformed = 0;
    quint64 sequenceGaps = 0;
    quint64 reconnects = 0;
};

/// How long a connection waits for what, in milliseconds; tests shorten it.
struct Patience {
    int greetingMs = 15'000;      ///< from opening to hello; the gateway answers late after failures (openclaw-gateway.md 1.5)
    int pairingMs = 5'000;        ///< between two tries while the gateway's owner has not approved
    int settledMs = 10'000;       ///< connected for so long, the back-off starts anew
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

    void setPatience(Patience patience); ///< before open
    void open();
    void close();
    /// Says why it cannot be opened at all, now or later: `open` and `pairAgain` do nothing any more.
    void refuse(ConnectFailure failure);
    /// For a gateway that stopped trusting this seat's token, or to ask for more scopes: pairs anew. Opens where it had stopped.
    void pairAgain(crypto::SecretBytes sharedToken);
    [[nodiscard]] const Endpoint &endpoint() const;
    [[nodiscard]] LinkState state() const;
    [[nodiscard]] const Error &lastError() const { return lastFailure().error; }
    [[nodiscard]] const ConnectFailure &lastFailure() const; ///< cause None before the first
    [[nodiscard]] const Hello &hello() const;
    [[nodiscard]] const Pairing &pairing() const;
    [[nodiscard]] const Counters &counters() const;
    [[nodiscard]] const QStringList &askedScopes() const;
    /// SHA-256 of the connection key, hex: the name under which the gateway records our answers (ApprovalRecord::resolverId).
    [[nodiscard]] QString deviceId() const;
    /// The connection key as a charter lists it, with its possession proof: whose device this seat is at this gateway.
    [[nodiscard]] Result<facts::ConnectionKey> possession(const PersonId &person, const SeatId &seat) const;
    [[nodiscard]] qint64 lastHeardMs() const;       ///< our clock; 0 before the first frame
    /// The certificate seen before anything secret was sent; empty on ws://.
    [[nodiscard]] std::optional<crypto::Digest> seenPin() const;
    /// Whether the gateway that answers is the one that was remembered. With TLS the pin has proved it. Without, behind a tunnel's
    /// end, it is what the gateway says of itself: nothing is voted on where that changed, or is not said any more.
    [[nodiscard]] bool isRecognised() const { return endpoint().recognises(hello().gatewayDeviceId); }
    /// Remembers the one that answers now.
    void acceptIdentity() { expectIdentity(hello().gatewayDeviceId); }
    /// The gateway to be found there; without TLS, what another connection to it was told.
    void expectIdentity(const QString &identity);
    /// Goes on with these rights, with a new greeting where it is open; does nothing where it asks for them already.
    void askFor(const QStringList &scopes);
    /// A token with these rights was issued to this seat while it was connected: uses it from now on, with a new greeting.
    void takeToken(const QByteArray &deviceToken, const QStringList &scopes);

    /// NotConnected (nothing was sent), FrameTooLarge (nothing was sent), MissingScope, Refused (see Refusal::from), TimedOut: no
    /// answer, or the connection was lost after sending; whether the gateway acted is then not known.
    [[nodiscard]] FutureResult<Answer> call(const QString &method, const QJsonObject &params = {}, int timeoutMs = 20000);

Q_SIGNALS:
    void stateChanged(countersign::gateway::LinkState state);
    void greeted(bool restarted);                   ///< hello-ok; `restarted`: another bootId than before: drop what was pending
    void gapSeen();                                 ///< an event was lost: reload every list
    void clockMoved();                              ///< a tick said another time than hello().clockOffsetMs did before
    void eventReceived(const countersign::gateway::Event &event);
    /// The second answer of a method whose first was "accepted"; `id` as in that Answer.
    void followedUp(const QString &id, const countersign::Result<countersign::gateway::Answer> &answer);
    void deviceTokenIssued(const QByteArray &token); ///< keep it in the keychain at once; the only time it is handed out
    void countersChanged();                         ///< malformed, gaps or reconnects; not for each frame

private:
    class Private;
    std::unique_ptr<Private> m_d;
};

}
