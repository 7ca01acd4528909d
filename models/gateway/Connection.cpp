// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/Connection.h"

#include "models/gateway/Backoff.h"
#include "models/gateway/EventOrder.h"
#include "models/gateway/Handshake.h"
#include "models/gateway/Keepalive.h"
#include "models/gateway/PendingCalls.h"
#include "models/gateway/Wire.h"

#include <QElapsedTimer>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace countersign::gateway {

namespace {

enum class Phase { Closed, Challenge, Hello, Identity, Greeted };

}

const QStringList Connection::approverScopes { u"operator.read"_s, u"operator.approvals"_s };

class Connection::Private
{
public:
    Private(Connection *owner, Endpoint to, Credentials with, QStringList asking, const Clock &time);

    void attempt();
    void dropWire();
    void becomes(LinkState next);
    void ended(const ConnectFailure &failure);
    void retryIn(LinkState meanwhile, int ms);

    void read(const Frame &frame);
    void answerChallenge(const QJsonObject &challenge);
    void readHello(const Frame &frame);
    void askIdentity();
    void greet();
    void readEvent(const Frame &frame);
    void readTick(const QJsonObject &tick);
    void countMalformed();
    [[nodiscard]] FutureResult<Answer> send(const QString &method, const QJsonObject &params, int timeoutMs);

    Connection *q;
    Endpoint endpoint;
    Handshake handshake;
    const Clock &clock;
    Patience patience;

    LinkState state = LinkState::Offline;
    Phase phase = Phase::Closed;
    ConnectFailure failure;
    Hello hello;
    Pairing pairing;
    Counters counters;
    std::optional<crypto::Digest> seenPin;
    QString lastBootId;
    QString connectId;
    qint64 lastHeardMs = 0;
    qint64 clockOffsetMs = 0;
    quint64 lastCall = 0;
    bool restarted = false;
    bool isRefused = false;    ///< must not be opened
    bool shutdownSeen = false; ///< the gateway said that it stops

    EventOrder order;
    Wire *wire = nullptr;
    PendingCalls calls;
    Keepalive keepalive;
    Backoff backoff;
    QTimer greetingTimer;
    QTimer retryTimer;
    QElapsedTimer greetedSince;
};

Connection::Private::Private(Connection *owner, Endpoint to, Credentials with, QStringList asking, const Clock &time)
    : q(owner), endpoint(std::move(to)), handshake(std::move(with), std::move(asking)), clock(time)
{
    greetingTimer.setSingleShot(true);
    retryTimer.setSingleShot(true);
    connect(&greetingTimer, &QTimer::timeout, q, [this] { ended(ConnectFailure::of(FailureCause::NoGreeting)); });
    connect(&retryTimer, &QTimer::timeout, q, [this] { attempt(); });
    connect(&keepalive, &Keepalive::fellSilent, q, [this] { ended(ConnectFailure::of(FailureCause::Silent)); });
    connect(&calls, &PendingCalls::followedUp, q, &Connection::followedUp);
}

void Connection::Private::attempt()
{
    dropWire();
    phase = Phase::Challenge;
    order.begin();
    shutdownSeen = false;
    if (state != LinkState::Pairing) // the person reads the request id: it does not flicker with each try
        becomes(LinkState::Connecting);
    wire = new Wire(endpoint, q);
    connect(wire, &Wire::frameRead, q, [this](const Frame &frame) { read(frame); });
    connect(wire, &Wire::frameMalformed, q, [this] { countMalformed(); });
    connect(wire, &Wire::ended, q, [this](const ConnectFailure &why) { ended(why); });
    greetingTimer.start(patience.greetingMs);
    wire->open();
}

void Connection::Private::dropWire()
{
    phase = Phase::Closed;
    keepalive.stop();
    greetingTimer.stop();
    retryTimer.stop();
    if (!wire)
        return;
    if (wire->seenPin())
        seenPin = wire->seenPin();
    wire->disconnect(q);
    wire->drop();
    wire->deleteLater();
    wire = nullptr;
}

void Connection::Private::becomes(LinkState next)
{
    if (state == next)
        return;
    state = next;
    Q_EMIT q->stateChanged(next);
}

