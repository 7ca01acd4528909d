// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Clock.h"
#include "models/core/Future.h"
#include "models/crypto/Ed25519.h"
#include "models/facts/Entry.h"
#include "models/facts/Vote.h"

#include <QObject>

#include <limits>
#include <memory>

namespace countersign::ledger {

using TreeHead = facts::TreeHeadSeen;

/// An entry as it was stored.
struct StoredEntry {
    quint64 index = 0;
    QByteArray leaf;
    facts::Entry entry;
};

/// An entry on its way into the ledger.
struct Pending {
    facts::Entry entry;
    QList<facts::Content> contents;
    QString namesPrevious = {}; ///< the array among its fields that gets the index of the entry before it; empty: none
    bool joined = false;        ///< on disk with the entry before it in one commit, or neither of them
};

struct Appended {
    quint64 index = 0; ///< of the (last) entry
    TreeHead head;     ///< after it
};

/// What an entry is looked up by; an empty part matches everything.
struct EntryQuery {
    QList<facts::EntryKind> kinds;
    QString subject;            ///< fields["subject"], for requests "<gateway>/<request>"
    qint64 fromMs = 0;
    qint64 toMs = std::numeric_limits<qint64>::max();
    qsizetype limit = 1000;
    bool newestFirst = false;
};

struct LedgerKeys {
    crypto::SigningKey seatKey;
    crypto::SecretBytes contentKey; ///< 32 bytes
};

/// The append-only, Merkle-hashed record of everything that matters at one seat (design.md 4, performance.md 2.2). One file,
/// one writer in one thread; entry, tiles and signed checkpoint are committed in one transaction with synchronous=FULL.
/// Lives in the GUI thread; every call returns at once.
class Ledger final : public QObject
{
    Q_OBJECT
public:
    /// `path` is created where it does not exist; its origin is "countersign/<seat id>". `clock` outlives the ledger.
    Ledger(QString path, LedgerKeys keys, const Clock &clock, QObject *parent = nullptr);
    ~Ledger() override; ///< waits for the writer to finish what it has begun

    /// Opens or creates, checks the frontier against the newest checkpoint. Busy: another program holds it; Tampered: refuses to write.
    [[nodiscard]] FutureResult<TreeHead> open();
    /// The future is ready after COMMIT: what it names is on disk. `entry.atMs` 0 = now; content digests are made here.
    [[nodiscard]] FutureResult<Appended> append(facts::Entry entry, QList<facts::Content> contents = {});
    /// Several in one commit, all of them or none; their `joined` is set here.
    [[nodiscard]] FutureResult<Appended> appendTogether(QList<Pending> entries);
    [[nodiscard]] TreeHead head() const; ///< the newest committed head this thread has heard of
    [[nodiscard]] const QString &path() const;
    [[nodiscard]] QString origin() const;

    /// Proves that the present tree contains `earlier` (RFC 9162 2.1.4); Tampered where it does not.
    [[nodiscard]] FutureResult<TreeHead> proveContains(TreeHead earlier) const;
    [[nodiscard]] FutureResult<QList<StoredEntry>> read(quint64 from, quint64 count) const;
    [[nodiscard]] FutureResult<QList<StoredEntry>> find(EntryQuery query) const;
    /// NotFound: deleted or never there; Tampered: does not match the leaf's digest.
    [[nodiscard]] FutureResult<QByteArray> content(quint64 index, QString name) const;
    /// The newest signed checkpoint as C2SP note bytes.
    [[nodiscard]] FutureResult<QByteArray> checkpoint() const;
    /// The first signed checkpoint that covers entry `index`, as note bytes: what anybody could know right after that entry. NotFound.
    [[nodiscard]] FutureResult<QByteArray> checkpointOver(quint64 index) const;
    /// Writes the newest checkpoint to a file outside (an anchor), records that in the ledger, and says which head it holds.
    [[nodiscard]] FutureResult<TreeHead> keepAnchor(QString file);
    /// Inclusion proof of entry `index` in the present head, root side last.
    [[nodiscard]] FutureResult<QList<crypto::Digest>> inclusionProof(quint64 index) const;

Q_SIGNALS:
    void appended(quint64 size);
    void failed(const countersign::Error &error); ///< the disk is full or broken: nothing more can be approved

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

}
