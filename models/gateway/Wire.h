// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/gateway/ConnectFailure.h"
#include "models/gateway/Endpoint.h"
#include "models/gateway/FrameReader.h"

#include <QObject>
#include <QWebSocket>

namespace countersign::gateway {

/// One socket to one gateway, from opening to its end: address policy, TLS pin, size limit, frames in order. Reconnecting is a
/// new Wire. Nothing can be sent before `opened`, which comes only after the pin (wss) or the peer's address (ws) was checked.
class Wire final : public QObject
{
    Q_OBJECT
public:
    static constexpr quint64 maxIncoming = 64ULL * 1024 * 1024; ///< bytes of one message; a page of a full list is 1 MB

    explicit Wire(Endpoint endpoint, QObject *parent = nullptr);
    ~Wire() override;

    void open();
    /// `text` is overwritten after it was handed to the socket: it may hold a token.
    void send(QByteArray text);
    /// hello-ok came: a close means something else from now on.
    void noteGreeting() { m_greeted = true; }
    /// Ends the socket without a further signal.
    void drop();
    /// The certificate that was shown; empty on ws:// and before TLS.
    [[nodiscard]] std::optional<crypto::Digest> seenPin() const { return m_seenPin; }

Q_SIGNALS:
    void opened();
    void frameRead(const countersign::gateway::Frame &frame);
    void frameMalformed(const countersign::Error &error);
    void ended(const countersign::gateway::ConnectFailure &failure); ///< once, and nothing after it

private:
    void checkCertificate(const QList<QSslError> &errors);
    void checkPeer();
    void end(ConnectFailure failure);

    Endpoint m_endpoint;
    QWebSocket m_socket;
    FrameReader m_reader;
    std::optional<crypto::Digest> m_seenPin;
    std::optional<ConnectFailure> m_found; ///< what we saw before the socket reported its own end
    bool m_opened = false;
    bool m_greeted = false;
    bool m_over = false;
};

}
