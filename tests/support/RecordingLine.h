// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/Transcript.h"

#include <QUrl>
#include <QWebSocket>
#include <QWebSocketServer>

namespace countersign::test {

/// Stands between a client and a gateway on loopback, hands every text frame on unchanged and keeps it.
class RecordingLine final : public QObject
{
    Q_OBJECT
public:
    explicit RecordingLine(QUrl gateway);

    [[nodiscard]] QUrl url() const { return m_server.serverUrl(); }
    [[nodiscard]] const QList<TranscriptFrame> &frames() const { return m_frames; }

private:
    void join(QWebSocket *client);
    void keep(bool fromGateway, const QString &text);

    QWebSocketServer m_server;
    QUrl m_gateway;
    QList<TranscriptFrame> m_frames;
};

}
