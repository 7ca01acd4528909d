// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/team/KeyHistory.h"

#include "tests/models/team/Book.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::facts;
using namespace countersign::team;
using countersign::test::Book;

namespace {

Entry voteOf(int person, const QString &request, qint64 issuedMs, int key)
{
    Vote vote;
    vote.gatewayIdentity = u"- -"_s;
    vote.request = RequestId(request);
    vote.action = crypto::sha256("action");
    vote.rule = RuleId(u"unmatched"_s);
    vote.decision = Decision::Allow;
    vote.person = test::personId(person);
    vote.seat = test::seatRecord(1).id;
    vote.issuedMs = issuedMs;
    vote.expiresMs = issuedMs + 1000;
    vote.nonce = u"AAECAwQFBgcICQoLDA0ODw"_s;
    auto note = crypto::SignedNote::fromText(vote.text()).value();
    if (!note.sign(vote.person.text(), test::fixedKey(key)))
        qFatal("no signature");
    return { EntryKind::VoteCast, issuedMs, { { u"subject"_s, QString(u"dev-1/"_s + request) }, { u"note"_s, QString::fromUtf8(note.bytes()) } }, {} };
}

}

class tst_KeyHistory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itListsWhatTheKeyDecidedSinceItIsDoubted()
    {
        Book book;
        const qint64 start = test::charterStartMs + 10'000;
        book.append(voteOf(1, u"early"_s, start, 1));
        const quint64 first = book.append(voteOf(1, u"one"_s, start + 100, 1));
        book.append(voteOf(2, u"another person"_s, start + 200, 2));
        book.append(voteOf(1, u"another key"_s, start + 300, 9));
        const quint64 second = book.append(voteOf(1, u"two"_s, start + 400, 1));
        KeyHistory history(book.ledger);
        const auto uses = test::await(history.since(test::personId(1), test::fixedKey(1).publicKey(), start + 100));
        QVERIFY(uses.has_value());
        QCOMPARE(uses->size(), 2);
        QCOMPARE(uses->at(0).entry, first);
        QCOMPARE(uses->at(0).subject, u"dev-1/one"_s);
        QCOMPARE(uses->at(1).entry, second);
        QCOMPARE(uses->at(1).vote.issuedMs, start + 400);
        QCOMPARE(test::await(history.since(test::personId(1), test::fixedKey(1).publicKey(), 0))->size(), 3);
    }
};

QTEST_GUILESS_MAIN(tst_KeyHistory)
#include "tst_KeyHistory.moc"
