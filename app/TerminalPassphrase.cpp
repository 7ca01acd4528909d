// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/TerminalPassphrase.h"

#include <cerrno>
#include <cstring>
#include <termios.h>
#include <unistd.h>

namespace countersign::app {

namespace {

constexpr qsizetype mostBytes = 512;

/// A terminal that does not show what is typed, as long as this lives.
class QuietTerminal
{
public:
    explicit QuietTerminal(int descriptor) : m_descriptor(descriptor), m_isTerminal(tcgetattr(descriptor, &m_before) == 0)
    {
        if (!m_isTerminal)
            return;
        termios quiet = m_before;
        quiet.c_lflag &= ~tcflag_t(ECHO);
        tcsetattr(descriptor, TCSAFLUSH, &quiet);
    }
    ~QuietTerminal()
    {
        if (m_isTerminal)
            tcsetattr(m_descriptor, TCSAFLUSH, &m_before);
    }
    Q_DISABLE_COPY_MOVE(QuietTerminal)
    [[nodiscard]] bool isTerminal() const { return m_isTerminal; }

private:
    int m_descriptor;
    termios m_before {};
    bool m_isTerminal;
};

}

Result<crypto::SecretBytes> passphraseFrom(int descriptor)
{
    crypto::SecretBytes line(mostBytes);
    qsizetype length = 0;
    while (true) {
        unsigned char next = 0;
        const ssize_t got = ::read(descriptor, &next, 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0 || next == '\n')
            break;
        if (length == mostBytes)
            return fail(ErrorCode::TooLarge, QStringLiteral("passphrase"));
        line.span()[std::size_t(length++)] = next;
        crypto::wipe(&next, 1);
    }
    if (length == 0)
        return fail(ErrorCode::CannotRead, QStringLiteral("passphrase"));
    return crypto::SecretBytes::copyOf(line.view().first(length));
}

Result<crypto::SecretBytes> passphraseFromTerminal(const QString &question, QTextStream &out)
{
    const QuietTerminal terminal(STDIN_FILENO);
    if (terminal.isTerminal())
        out << question << Qt::flush;
    Result<crypto::SecretBytes> typed = passphraseFrom(STDIN_FILENO);
    if (terminal.isTerminal())
        out << Qt::endl; // the Return was not shown either
    return typed;
}

}