void Connection::Private::ended(const ConnectFailure &why)
{
    const bool wasGreeted = phase == Phase::Greeted;
    dropWire();
    failure = why;
    if (why.cause == FailureCause::Dropped && shutdownSeen) // Qt cannot tell us the close code 1012
        failure.cause = FailureCause::Restarting;
    if (wasGreeted && greetedSince.hasExpired(patience.settledMs))
        backoff.reset();
    switch (why.next) {
    case NextStep::Stop:
        becomes(LinkState::Offline);
        break;
    case NextStep::TryOtherToken:
        if (handshake.takeOtherToken() || (why.cause == FailureCause::ScopeMismatch && handshake.askForLess()))
            retryIn(LinkState::Waiting, Backoff::firstMs);
        else
            becomes(LinkState::Offline);
        break;
    case NextStep::AskToPair: {
        const bool changed = state == LinkState::Pairing && pairing.requestId != why.pairing.requestId;
        pairing = why.pairing;
        if (changed)
            Q_EMIT q->stateChanged(LinkState::Pairing); // another id to show
        retryIn(LinkState::Pairing, patience.pairingMs);
        break;
    }
    case NextStep::RetryAfter:
        retryIn(LinkState::Waiting, why.retryAfterMs);
        break;
    case NextStep::RetryWithBackoff:
        retryIn(LinkState::Waiting, backoff.nextMs());
        break;
    }
    // Last: a caller that hears of it may call, open or close again.
    calls.failAll({ ErrorCode::TimedOut, u"connection lost: whether the gateway acted is not known"_s });
}

void Connection::Private::retryIn(LinkState meanwhile, int ms)
{
    ++counters.reconnects;
    retryTimer.start(ms);
    becomes(meanwhile);
    Q_EMIT q->countersChanged();
}

void Connection::Private::read(const Frame &frame)
{
    ++counters.frames;
    lastHeardMs = clock.nowMs();
    keepalive.heard();
    switch (phase) {
    case Phase::Closed:
        break;
    case Phase::Challenge:
        if (frame.kind == Frame::Kind::Event && frame.name == "connect.challenge"_L1)
            answerChallenge(frame.payload.toObject());
        break;
    case Phase::Hello:
        if (frame.kind == Frame::Kind::Answer && frame.id == connectId)
            readHello(frame);
        break;
    case Phase::Identity:
    case Phase::Greeted:
        if (frame.kind == Frame::Kind::Event)
            readEvent(frame);
        else if (!calls.settle(frame))
            countMalformed();
        break;
    }
}

void Connection::Private::answerChallenge(const QJsonObject &challenge)
{
    clockOffsetMs = clockOffset(challenge.value("ts"_L1).toInteger(), clock.nowMs());
    const auto params = handshake.answer(challenge);
    if (!params) {
        ended(ConnectFailure::of(FailureCause::ProofRefused, params.error().detail));
        return;
    }
    phase = Phase::Hello;
    connectId = QString::number(++lastCall);
    wire->send(Frame::request(connectId, u"connect"_s, *params));
}

void Connection::Private::readHello(const Frame &frame)
{
    if (!frame.ok) {
        ended(ConnectFailure::fromRefusal(frame.refusal));
        return;
    }
    const auto payload = frame.payload.toObject();
    auto parsed = Hello::parse(payload);
    if (!parsed) {
        const bool protocol = parsed.error().code == ErrorCode::ProtocolMismatch;
        ended(ConnectFailure::of(protocol ? FailureCause::ProtocolMismatch : FailureCause::NoGreeting, parsed.error().detail));
        return;
    }
    hello = std::move(*parsed);
    hello.clockOffsetMs = clockOffsetMs;
    if (hello.scopes.isEmpty()) {
        ended(ConnectFailure::of(FailureCause::NoScopes));
        return;
    }
    if (const auto token = handshake.accept(payload))
        Q_EMIT q->deviceTokenIssued(*token);
    restarted = !lastBootId.isEmpty() && lastBootId != hello.bootId;
    lastBootId = hello.bootId;
    askIdentity();
}

void Connection::Private::askIdentity()
{
    phase = Phase::Identity;
    wire->noteGreeting();
    keepalive.start(hello.tickIntervalMs);
    send(u"gateway.identity.get"_s, {}, 5'000).then(q, [this, boot = hello.connectionId](const Result<Answer> &answer) {
        if (phase != Phase::Identity || hello.connectionId != boot)
            return; // of a connection that is gone
        if (answer) // without operator.read it is not told; the connection is good all the same
            hello.gatewayDeviceId = answer->payload.toObject().value("deviceId"_L1).toString();
        greet();
    });
}

void Connection::Private::greet()
{
    phase = Phase::Greeted;
    greetingTimer.stop();
    greetedSince.start();
    failure = {};
    pairing = {};
    becomes(LinkState::Connected);
    Q_EMIT q->greeted(restarted);
    const auto held = order.release();
    for (const auto &event : held)
        Q_EMIT q->eventReceived(event);
}

void Connection::Private::readEvent(const Frame &frame)
{
    if (!order.follows(frame.seq)) {
        ++counters.sequenceGaps;
        Q_EMIT q->countersChanged();
        Q_EMIT q->gapSeen();
    }
    shutdownSeen = shutdownSeen || frame.name == "shutdown"_L1;
    const Event event { frame.name, frame.rawPayload, frame.payload.toObject() };
    if (event.name == "tick"_L1)
        readTick(event.payload);
    if (phase == Phase::Identity)
        order.hold(event);
    else
        Q_EMIT q->eventReceived(event);
}

