// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/approvals/CaseBook.h"

#include "tests/support/FakeApprovals.h"
#include "tests/support/People.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::approvals;

namespace {

CaseKey key(const char *gateway, const char *request)
{
    return { GatewayId(QString::fromLatin1(gateway)), RequestId(QString::fromLatin1(request)) };
}

Case caseOf(const CaseKey &key)
{
    Case item;
    item.key = key;
    return item;
}

}

class CaseBookTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsNotThereIsNotFound()
    {
        CaseBook book;
        QVERIFY(book.keys().isEmpty());
        QVERIFY(!book.find(key("g", "r")));
        QVERIFY(!std::as_const(book).find(key("g", "r")));
        QVERIFY(!book.connection(GatewayId(u"g"_s)));
        QVERIFY(!book.connected(GatewayId(u"g"_s)));
        QSignalSpy changed(&book, &CaseBook::changed);
        book.touch(key("g", "r"));
        book.close(key("g", "r"), CaseState::Denied);
        QCOMPARE(changed.size(), 0);
    }

    void keepsTheOrderOfArrivalAndTellsOpenOnesOfAGateway()
    {
        CaseBook book;
        QSignalSpy added(&book, &CaseBook::added);
        for (const auto &each : { key("g", "2"), key("h", "1"), key("g", "1") })
            book.add(caseOf(each));
        QCOMPARE(added.size(), 3);
        QCOMPARE(book.keys(), QList({ key("g", "2"), key("h", "1"), key("g", "1") }));
        QCOMPARE(book.openKeys(GatewayId(u"g"_s)), QList({ key("g", "2"), key("g", "1") }));
        book.close(key("g", "2"), CaseState::Expired);
        QCOMPARE(book.openKeys(GatewayId(u"g"_s)), QList { key("g", "1") });
        QCOMPARE(book.keys().size(), 3); // closed ones of this session are still shown
    }

    void noTwoStatesOfAnyCaseShareARevision()
    {
        CaseBook book;
        QSet<quint64> seen;
        const auto note = [&](const CaseKey &which) {
            const auto revision = book.find(which)->revision;
            const bool isNew = !seen.contains(revision);
            seen.insert(revision);
            return isNew;
        };
        for (const auto &each : { key("g", "1"), key("g", "2") }) {
            book.add(caseOf(each));
            QVERIFY(note(each));
        }
        for (int i = 0; i < 3; ++i) {
            book.touch(key("g", "1"));
            QVERIFY(note(key("g", "1")));
            book.touch(key("g", "2"));
            QVERIFY(note(key("g", "2")));
        }
        book.close(key("g", "1"), CaseState::Denied);
        QVERIFY(note(key("g", "1")));
    }

    void anEndIsFinal()
    {
        CaseBook book;
        book.add(caseOf(key("g", "1")));
        QSignalSpy closed(&book, &CaseBook::closed);
        QSignalSpy changed(&book, &CaseBook::changed);
        book.close(key("g", "1"), CaseState::Denied);
        book.close(key("g", "1"), CaseState::Allowed);
        QCOMPARE(book.find(key("g", "1"))->state, CaseState::Denied);
        QCOMPARE(closed.size(), 1);
        QCOMPARE(changed.size(), 1);
    }

    void whoListensSeesTheNewStateAlready()
    {
        CaseBook book;
        book.add(caseOf(key("g", "1")));
        std::optional<CaseState> seen;
        connect(&book, &CaseBook::changed, this, [&](const CaseKey &which) { seen = book.find(which)->state; });
        book.close(key("g", "1"), CaseState::Cancelled);
        QCOMPARE(seen, CaseState::Cancelled);
    }

    void aConnectionCountsOnlyWhileItIsConnected()
    {
        test::FakeApprovals fake;
        FixedClock clock(test::FakeApprovals::nowMs);
        CaseBook book;
        const GatewayId id(u"dev-1"_s);
        {
            gateway::Connection connection({ id, fake.gateway.url(), {}, false },
                { test::fixedKey(200), crypto::SecretBytes::copyOf("device-token"), {} }, gateway::Connection::approverScopes, clock);
            book.join(connection);
            QCOMPARE(book.connection(id), &connection);
            QVERIFY(!book.connected(id));
            connection.open();
            QTRY_COMPARE_WITH_TIMEOUT(book.connected(id), &connection, 20'000);
            connection.close();
            QVERIFY(!book.connected(id));
            book.leave(id);
            QVERIFY(!book.connection(id));
            book.join(connection);
        }
        QVERIFY(!book.connection(id)); // it went away without leaving
    }
};

QTEST_GUILESS_MAIN(CaseBookTest)
#include "tst_CaseBook.moc"
