// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/print/ListingRows.h"

#include "tests/models/reports/ReportFixture.h"

#include <numeric>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ui;
using Kind = reports::Listing::Kind;

namespace {

QString textOf(Kind kind, const QJsonObject &row)
{
    QStringList texts;
    for (const PrintCell &cell : ListingRows(kind).cells(row))
        texts.append(cell.text.text());
    return texts.join(u" | "_s);
}

}

class tst_ListingRows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindFillsThePage()
    {
        for (int i = int(Kind::FailedAuthentications); i <= int(Kind::SilentPairings); ++i) {
            const ListingRows rows { Kind(i) };
            const auto widths = rows.widths();
            QCOMPARE(std::accumulate(widths.begin(), widths.end(), 0.0), 487.0);
            QCOMPARE(rows.titles().size(), widths.size());
            QCOMPARE(rows.cells({}).size(), widths.size());
        }
    }

    void approvalsSayWhoDecided_data()
    {
        QTest::addColumn<QJsonObject>("ours");
        QTest::addColumn<QString>("expected");
        const QJsonArray two { u"person-one"_s, u"person-two"_s };
        QTest::newRow("two people") << QJsonObject { { u"state"_s, u"allowed"_s }, { u"ours"_s, true }, { u"allowed"_s, two } } << u"person-one, person-two"_s;
        QTest::newRow("one who denied") << QJsonObject { { u"state"_s, u"denied"_s }, { u"ours"_s, true }, { u"denied"_s, QJsonArray { u"person-two"_s } }, { u"allowed"_s, two } } << u"person-two"_s;
        QTest::newRow("somebody else") << QJsonObject { { u"state"_s, u"foreign"_s }, { u"ours"_s, false } } << u"something else (device abc); our votes: none"_s;
        QTest::newRow("not ours at all") << QJsonObject {} << u"not in our ledger; the gateway says device abc"_s;
        QTest::newRow("ours, but nobody voted") << QJsonObject { { u"ours"_s, true } } << u"no vote on record"_s;
    }
    void approvalsSayWhoDecided()
    {
        QFETCH(const QJsonObject, ours);
        QFETCH(const QString, expected);
        const QString text = textOf(Kind::DecidedApprovals, { { u"at"_s, 0 }, { u"label"_s, u"ls"_s }, { u"resolverKind"_s, u"device"_s }, { u"resolverId"_s, u"abc"_s }, { u"ours"_s, ours } });
        QVERIFY2(text.endsWith(expected), qPrintable(text));
    }

    void outsideTextIsMadeVisibleInEveryColumn()
    {
        const QString bad = u"x\u202Ey"_s;
        for (int i = int(Kind::FailedAuthentications); i <= int(Kind::SilentPairings); ++i) {
            const QString text = textOf(Kind(i), { { u"label"_s, bad }, { u"tool"_s, bad }, { u"agent"_s, bad }, { u"run"_s, bad }, { u"key"_s, bad }, { u"address"_s, bad }, { u"actor"_s, bad },
                { u"cause"_s, bad }, { u"status"_s, bad }, { u"id"_s, bad }, { u"scopes"_s, QJsonArray { bad } }, { u"approvedVia"_s, bad }, { u"kind"_s, bad }, { u"source"_s, bad },
                { u"resolverKind"_s, bad }, { u"resolverId"_s, bad }, { u"path"_s, bad } });
            QVERIFY(!text.contains(u'\u202E'));
            QVERIFY(text.contains(u"⟨U+202E⟩"_s));
        }
    }
};

QTEST_MAIN(tst_ListingRows)
#include "tst_ListingRows.moc"
