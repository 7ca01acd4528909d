// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/Wire.h"

#include "models/crypto/SecretBytes.h"
#include "models/gateway/PinCheck.h"
#include "models/gateway/TransportPolicy.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace countersign::gateway {

Wire::Wire(Endpoint endpoint, QObject *parent) : QObject(parent), m_endpoint(std::move(endpoint))
{
    m_socket.setMaxAllowedIncomingMessageSize(maxIncoming);
    m_socket.setMaxAllowedIncomingFrameSize(maxIncoming);
    connect(&m_socket, &QWebSocket::sslErrors, this, &Wire::checkCertificate);
    connect(&m_socket, &QWebSocket::connected, this, &Wire::checkPeer);
    connect(&m_socket, &QWebSocket::textMessageReceived, &m_reader, &FrameReader::take);
    connect(&m_socket, &QWebSocket::binaryMessageReceived, this, [this] {
        Q_EMIT frameMalformed({ ErrorCode::Malformed, u"binary frame"_s });
    });
    connect(&m_socket, &QWebSocket::disconnected, this, [this] {
        m_reader.drain(); // what was said before the close counts, and may be its reason
        end(m_opened ? ConnectFailure::fromClose(int(m_socket.closeCode()), m_socket.closeReason(), m_greeted)
                     : ConnectFailure::of(FailureCause::Unreachable, u"socket error "_s + QString::number(m_socket.error())));
    });
    connect(&m_socket, &QWebSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        if (m_opened)
            return; // `disconnected` follows, and knows the close code
        end(ConnectFailure::of(FailureCause::Unreachable, u"socket error "_s + QString::number(error)));
    });
    connect(&m_reader, &FrameReader::frameRead, this, &Wire::frameRead);
    connect(&m_reader, &FrameReader::frameMalformed, this, &Wire::frameMalformed);
}

// An open socket says that it is disconnected while it is destroyed, when the reader is gone already.
Wire::~Wire()
{
    drop();
}

void Wire::open()
{
    if (const auto allowed = transport::check(m_endpoint); !allowed) {
        const bool insecure = allowed.error().code == ErrorCode::Insecure;
        end(ConnectFailure::of(insecure ? FailureCause::InsecureAddress : FailureCause::UnusableAddress, allowed.error().detail));
        return;
    }
    if (transport::isLoopback(m_endpoint.url.host()))
        m_socket.setProxy(QNetworkProxy::NoProxy);
    m_socket.open(m_endpoint.url);
}

void Wire::send(QByteArray text)
{
    QString message = QString::fromUtf8(text);
    m_socket.sendTextMessage(message);
    m_socket.flush(); // now, not when this thread comes to its next event: it may have a page to draw first
    crypto::wipe(message.data(), static_cast<std::size_t>(message.size()) * sizeof(QChar));
    crypto::wipe(text.data(), static_cast<std::size_t>(text.size()));
}

void Wire::drop()
{
    m_over = true;
    m_reader.disconnect(this);
    m_socket.disconnect(this);
    m_socket.close();
}

void Wire::checkCertificate(const QList<QSslError> &errors)
{
    auto certificate = m_socket.sslConfiguration().peerCertificate();
    if (certificate.isNull() && !errors.isEmpty())
        certificate = errors.first().certificate();
    if (!certificate.isNull())
        m_seenPin = pin::fingerprint(certificate);
    if (!m_endpoint.tlsPin)
        return; // not forgiven: the handshake fails by itself
    const auto tolerated = pin::tolerated(certificate, errors, *m_endpoint.tlsPin);
    if (tolerated) {
        m_socket.ignoreSslErrors(*tolerated);
        return;
    }
    const bool other = tolerated.error().code == ErrorCode::PinMismatch;
    m_found = ConnectFailure::of(other ? FailureCause::PinMismatch : FailureCause::CertificateRefused, tolerated.error().detail);
}

void Wire::checkPeer()
{
    if (m_endpoint.url.scheme() == "wss"_L1) {
        // A certificate that some authority signed raises no complaint: the pin is compared all the same.
        const auto certificate = m_socket.sslConfiguration().peerCertificate();
        if (!certificate.isNull())
            m_seenPin = pin::fingerprint(certificate);
        if (!m_endpoint.tlsPin || m_seenPin != m_endpoint.tlsPin) {
            end(ConnectFailure::of(FailureCause::PinMismatch, m_seenPin ? m_seenPin->hex() : QString()));
            return;
        }
    } else if (!transport::isLoopback(m_socket.peerAddress())) {
        // "localhost" is a name, and names can be made to point elsewhere.
        end(ConnectFailure::of(FailureCause::InsecureAddress, u"localhost-is-elsewhere"_s));
        return;
    }
    m_opened = true;
    Q_EMIT opened();
}

void Wire::end(ConnectFailure failure)
{
    if (m_over)
        return;
    if (m_found)
        failure = *m_found;
    drop();
    // Never from inside open(), and never from inside the socket's own signal.
    QTimer::singleShot(0, this, [this, failure] { Q_EMIT ended(failure); });
}

}