/// Either clock may be set while we are connected: how much time is left goes by the gateway's.
void Connection::Private::readTick(const QJsonObject &tick)
{
    const qint64 gatewayMs = tick.value("ts"_L1).toInteger();
    if (gatewayMs <= 0)
        return;
    const qint64 offset = clockOffset(gatewayMs, clock.nowMs());
    if (std::exchange(hello.clockOffsetMs, offset) != offset && phase == Phase::Greeted)
        Q_EMIT q->clockMoved();
}

void Connection::Private::countMalformed()
{
    ++counters.malformed;
    Q_EMIT q->countersChanged();
}

FutureResult<Answer> Connection::Private::send(const QString &method, const QJsonObject &params, int timeoutMs)
{
    const QString id = QString::number(++lastCall);
    QByteArray text = Frame::request(id, method, params);
    if (hello.maxPayload > 0 && text.size() > hello.maxPayload)
        return ready<Answer>(fail(ErrorCode::FrameTooLarge, QString::number(text.size())));
    auto future = calls.add(id, timeoutMs);
    wire->send(std::move(text));
    return future;
}

Connection::Connection(Endpoint endpoint, Credentials credentials, QStringList scopes, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_d(std::make_unique<Private>(this, std::move(endpoint), std::move(credentials), std::move(scopes), clock))
{
}

Connection::~Connection()
{
    m_d->dropWire();
    m_d->calls.failAll({ ErrorCode::Cancelled });
}

void Connection::setPatience(Patience patience)
{
    m_d->patience = patience;
}

void Connection::open()
{
    if (m_d->state == LinkState::Offline && !m_d->isRefused)
        m_d->attempt();
}

void Connection::refuse(ConnectFailure failure)
{
    m_d->isRefused = true;
    m_d->failure = std::move(failure);
    close();
    Q_EMIT stateChanged(m_d->state);
}

void Connection::close()
{
    m_d->dropWire();
    m_d->becomes(LinkState::Offline);
    m_d->calls.failAll({ ErrorCode::TimedOut, u"connection closed: whether the gateway acted is not known"_s });
}

void Connection::pairAgain(crypto::SecretBytes sharedToken)
{
    if (m_d->isRefused)
        return;
    m_d->handshake.pairWith(std::move(sharedToken));
    m_d->attempt();
}

const Endpoint &Connection::endpoint() const { return m_d->endpoint; }
LinkState Connection::state() const { return m_d->state; }
void Connection::expectIdentity(const QString &identity) { m_d->endpoint.identity = identity; }
const ConnectFailure &Connection::lastFailure() const { return m_d->failure; }
const Hello &Connection::hello() const { return m_d->hello; }
const Pairing &Connection::pairing() const { return m_d->pairing; }
const Counters &Connection::counters() const { return m_d->counters; }
const QStringList &Connection::askedScopes() const { return m_d->handshake.scopes(); }
QString Connection::deviceId() const { return m_d->handshake.deviceId(); }
Result<facts::ConnectionKey> Connection::possession(const PersonId &person, const SeatId &seat) const { return m_d->handshake.possession(endpoint().id, person, seat); }
qint64 Connection::lastHeardMs() const { return m_d->lastHeardMs; }
std::optional<crypto::Digest> Connection::seenPin() const { return m_d->wire && m_d->wire->seenPin() ? m_d->wire->seenPin() : m_d->seenPin; }

void Connection::takeToken(const QByteArray &deviceToken, const QStringList &scopes)
{
    m_d->handshake.takeToken(crypto::SecretBytes::copyOf(deviceToken), scopes);
    Q_EMIT deviceTokenIssued(deviceToken);
    m_d->attempt();
    m_d->calls.failAll({ ErrorCode::TimedOut, u"connected anew with more rights: whether the gateway acted is not known"_s });
}

void Connection::askFor(const QStringList &scopes)
{
    const bool isOpen = m_d->state != LinkState::Offline && askedScopes() != scopes;
    m_d->handshake.askFor(scopes);
    if (isOpen) {
        m_d->attempt();
        m_d->calls.failAll({ ErrorCode::TimedOut, u"connected anew with other rights: whether the gateway acted is not known"_s });
    }
}

FutureResult<Answer> Connection::call(const QString &method, const QJsonObject &params, int timeoutMs)
{
    if (m_d->phase != Phase::Greeted)
        return ready<Answer>(fail(ErrorCode::NotConnected));
    return m_d->send(method, params, timeoutMs);
}

}
