// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audits/AuditBook.h"
#include "tests/models/audits/AuditFixture.h"
#include "tests/support/Await.h"

/// A book over a real ledger, and audits in it, for tests of what is shown of them.
namespace countersign::test {

struct BookFixture {
    BookFixture()
    {
        if (!await(room.ledger->open()))
            qFatal("the ledger does not open");
        restart();
    }
    /// The same seat, started again: what is in memory is gone.
    void restart()
    {
        book.reset();
        room.ledger.reset();
        room.ledger = room.make();
        if (!await(room.ledger->open()))
            qFatal("the ledger does not open");
        book = std::make_unique<audits::AuditBook>(*room.ledger, room.clock);
        book->setCharter(smallCharter());
    }
    [[nodiscard]] audits::AuditRun &begin(const audits::Scope &scope = prodScope())
    {
        return **await(book->begin(weekly(), scope, PersonId(QStringLiteral("person-one"))));
    }
    [[nodiscard]] audits::AuditRun &evaluated(const QList<audits::Evidence> &week = goodWeek())
    {
        audits::AuditRun &run = begin();
        for (const audits::Evidence &each : week) {
            if (!await(run.collect(each)))
                qFatal("evidence is not taken");
        }
        if (!await(run.evaluate()))
            qFatal("rules do not run");
        return run;
    }
    [[nodiscard]] static Result<void> sign(audits::AuditRun &run, const QString &person, audits::SignOff::As as, char key)
    {
        const auto text = run.signOffText(PersonId(person), as, SeatId(QStringLiteral("0011223344556677")));
        if (!text)
            return std::unexpected(text.error());
        auto note = *crypto::SignedNote::fromText(*text);
        if (const auto done = note.sign(person, keyOf(key)); !done)
            return done;
        return await(run.signOff(note));
    }
    [[nodiscard]] static audits::Judgement said(audits::Verdict verdict, const QString &why = QStringLiteral("Looked at each one."))
    {
        return { verdict, PersonId(QStringLiteral("person-one")), why, 0, 0 };
    }
    [[nodiscard]] static QList<audits::Evidence> weekWithForeignAnswer()
    {
        QList<audits::Evidence> week = goodWeek();
        week.removeIf([](const audits::Evidence &each) { return each.method == audits::ledgerRecordMethod; });
        week.append(ownRecord({ recordCase(QStringLiteral("req-1"), QStringLiteral("foreign"), 0, false, QStringLiteral("call-1")) }));
        return week;
    }

    LedgerFixture room;
    std::unique_ptr<audits::AuditBook> book;
};

}
