// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QFile>

#include <sys/mman.h>

#include <fcntl.h>
#include <unistd.h>

#include <cstring>

namespace countersign::test {

/// Looks for secrets in all memory that this process can read, stack, heaps and libraries alike. What is sought is kept masked
/// (each byte XOR 0xa5), so that the search does not find itself.
class MemoryScan
{
public:
    static constexpr char mask = char(0xa5);
    /// Secrets are sought in pieces: the first 16 bytes of a freed block are overwritten by the allocator.
    static constexpr qsizetype pieceSize = 12;

    [[nodiscard]] static QByteArray masked(QByteArray bytes)
    {
        for (char &byte : bytes)
            byte = char(byte ^ mask);
        return bytes;
    }

    MemoryScan() : m_buffer(static_cast<char *>(mmap(nullptr, bufferSize, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0))) { }
    ~MemoryScan() { munmap(m_buffer, bufferSize); }
    MemoryScan(const MemoryScan &) = delete;
    MemoryScan &operator=(const MemoryScan &) = delete;

    /// In how many places a piece of the secret stands; -1 where the memory cannot be read.
    [[nodiscard]] int count(const QByteArray &maskedSecret)
    {
        QByteArrayList pieces;
        for (qsizetype at = 0; at + pieceSize <= maskedSecret.size(); at += pieceSize)
            pieces.append(maskedSecret.sliced(at, pieceSize));
        if (maskedSecret.size() % pieceSize != 0)
            pieces.append(maskedSecret.last(pieceSize));

        QFile maps(QStringLiteral("/proc/self/maps"));
        const int memory = ::open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
        if (memory < 0 || !maps.open(QIODevice::ReadOnly))
            return -1;
        int found = 0;
        m_bytesRead = 0;
        const QByteArrayList lines = maps.readAll().split('\n');
        for (const QByteArray &line : lines) {
            unsigned long from = 0, to = 0;
            char access = 0;
            if (std::sscanf(line.constData(), "%lx-%lx %c", &from, &to, &access) != 3 || access != 'r' || line.contains("[v"))
                continue;
            found += countIn(memory, from, to, pieces);
        }
        ::close(memory);
        return m_bytesRead > 0 ? found : -1;
    }
    [[nodiscard]] quint64 bytesRead() const { return m_bytesRead; }

private:
    static constexpr std::size_t bufferSize = 1 << 20;

    int countIn(int memory, unsigned long from, unsigned long to, const QByteArrayList &pieces)
    {
        const auto own = reinterpret_cast<unsigned long>(m_buffer);
        int found = 0;
        for (unsigned long at = from; at < to;) {
            // The search's own window would hold a copy of whatever it passed over last.
            if (at >= own && at < own + bufferSize) {
                at = own + bufferSize;
                continue;
            }
            unsigned long size = std::min<unsigned long>(bufferSize, to - at);
            if (at < own)
                size = std::min(size, own - at);
            const ssize_t count = pread(memory, m_buffer, size, off_t(at));
            if (count <= 0)
                break;
            m_bytesRead += quint64(count);
            for (const QByteArray &piece : pieces)
                found += countIn(QByteArrayView(m_buffer, count), piece);
            // Pieces that lie across two windows are seen by the second, which begins a little earlier.
            at += std::size_t(count) == bufferSize ? std::size_t(count) - std::size_t(pieceSize) + 1 : std::size_t(count);
        }
        return found;
    }

    static int countIn(QByteArrayView bytes, const QByteArray &maskedPiece)
    {
        int found = 0;
        const char first = char(maskedPiece.at(0) ^ mask);
        const char *const end = bytes.end() - pieceSize;
        for (const char *at = bytes.begin(); at <= end; ++at) {
            at = static_cast<const char *>(std::memchr(at, first, std::size_t(end - at) + 1));
            if (!at)
                break;
            qsizetype same = 1;
            while (same < pieceSize && char(at[same] ^ mask) == maskedPiece.at(same))
                ++same;
            found += same == pieceSize;
        }
        return found;
    }

    char *m_buffer;
    quint64 m_bytesRead = 0;
};

}
