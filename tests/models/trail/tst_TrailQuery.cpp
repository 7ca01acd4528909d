// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/trail/TrailQuery.h"

#include <QTest>

using namespace countersign;
using namespace countersign::trail;
using namespace Qt::StringLiterals;
using facts::EventKind;

class tst_TrailQuery : public QObject {
    Q_OBJECT

private:
    static constexpr qint64 now = 1'795'392'000'000; // 2026-11-23 00:00 UTC

private Q_SLOTS:
    void readsWordsAndFields()
    {
        const auto query = TrailQuery::parse(u"curl \"rm -rf\" gateway:stage-1 kind:tool.ended actor:\"agent:my dev\" "
                                             u"status:failed run:r-1 call:sha256:1d text:\"a b\"",
            now);
        QVERIFY(query);
        TrailQuery expected;
        expected.words = QStringList{ u"curl"_s, u"rm -rf"_s };
        expected.texts = QStringList{ u"a b"_s };
        expected.gateways = { GatewayId(u"stage-1"_s) };
        expected.kinds = { EventKind::ToolEnded };
        expected.actor = u"agent:my dev"_s;
        expected.status = u"failed"_s;
        expected.run = u"r-1"_s;
        expected.toolCall = u"sha256:1d"_s;
        QCOMPARE(*query, expected);
    }
    void aKindsBeginningMeansAllOfThem()
    {
        QCOMPARE(TrailQuery::parse(u"kind:tool", now)->kinds, (QList{ EventKind::ToolStarted, EventKind::ToolEnded }));
        QCOMPARE(TrailQuery::parse(u"kind:gap kind:run", now)->kinds,
            (QList{ EventKind::Gap, EventKind::RunStarted, EventKind::RunEnded }));
    }
    void readsTimes()
    {
        const auto query = TrailQuery::parse(u"after:2026-11-22 before:2026-11-22T14:30", now);
        QCOMPARE(query->fromMs, now - 86'400'000);
        QCOMPARE(query->toMs, now - 86'400'000 + 52'200'000 - 1);
        QCOMPARE(TrailQuery::parse(u"last:24h", now)->fromMs, now - 86'400'000);
        QCOMPARE(TrailQuery::parse(u"last:30m", now)->fromMs, now - 1'800'000);
        QCOMPARE(TrailQuery::parse(u"last:90d", 5)->fromMs, 0);
    }
    void whatHasAColonButIsNoFieldIsAWord()
    {
        QCOMPARE(TrailQuery::parse(u"127.0.0.1:8080 https://x nothing: :x", now)->words,
            (QStringList{ u"127.0.0.1:8080"_s, u"https://x"_s, u"nothing:"_s, u":x"_s }));
    }
    void namesThePartThatNobodyUnderstands_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("part");
        QTest::newRow("kind") << u"x kind:tools"_s << u"kind:tools"_s;
        QTest::newRow("beginning without its dot") << u"kind:too"_s << u"kind:too"_s;
        QTest::newRow("source") << u"source:journal"_s << u"source:journal"_s;
        QTest::newRow("day") << u"after:2026-13-01"_s << u"after:2026-13-01"_s;
        QTest::newRow("span") << u"last:24"_s << u"last:24"_s;
        QTest::newRow("negative") << u"last:-1h"_s << u"last:-1h"_s;
    }
    void namesThePartThatNobodyUnderstands()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, part);
        const auto query = TrailQuery::parse(typed, now);
        QCOMPARE(query.error(), (Error{ ErrorCode::Malformed, part }));
    }
    void nothingAsksForEverything()
    {
        QVERIFY(TrailQuery::parse(u"", now)->isEmpty());
        QVERIFY(TrailQuery::parse(u"  \"\" ", now)->isEmpty());
        QCOMPARE(TrailQuery::parse(u"x "_s.repeated(65), now).error().code, ErrorCode::TooLarge);
    }
};

QTEST_GUILESS_MAIN(tst_TrailQuery)
#include "tst_TrailQuery.moc"
