// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/Evidence.h"
#include "tests/models/audits/AuditFixture.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::audits;

class tst_Evidence : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pagesKeepTheirExactBytes()
    {
        QCOMPARE(Evidence::join({ R"({"a": 1.50})", R"({"b":2})" }), QByteArray(R"([{"a": 1.50},{"b":2}])"));
    }

    void oneChangedByteIsSeen()
    {
        Evidence answer = test::evidence(u"m"_s, QJsonObject { { u"a"_s, 1 } });
        QVERIFY(answer.holdsItsDigest());
        answer.raw[3] = 'b';
        QVERIFY(!answer.holdsItsDigest());
    }

    void itComesBackFromItsLedgerEntry()
    {
        Evidence answer = test::evidence(u"approval.history"_s, QJsonObject { { u"items"_s, QJsonArray() } });
        answer.params = { { u"limit"_s, 100 } };
        answer.clockOffsetMs = -250;
        const facts::Entry entry = answer.toEntry();
        QCOMPARE(entry.fields[u"subject"_s], QJsonValue(u"prod-1/approval.history"_s));
        QVERIFY(canonical::write(entry.fields));
        const auto back = Evidence::fromEntry(entry, 17, answer.contents().first().bytes);
        QVERIFY(back);
        QCOMPARE(back->entry, std::optional<quint64>(17));
        QCOMPARE(back->raw, answer.raw);
        QCOMPARE(back->digest, answer.digest);
        QCOMPARE(back->params, answer.params);
        QCOMPARE(back->collectedAtMs, answer.collectedAtMs);
        QCOMPARE(back->clockOffsetMs, answer.clockOffsetMs);
        QCOMPARE(back->bootId, answer.bootId);
        QCOMPARE(back->identity, answer.identity);
        QVERIFY(back->complete);
        QVERIFY(back->holdsItsDigest());
    }

    void deletedContentDoesNotHoldItsDigest()
    {
        const Evidence answer = test::evidence(u"m"_s, QJsonObject { { u"a"_s, 1 } });
        QVERIFY(!Evidence::fromEntry(answer.toEntry(), 1, {})->holdsItsDigest());
    }

    void aFailedCallHasNoContent()
    {
        Evidence answer;
        answer.error = name(ErrorCode::MissingScope);
        QVERIFY(answer.failed());
        QVERIFY(answer.contents().isEmpty());
    }

    void anotherKindOfEntryIsRefused()
    {
        facts::Entry entry = test::evidence(u"m"_s, QJsonObject()).toEntry();
        entry.kind = facts::EntryKind::VoteCast;
        QVERIFY(!Evidence::fromEntry(entry, 1, {}));
    }
};

QTEST_GUILESS_MAIN(tst_Evidence)
#include "tst_Evidence.moc"
