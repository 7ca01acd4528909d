// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace countersign::test {

/// A program that complains about a file with a name longer than its standard error can hold while nobody reads it: it waits, and can be
/// looked at while it runs.
class BlockedProgram
{
public:
    /// `path` in `arguments` is replaced by that name.
    bool start(const QString &program, QStringList arguments)
    {
        const QString path = m_folder.filePath(QStringLiteral("fifo"));
        if (mkfifo(path.toLocal8Bit().constData(), 0600) != 0)
            return false;
        constexpr int smallest = 4096;
        m_end = open(path.toLocal8Bit().constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
        if (m_end < 0 || fcntl(m_end, F_SETPIPE_SZ, smallest) < 0)
            return false;
        arguments.replaceInStrings(QStringLiteral("path"), QStringLiteral("/nonexistent/") + QString(60'000, QLatin1Char('x')));
        m_program.setStandardErrorFile(path);
        m_program.start(program, arguments);
        return QTest::qWaitFor([&] {
            pollfd heard { m_end, POLLIN, 0 };
            return poll(&heard, 1, 0) == 1 && (heard.revents & POLLIN) != 0;
        }, 30'000);
    }
    ~BlockedProgram()
    {
        if (m_end >= 0)
            close(m_end);
        m_program.kill();
        m_program.waitForFinished();
    }
    [[nodiscard]] QString proc(const QString &name) const { return QStringLiteral("/proc/%1/%2").arg(m_program.processId()).arg(name); }
    /// The words of a line of /proc/PID/limits behind its name.
    [[nodiscard]] QByteArrayList limit(const QByteArray &name) const
    {
        QFile limits(proc(QStringLiteral("limits")));
        if (!limits.open(QIODevice::ReadOnly))
            return {};
        for (const QByteArray &line : limits.readAll().split('\n')) {
            if (line.startsWith(name))
                return line.sliced(name.size()).simplified().split(' ');
        }
        return {};
    }
    /// A process that is not dumpable belongs to root there, whoever runs it (proc(5)).
    [[nodiscard]] bool isDumpable() const
    {
        struct stat about {};
        return stat(proc(QStringLiteral("mem")).toLocal8Bit().constData(), &about) != 0 || about.st_uid == getuid();
    }

private:
    QTemporaryDir m_folder;
    QProcess m_program;
    int m_end = -1;
};

}
