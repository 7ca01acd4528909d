// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/DesktopKeychain.h"

#include <QFile>
#include <QTest>

#include <csignal>
#include <sys/prctl.h>

using namespace Qt::StringLiterals;

namespace countersign::test {

namespace {

/// A bus that starts nothing by itself: a keychain that is gone stays gone.
constexpr auto busConfiguration = R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=%1</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)"_L1;

/// A crashed test leaves nothing running.
void endWithUs(QProcess &process)
{
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

}

DesktopKeychain::DesktopKeychain()
{
    endWithUs(m_bus);
    endWithUs(m_daemon);
}

DesktopKeychain::~DesktopKeychain()
{
    stop();
    m_bus.kill();
    m_bus.waitForFinished(10'000);
}

bool DesktopKeychain::start()
{
    return startBus() && startAgain();
}

void DesktopKeychain::stop()
{
    m_daemon.kill();
    m_daemon.waitForFinished(10'000);
}

bool DesktopKeychain::startAgain()
{
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto &name : { u"HOME"_s, u"XDG_RUNTIME_DIR"_s, u"XDG_DATA_HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_CACHE_HOME"_s })
        environment.insert(name, m_home.path());
    m_daemon.setProcessEnvironment(environment);
    m_daemon.start(u"gnome-keyring-daemon"_s,
        { u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s, u"--control-directory"_s, m_home.path() });
    if (!m_daemon.waitForStarted())
        return fails(u"gnome-keyring-daemon does not start: "_s + m_daemon.errorString());
    m_daemon.write("password of a throw-away keyring");
    m_daemon.closeWriteChannel();
    const QStringList keyring { u"--dest=org.freedesktop.secrets"_s, u"--print-reply"_s, u"/org/freedesktop/secrets/collection/login"_s,
        u"org.freedesktop.DBus.Properties.Get"_s, u"string:org.freedesktop.Secret.Collection"_s, u"string:Locked"_s };
    return QTest::qWaitFor([&] { return ask(keyring); }, 30'000) || fails(u"gnome-keyring-daemon does not answer: "_s + QString::fromUtf8(m_daemon.readAllStandardError()));
}

bool DesktopKeychain::lock()
{
    return ask({ u"--dest=org.freedesktop.secrets"_s, u"--print-reply"_s, u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service.Lock"_s,
               u"array:objpath:/org/freedesktop/secrets/collection/login"_s })
        || fails(u"the keyring cannot be locked"_s);
}

bool DesktopKeychain::startBus()
{
    QFile configuration(m_home.filePath(u"bus.conf"_s));
    if (!m_home.isValid() || !configuration.open(QIODevice::WriteOnly))
        return fails(u"no temporary home"_s);
    configuration.write(QString(busConfiguration).arg(m_home.path()).toUtf8());
    configuration.close();
    m_bus.start(u"dbus-daemon"_s, { u"--nofork"_s, u"--print-address=1"_s, u"--config-file="_s + configuration.fileName() });
    if (!m_bus.waitForReadyRead(30'000))
        return fails(u"dbus-daemon does not start: "_s + m_bus.errorString() + QString::fromUtf8(m_bus.readAllStandardError()));
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
    return true;
}

bool DesktopKeychain::ask(const QStringList &arguments)
{
    QProcess question;
    question.start(u"dbus-send"_s, QStringList { u"--session"_s } + arguments);
    return question.waitForFinished(10'000) && question.exitCode() == 0;
}

bool DesktopKeychain::fails(const QString &sentence)
{
    m_problem = sentence;
    return false;
}

}
