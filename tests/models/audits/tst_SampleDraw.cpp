// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/SampleDraw.h"

#include "models/core/Encoding.h"
#include "models/ledger/TreeHasher.h"
#include "tests/models/audits/AuditFixture.h"
#include "tests/support/Await.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::audits;

class tst_SampleDraw : public QObject {
    Q_OBJECT

    static SampleOrder order(const QString &audit = u"monthly-2026-09-21-ab12"_s)
    {
        Scope scope = test::monthScope();
        scope.toMs = test::periodEnd + 1; // what is written now belongs to it
        return { audit, u"CS-AUD-03"_s, scope, 20 };
    }
    static void see(ledger::Ledger &ledger, int from, int to, const QString &gateway = u"prod-1"_s)
    {
        for (int i = from; i <= to; ++i) {
            const QString request = u"req-%1"_s.arg(i);
            QVERIFY(test::await(ledger.append({ facts::EntryKind::RequestSeen, 0,
                { { u"subject"_s, QString(gateway + u'/' + request) }, { u"request"_s, request },
                    { u"kind"_s, i % 3 == 0 ? u"plugin"_s : u"exec"_s } },
                {} })));
        }
    }
    static QJsonObject pageOf(const Evidence &evidence)
    {
        return QJsonDocument::fromJson(evidence.raw).array().first().toObject();
    }

private Q_SLOTS:
    void thePlanStandsInTheLedgerBeforeTheCheckpointThatDecides()
    {
        test::LedgerFixture room;
        QVERIFY(test::await(room.ledger->open()));
        see(*room.ledger, 1, 50);
        see(*room.ledger, 51, 55, u"stage-1"_s);
        const auto drawn = test::await(drawSample(*room.ledger, room.clock, order()));
        QVERIFY2(drawn, drawn ? "" : qPrintable(drawn.error().detail));
        const auto record = SampleRecord::read(pageOf(*drawn));
        QVERIFY2(record, record ? "" : qPrintable(record.error().detail));
        QCOMPARE(record->population.size(), 50); // the other gateway's are none of it
        QCOMPARE(record->drawn()->size(), 20);
        QCOMPARE(record->basis()->size, record->plan + 1);
        QCOMPARE(record->basis()->origin, room.ledger->origin());

        const auto plan = test::await(room.ledger->read(record->plan, 1)).value().first().entry;
        QCOMPARE(plan.kind, facts::EntryKind::SamplePlanned);
        QCOMPARE(plan.fields[u"auditor"_s].toString(), crypto::sha256(record->auditorNonce).hex());
        QCOMPARE(plan.fields[u"reviewer"_s].toString(), crypto::sha256(record->reviewerNonce).hex());
        QCOMPARE(plan.fields[u"size"_s], QJsonValue(20));
        QVERIFY(record->auditorNonce != record->reviewerNonce);
        for (const SampledEntry &each : record->population) {
            const auto stored = test::await(room.ledger->read(each.candidate.entry, 1)).value().first();
            ledger::TreeHasher hasher;
            QCOMPARE(hasher.leaf(stored.leaf).hex(), each.candidate.leaf.hex());
        }
    }

    void askedAgainItIsTheSameSample()
    {
        test::LedgerFixture room;
        QVERIFY(test::await(room.ledger->open()));
        see(*room.ledger, 1, 50);
        const auto first = test::await(drawSample(*room.ledger, room.clock, order())).value();
        see(*room.ledger, 51, 60); // too late for the plan
        room.ledger.reset(); // as after a restart
        room.ledger = room.make();
        QVERIFY(test::await(room.ledger->open()));
        const auto again = test::await(drawSample(*room.ledger, room.clock, order())).value();
        QCOMPARE(again.raw, first.raw);
        // Another audit has a plan of its own.
        const auto other =
            test::await(drawSample(*room.ledger, room.clock, order(u"monthly-2026-09-21-ffff"_s))).value();
        QCOMPARE(pageOf(other)[u"population"_s].toArray().size(), 60);
        QVERIFY(QJsonValue(pageOf(other)[u"seed"_s]) != QJsonValue(pageOf(first)[u"seed"_s]));
    }

    void aSecondPlanShowsAndDoesNotCount()
    {
        test::LedgerFixture room;
        QVERIFY(test::await(room.ledger->open()));
        see(*room.ledger, 1, 30);
        const auto first = test::await(drawSample(*room.ledger, room.clock, order())).value();
        facts::Entry second =
            test::await(room.ledger->read(quint64(pageOf(first)[u"plan"_s].toInteger()), 1)).value().first().entry;
        second.contents.clear();
        QVERIFY(test::await(room.ledger->append(second, {})));
        const QJsonObject page = pageOf(test::await(drawSample(*room.ledger, room.clock, order())).value());
        QCOMPARE(page[u"plans"_s], QJsonValue(2));
        QCOMPARE(page[u"items"_s], QJsonValue(pageOf(first)[u"items"_s]));
    }

    void nothingToDrawFromIsAnEmptySample()
    {
        test::LedgerFixture room;
        QVERIFY(test::await(room.ledger->open()));
        const auto drawn = test::await(drawSample(*room.ledger, room.clock, order())).value();
        QVERIFY(pageOf(drawn)[u"items"_s].toArray().isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_SampleDraw)
#include "tst_SampleDraw.moc"
