// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/alerts/BlindCollector.h"

#include "tests/models/alerts/RuleFixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::alerts;
using namespace countersign::test;

namespace {

constexpr qint64 t = trailStartMs;
constexpr qint64 quarterMs = BlindCollector::longestSilenceMs;

}

class BlindCollectorTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSourceThatCannotBeReadFires()
    {
        auto row = trailRow(1, facts::EventSource::Approvals, facts::EventKind::SourceBlind, t);
        row.event.subject = u"MissingScope"_s;
        const auto found = played<BlindCollector>({ row });
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().kind, AlertKind::CollectorBlind);
        QCOMPARE(found.first().facts["source"_L1].toString(), u"approvals"_s);
        QCOMPARE(found.first().facts["why"_L1].toString(), u"MissingScope"_s);
    }

    void lostRowsAlwaysFireAndSilenceFromAQuarterOfAnHour_data()
    {
        QTest::addColumn<QString>("why");
        QTest::addColumn<qint64>("lasts");
        QTest::addColumn<int>("fires");
        for (const auto &why : { u"pruned"_s, u"cut"_s, u"hole"_s, u"reset"_s })
            QTest::newRow(qPrintable(why)) << why << qint64(1) << 1;
        for (const auto &why : { u"unobserved"_s, u"rotated"_s }) {
            QTest::newRow(qPrintable(why + u" shortly"_s)) << why << quarterMs - 1 << 0;
            QTest::newRow(qPrintable(why + u" long"_s)) << why << quarterMs << 1;
        }
    }
    void lostRowsAlwaysFireAndSilenceFromAQuarterOfAnHour()
    {
        QFETCH(const QString, why);
        QFETCH(const qint64, lasts);
        QFETCH(const int, fires);
        const auto found = played<BlindCollector>({ gapRow(1, t, t + lasts, why) });
        QCOMPARE(found.size(), fires);
        if (fires)
            QCOMPARE(found.first().kind, AlertKind::CollectorLate);
    }

    void gapsThatOverlapAreOne()
    {
        const auto night = QList{ gapRow(1, t, t + 4 * quarterMs, u"unobserved"_s),
            gapRow(2, t + 10, t + 4 * quarterMs + 10, u"unobserved"_s, facts::EventSource::Grants) };
        QCOMPARE(played<BlindCollector>(night).size(), 1);
        const auto next = night + QList{ gapRow(3, t + 40 * quarterMs, t + 44 * quarterMs, u"unobserved"_s) };
        const auto once = causes(played<BlindCollector>(next));
        QCOMPARE(once.size(), 2);
        QCOMPARE(causes(played<BlindCollector>(next, 1)), once);
    }

    void recordsThatTheGatewayDropsFireOnceForAsLongAsTheyFollowOneAnother()
    {
        QList<TrailRow> rows;
        for (quint32 i = 0; i < 100; ++i)
            rows.append(trailRow(i + 1, facts::EventSource::Log, facts::EventKind::RecordsLost, t + i * 60'000));
        QCOMPARE(played<BlindCollector>(rows).size(), 1);
        rows.append(trailRow(200, facts::EventSource::Log, facts::EventKind::RecordsLost, t + 99 * 60'000 + quarterMs));
        QCOMPARE(played<BlindCollector>(rows).size(), 2);
    }
};

QTEST_GUILESS_MAIN(BlindCollectorTest)
#include "tst_BlindCollector.moc"
