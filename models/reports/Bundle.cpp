// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/reports/Bundle.h"

#include "models/core/CanonicalJson.h"

#include <QJsonArray>

#include <archive.h>
#include <archive_entry.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace countersign::reports {

namespace {

constexpr qsizetype longestName = 100; // what a ustar header holds without a prefix
constexpr qsizetype blockBytes = 10240;
constexpr mode_t memberMode = 0644;

template <auto Free>
struct Freed {
    template <typename T>
    void operator()(T *pointer) const { Free(pointer); }
};
using Writer = std::unique_ptr<archive, Freed<archive_write_free>>;
using Reader = std::unique_ptr<archive, Freed<archive_read_free>>;
using Entry = std::unique_ptr<archive_entry, Freed<archive_entry_free>>;

bool isGoodName(const QString &name)
{
    const QByteArray bytes = name.toUtf8();
    const bool plain = std::ranges::all_of(bytes, [](char c) { return c > 0x20 && c < 0x7f; });
    return plain && !bytes.isEmpty() && bytes.size() <= longestName && !name.startsWith(u'/') && !name.split(u'/').contains(u".."_s);
}

// A member's header and bytes; false where libarchive refuses.
bool write(archive *to, const QString &name, const QByteArray &bytes, qint64 madeMs)
{
    const Entry entry(archive_entry_new());
    archive_entry_set_pathname(entry.get(), name.toLatin1().constData());
    archive_entry_set_size(entry.get(), bytes.size());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), memberMode);
    archive_entry_set_mtime(entry.get(), time_t(madeMs / 1000), 0);
    return archive_write_header(to, entry.get()) == ARCHIVE_OK
        && archive_write_data(to, bytes.constData(), size_t(bytes.size())) == bytes.size();
}

std::unexpected<Error> refused(archive *which) { return fail(ErrorCode::Malformed, QString::fromUtf8(archive_error_string(which))); }

}

Result<void> Bundle::add(const QString &name, const QByteArray &bytes)
{
    if (!isGoodName(name) || name == manifestName || m_members.contains(name))
        return fail(ErrorCode::Malformed, name);
    m_members.insert(name, bytes);
    return {};
}

Result<QByteArray> Bundle::manifest() const
{
    QJsonArray list;
    for (auto it = m_members.begin(); it != m_members.end(); ++it)
        list.append(QJsonObject { { u"name"_s, it.key() }, { u"bytes"_s, it.value().size() }, { u"sha256"_s, crypto::sha256(it.value()).hex() } });
    return canonical::write({ { u"schema"_s, schema }, { u"made"_s, m_madeMs }, { u"members"_s, list } });
}

Result<QByteArray> Bundle::tar() const
{
    const auto list = manifest();
    if (!list)
        return list;
    qsizetype room = blockBytes + list->size();
    for (const QByteArray &bytes : m_members)
        room += bytes.size() + 1024;
    if (room > maxBytes)
        return fail(ErrorCode::TooLarge, u"bundle"_s);
    QByteArray out(room + 2 * blockBytes, Qt::Uninitialized);
    size_t used = 0;
    const Writer to(archive_write_new());
    if (archive_write_set_format_ustar(to.get()) != ARCHIVE_OK || archive_write_set_bytes_per_block(to.get(), int(blockBytes)) != ARCHIVE_OK
        || archive_write_open_memory(to.get(), out.data(), size_t(out.size()), &used) != ARCHIVE_OK)
        return refused(to.get());
    if (!write(to.get(), manifestName, *list, m_madeMs))
        return refused(to.get());
    for (auto it = m_members.begin(); it != m_members.end(); ++it) {
        if (!write(to.get(), it.key(), it.value(), m_madeMs))
            return refused(to.get());
    }
    if (archive_write_close(to.get()) != ARCHIVE_OK)
        return refused(to.get());
    out.truncate(qsizetype(used));
    return out;
}

Result<Bundle> Bundle::read(const QByteArray &tar)
{
    if (tar.size() > maxBytes)
        return fail(ErrorCode::TooLarge, u"bundle"_s);
    const Reader from(archive_read_new());
    if (archive_read_support_format_tar(from.get()) != ARCHIVE_OK || archive_read_open_memory(from.get(), tar.constData(), size_t(tar.size())) != ARCHIVE_OK)
        return refused(from.get());
    QMap<QString, QByteArray> members;
    archive_entry *entry = nullptr;
    int next = archive_read_next_header(from.get(), &entry);
    for (; next == ARCHIVE_OK; next = archive_read_next_header(from.get(), &entry)) {
        const QString name = QString::fromUtf8(archive_entry_pathname(entry));
        const qint64 size = archive_entry_size(entry);
        if (!isGoodName(name) || members.contains(name) || archive_entry_filetype(entry) != AE_IFREG || size < 0 || size > tar.size())
            return fail(ErrorCode::Malformed, name);
        QByteArray bytes(qsizetype(size), Qt::Uninitialized);
        if (archive_read_data(from.get(), bytes.data(), size_t(size)) != size)
            return refused(from.get());
        members.insert(name, bytes);
    }
    if (next != ARCHIVE_EOF)
        return refused(from.get());
    const auto manifest = canonical::parse(members.take(manifestName));
    if (!manifest || (*manifest)[u"schema"_s] != schema)
        return fail(ErrorCode::Malformed, u"no manifest"_s);
    Bundle bundle((*manifest)[u"made"_s].toInteger());
    const QJsonArray list = (*manifest)[u"members"_s].toArray();
    for (const QJsonValue &each : list) {
        const QString name = each[u"name"_s].toString();
        const QByteArray bytes = members.take(name);
        if (crypto::sha256(bytes).hex() != each[u"sha256"_s].toString() || bytes.size() != each[u"bytes"_s].toInteger(-1))
            return fail(ErrorCode::Tampered, name);
        if (const auto added = bundle.add(name, bytes); !added)
            return std::unexpected(added.error());
    }
    if (!members.isEmpty())
        return fail(ErrorCode::Tampered, members.firstKey());
    return bundle;
}

}
