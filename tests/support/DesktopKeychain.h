// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace countersign::test {

/// A desktop with a keychain of its own: a session bus and gnome-keyring over an unlocked throw-away keyring in a temporary home.
/// Names its bus in this process's environment, so it has to be started before anything asks for one. Its processes end with the
/// test, however that ends.
class DesktopKeychain
{
public:
    DesktopKeychain();
    ~DesktopKeychain();

    /// False with a sentence in `problem`: a test that cannot start it fails.
    [[nodiscard]] bool start();
    /// As if the keychain crashed; what it keeps stays on disk.
    void stop();
    /// Again, unlocked, over the same keyring.
    [[nodiscard]] bool startAgain();
    /// Nothing can be read or written until it is started again: nobody is there to type the keyring's password.
    [[nodiscard]] bool lock();
    [[nodiscard]] const QString &problem() const { return m_problem; }

private:
    [[nodiscard]] bool startBus();
    [[nodiscard]] bool ask(const QStringList &arguments);
    bool fails(const QString &sentence);

    QTemporaryDir m_home;
    QProcess m_bus;
    QProcess m_daemon;
    QString m_problem;
};

}
