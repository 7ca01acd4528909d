// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/team/RuleReplay.h"

#include "tests/models/team/Book.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::facts;
using namespace countersign::team;
using countersign::test::Book;

namespace {

void seen(Book &book, const QString &id, const QString &command, qint64 atMs, const QString &gateway = u"prod-1"_s)
{
    const QByteArray record = u"{\"id\":\"%1\",\"createdAtMs\":1,\"expiresAtMs\":2,\"request\":{\"command\":\"%2\"}}"_s.arg(id, command).toUtf8();
    book.append({ EntryKind::RequestSeen, atMs, { { u"subject"_s, QString(gateway + u'/' + id) }, { u"gateway"_s, gateway }, { u"request"_s, id }, { u"kind"_s, u"exec"_s } }, {} },
                { { u"received"_s, record } });
}

Rule ruleFor(const QString &id, const QStringList &commands, QList<Environment> environments = {})
{
    Rule rule;
    rule.id = RuleId(id);
    rule.commandPatterns = commands;
    rule.environments = environments;
    rule.roles = { Role::SecurityOperator };
    return rule;
}

}

class tst_RuleReplay : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itSaysWhichRequestsAnotherRuleWouldHaveHeld()
    {
        Book book;
        const qint64 start = test::charterStartMs + 10'000;
        seen(book, u"before"_s, u"rm x"_s, start - 1);
        seen(book, u"r1"_s, u"rm x"_s, start);
        seen(book, u"r2"_s, u"ls"_s, start + 1);
        seen(book, u"r3"_s, u"rm y"_s, start + 2, u"dev-1"_s);
        book.append({ EntryKind::RequestSeen, start + 3, { { u"subject"_s, u"prod-1/r4"_s }, { u"gateway"_s, u"prod-1"_s }, { u"kind"_s, u"exec"_s } }, {} }); // its content is gone
        Charter before = test::teamCharter(), after = before;
        before.rules = { ruleFor(u"old"_s, { u"rm *"_s }) };
        after.rules = { ruleFor(u"new"_s, { u"rm *"_s }, { Environment::Prod }) };
        RuleReplay replay(book.ledger);
        const auto replayed = test::await(replay.run(before, after, start));
        QVERIFY(replayed.has_value());
        QCOMPARE(replayed->requests, 3);
        QCOMPARE(replayed->unreadable, 1);
        QVERIFY(!replayed->more);
        QCOMPARE(replayed->changed, 2);
        const auto share = [&](const QString &id) {
            const auto found = std::ranges::find(replayed->shares, RuleId(id), &Replayed::Share::rule);
            return found == replayed->shares.end() ? std::pair(-1, -1) : std::pair(found->before, found->after);
        };
        QCOMPARE(share(u"new"_s), std::pair(0, 1));
        QCOMPARE(share(u"old"_s), std::pair(2, 0));
        QCOMPARE(share(u"unmatched"_s), std::pair(1, 2));
        QCOMPARE(replayed->moved.size(), 2);
        QCOMPARE(replayed->moved[0].subject, u"dev-1/r3"_s); // the newest first
        QCOMPARE(replayed->moved[0].before.id.text(), u"old"_s);
        QCOMPARE(replayed->moved[0].after.id.text(), u"unmatched"_s);
        QCOMPARE(replayed->moved[1].after.id.text(), u"new"_s);
    }

    void theSameRulesChangeNothing()
    {
        Book book;
        seen(book, u"r1"_s, u"rm x"_s, test::charterStartMs + 10'000);
        RuleReplay replay(book.ledger);
        const auto replayed = test::await(replay.run(test::teamCharter(), test::teamCharter(), 0));
        QCOMPARE(replayed->requests, 1);
        QCOMPARE(replayed->changed, 0);
        QVERIFY(replayed->moved.isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_RuleReplay)
#include "tst_RuleReplay.moc"
