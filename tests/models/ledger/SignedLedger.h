// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ledger/Ledger.h"
#include "models/ledger/Verifier.h"
#include "models/storage/Database.h"
#include "tests/support/People.h"

#include <QFile>
#include <QTemporaryDir>

/// A small ledger with everything in it that a verification looks at, and ways to bend it behind the program's back.
namespace countersign::test {

struct SignedLedger {
    QTemporaryDir folder;
    FixedClock clock { charterStartMs + 1000 };
    quint64 voteEntry = 0;
    quint64 contentEntry = 0;
    QByteArray checkpoint;

    static ledger::LedgerKeys keys() { return { fixedKey(101), crypto::SecretBytes::copyOf(QByteArray(32, 'c')) }; }
    [[nodiscard]] QString path() const { return folder.filePath(QStringLiteral("ledger.db")); }
    [[nodiscard]] QString anchors() const { return folder.filePath(QStringLiteral("anchors")); }

    static facts::Entry noted(facts::EntryKind kind, const crypto::SignedNote &note)
    {
        return { kind, 0, { { QStringLiteral("note"), QString::fromUtf8(note.bytes()) } }, {} };
    }

    /// A vote of person `number` at seat 1 over the given head.
    [[nodiscard]] crypto::SignedNote vote(int number, const facts::TreeHeadSeen &head, const QByteArray &saltedReason) const
    {
        facts::Vote vote;
        vote.gatewayIdentity = QStringLiteral("- -");
        vote.request = RequestId(QStringLiteral("exec-1"));
        vote.action = crypto::sha256("action");
        vote.rule = RuleId(QStringLiteral("unmatched"));
        vote.charter = trialCharter().digest().value();
        vote.decision = facts::Decision::Allow;
        vote.reason = crypto::sha256(saltedReason);
        vote.person = personId(number);
        vote.seat = seatRecord(1).id;
        vote.ledger = head;
        vote.issuedMs = clock.nowMs();
        vote.expiresMs = vote.issuedMs + 60000;
        vote.nonce = QStringLiteral("AAECAwQFBgcICQoLDA0ODw");
        auto note = crypto::SignedNote::fromText(vote.text()).value();
        if (!note.sign(vote.person.text(), fixedKey(number)))
            qFatal("a test vote cannot be signed");
        return note;
    }

    /// Entries: began, charter, request with two contents, two votes, `more` others, a content deleted, one more.
    void write(int more = 12)
    {
        ledger::Ledger book(path(), keys(), clock);
        const auto keep = [](const auto &future) {
            if (!future.result())
                qFatal("%s", qPrintable(future.result().error().detail));
            return *future.result();
        };
        keep(book.open());
        keep(book.append(noted(facts::EntryKind::CharterAdopted, signedCharter(trialCharter(), { 1 }))));
        contentEntry = keep(book.append({ facts::EntryKind::RequestSeen, 0, { { QStringLiteral("subject"), QStringLiteral("dev-1/exec-1") } }, {} },
                                        { { QStringLiteral("received"), "{\"command\":\"touch done\"}" }, { QStringLiteral("action"), "touch done" } })).index;
        const QByteArray reason = QByteArray(32, 'r') + "looked at it";
        voteEntry = keep(book.append(noted(facts::EntryKind::VoteCast, vote(1, book.head(), reason)), { { QStringLiteral("reason"), reason } })).index;
        keep(book.append(noted(facts::EntryKind::VoteCast, vote(2, book.head(), reason)), { { QStringLiteral("reason"), reason } }));
        QList<FutureResult<ledger::Appended>> futures;
        for (int i = 0; i < more; ++i)
            futures.append(book.append({ facts::EntryKind::AlertRaised, 0, { { QStringLiteral("number"), i } }, {} }));
        for (const auto &future : std::as_const(futures))
            keep(future);
        keep(book.append({ facts::EntryKind::ContentDeleted, 0,
                           { { QStringLiteral("entry"), qint64(contentEntry) }, { QStringLiteral("name"), QStringLiteral("received") } }, {} }));
        keep(book.append({ facts::EntryKind::GatewayLost, 0, {}, {} }));
        checkpoint = keep(book.checkpoint());
    }

    /// Runs SQL past the triggers, and puts them back as they were.
    void bend(const QByteArray &sql) const
    {
        auto database = storage::Database::open(path(), storage::OpenMode::ReadWrite).value();
        QList<QByteArray> triggers;
        QList<QByteArray> names;
        {
            auto rows = database.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").value();
            while (rows.step().value()) {
                names.append(rows.text(0).toUtf8());
                triggers.append(rows.text(1).toUtf8());
            }
        }
        run(database, "PRAGMA synchronous = OFF; BEGIN");
        for (const QByteArray &name : std::as_const(names))
            run(database, "DROP TRIGGER " + name);
        run(database, sql);
        for (const QByteArray &trigger : std::as_const(triggers))
            run(database, trigger);
        run(database, "COMMIT");
    }

    [[nodiscard]] qint64 count(const QByteArray &table) const
    {
        return storage::Database::open(path(), storage::OpenMode::ReadOnly).value().integer("SELECT count(*) FROM " + table).value();
    }

    [[nodiscard]] QByteArray blob(const QByteArray &sql) const
    {
        auto database = storage::Database::open(path(), storage::OpenMode::ReadOnly).value();
        auto rows = database.prepare(sql).value();
        return rows.step().value() ? rows.blob(0) : QByteArray();
    }

    /// What a verification finds first; empty where nothing.
    [[nodiscard]] QString found(const ledger::VerifyOptions &options = {}) const
    {
        const auto verification = ledger::verify(path(), options);
        if (!verification)
            return QStringLiteral("error ") + name(verification.error().code);
        const auto fault = verification->firstFault();
        return fault ? QStringLiteral("%1@%2").arg(fault->code, fault->entry ? QString::number(*fault->entry) : QStringLiteral("-")) : QString();
    }

private:
    static void run(storage::Database &database, const QByteArray &sql)
    {
        if (const auto done = database.execute(sql); !done)
            qFatal("%s: %s", sql.constData(), qPrintable(done.error().detail));
    }
};

/// A blob as an SQL literal, with one bit of one byte turned.
inline QByteArray flipped(QByteArray blob, qsizetype byte)
{
    blob[byte] = static_cast<char>(blob[byte] ^ 1);
    return "x'" + blob.toHex() + "'";
}

}
