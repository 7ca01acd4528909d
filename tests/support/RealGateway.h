// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/crypto/Digest.h"
#include "tests/support/BackendClient.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

namespace countersign::test {

/// The real OpenClaw gateway, pinned in installer/gateway, started from the folder in COUNTERSIGN_GATEWAY with a scripted model
/// and a state of its own in a temporary folder (openclaw-gateway.md 7). One per test program: a start takes 8 to 22 s and
/// 0.8 GB. Its processes end with the test, however that ends.
class RealGateway final : public QObject
{
    Q_OBJECT
public:
    struct Options {
        QString execMode = QStringLiteral("ask"); ///< ask or full; empty: not set, as it comes
        bool tls = false;                         ///< the gateway makes its own certificate
        bool pairsSilently = false;               ///< whoever comes from its own machine, as it comes
    };

    explicit RealGateway(Options options);
    RealGateway() : RealGateway(Options()) { }
    ~RealGateway() override;

    /// Ready for requests, or false with a sentence in `problem`: a test that cannot start it fails.
    [[nodiscard]] bool start();
    /// Power cut. What was pending is cancelled by the next start.
    void kill();
    /// Stops the process where it stands: its sockets stay open and nobody answers. Only `kill` ends that.
    void freeze();
    /// Orderly; with approvals pending it drains for up to 315 s, so resolve them first. False after 30 s.
    [[nodiscard]] bool terminate();
    /// Changes the configuration file; only while nothing runs. False with a sentence in `problem`.
    [[nodiscard]] bool configure(const std::function<void(QJsonObject &)> &change);
    /// Lets every device token of an operator look as if it was issued then; only while nothing runs.
    [[nodiscard]] bool ageTokens(qint64 issuedAtMs);
    [[nodiscard]] const QString &problem() const { return m_problem; }
    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }

    [[nodiscard]] QUrl url() const;
    [[nodiscard]] QByteArray sharedToken() const { return m_token; }
    /// SHA-256 of the certificate the gateway made; nullopt without TLS.
    [[nodiscard]] std::optional<crypto::Digest> pin() const;
    [[nodiscard]] QString workspace() const; ///< where the agent's commands run
    [[nodiscard]] QByteArray log() const;

    /// A `backend` connection that stands for the gateway's owner; opened at start, and again at each restart.
    [[nodiscard]] BackendClient &owner() { return *m_owner; }
    [[nodiscard]] bool approvePairing(const QString &requestId);
    /// Hands these lines to a shell on the gateway's machine, as the user it runs as, with the real `openclaw` in its path. False
    /// where one of the commands failed.
    [[nodiscard]] bool runOnHost(const QString &lines);
    /// Starts an agent run whose model calls this tool once. The run id, or empty with a sentence in `problem`.
    QString runTool(const QString &tool, const QJsonObject &parameters);
    /// Waits until an agent run ended, with whatever came of it.
    [[nodiscard]] bool waitForRun(const QString &run);
    /// What the gateway recorded about an approval, as its owner reads it; empty where it knows none.
    [[nodiscard]] QJsonObject approval(const QString &id);
    /// A pending exec approval without an agent run. Its id, or empty.
    QString requestExec(const QString &command, int timeoutMs = 600'000);

private:
    [[nodiscard]] QProcessEnvironment environment() const;
    [[nodiscard]] bool startModel();
    [[nodiscard]] bool writeConfiguration();
    [[nodiscard]] bool waitUntilReady();
    bool fails(const QString &sentence);

    Options m_options;
    QString m_folder;       ///< node_modules of the pinned gateway
    QTemporaryDir m_place;
    QByteArray m_token;
    QProcess m_model;
    QProcess m_process;
    std::unique_ptr<BackendClient> m_owner;
    QString m_problem;
    quint16 m_port = 0;
    quint16 m_modelPort = 0;
    int m_runs = 0;
};

}
