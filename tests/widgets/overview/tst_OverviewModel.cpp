// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/overview/OverviewModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <functional>

using namespace countersign;
using namespace countersign::ui;
using namespace Qt::StringLiterals;
using paths::Control;

using Change = std::function<void(Overview &)>;
using Tile = OverviewTile::Says (*)(const Overview &);
Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(Tile)

namespace {

constexpr qint64 day = qint64(24) * 60 * 60 * 1000;
constexpr qint64 now = 1'795'375'814'000; ///< 2026-11-22

OverviewGateway seen()
{
    return { .id = GatewayId(u"prod-1"_s),
        .environment = Environment::Prod,
        .connected = true,
        .commands = Control::Detected,
        .worst = Control::Unasked,
        .pending = 0 };
}

/// Everything is known and as it should be.
Overview well()
{
    Overview all;
    all.gateways = { seen() };
    all.pending = 0;
    all.alerts = 0;
    all.audits = 0;
    all.lastAuditMs = now - day;
    all.auditEveryMs = 7 * day;
    all.collectedMs = now - 20'000;
    all.verified = true;
    all.anchor = 100;
    all.charter = true;
    all.charterVersion = 3;
    all.charterUntilMs = now + 80 * day;
    all.nowMs = now;
    return all;
}

}

class tst_OverviewModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysHowEachThingStands_data()
    {
        QTest::addColumn<Tile>("tile");
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("value");
        QTest::addColumn<Token>("token");
        QTest::addColumn<bool>("known");
        const auto row = [](const char *name, Tile tile, const Change &change, const QString &value,
                             Token token = Token::text,
                             bool known = true) { QTest::newRow(name) << tile << change << value << token << known; };
        const Change nothing = [](Overview &) { };
        row("gateways", overview::gateways, nothing, u"1 of 1 connected"_s);
        row("no gateway", overview::gateways, [](Overview &o) { o.gateways.clear(); }, u"None"_s, Token::warn);
        row(
            "one is not connected", overview::gateways, [](Overview &o) { o.gateways.append(OverviewGateway{}); },
            u"1 of 2 connected"_s, Token::warn, false);
        row(
            "one asks nobody", overview::gateways, [](Overview &o) { o.gateways[0].commands = Control::Unasked; },
            u"1 of 1 connected"_s, Token::bad);
        row(
            "one is blind", overview::gateways, [](Overview &o) { o.gateways[0].commands = Control::Blind; },
            u"1 of 1 connected"_s, Token::bad, false);
        row(
            "one was not read", overview::gateways, [](Overview &o) { o.gateways[0].commands.reset(); },
            u"1 of 1 connected"_s, Token::bad, false);
        row("requests", overview::requests, nothing, u"Nothing waits"_s);
        row("three wait", overview::requests, [](Overview &o) { o.pending = o.known = 3; }, u"3 wait(s)"_s, Token::ink);
        row(
            "not known whether any waits", overview::requests, [](Overview &o) { o.pending.reset(); }, u"?"_s,
            Token::warn, false);
        row(
            "some are known", overview::requests,
            [](Overview &o) {
                o.pending.reset();
                o.known = 2;
            },
            u"2 or more wait"_s, Token::warn, false);
        row("alerts", overview::alerts, nothing, u"None"_s);
        row("two alerts", overview::alerts, [](Overview &o) { o.alerts = 2; }, u"2 open"_s, Token::bad);
        row("alerts not read", overview::alerts, [](Overview &o) { o.alerts.reset(); }, u"?"_s, Token::warn, false);
        row("audits", overview::audits, nothing, u"Next by 2026-11-28"_s);
        row("no audit yet", overview::audits, [](Overview &o) { o.lastAuditMs.reset(); }, u"None yet"_s, Token::warn);
        row("overdue", overview::audits, [](Overview &o) { o.lastAuditMs = now - 8 * day; }, u"Overdue"_s, Token::bad);
        row("evidence", overview::collection, nothing, u"20 second(s) ago"_s);
        row(
            "evidence is late", overview::collection, [](Overview &o) { o.collectedMs = now - 600'000; },
            u"10 minute(s) ago"_s, Token::bad, false);
        row(
            "evidence not yet", overview::collection, [](Overview &o) { o.collectedMs = 0; }, u"?"_s, Token::warn,
            false);
        row(
            "a source is late", overview::collection, [](Overview &o) { o.lateSources = 1; }, u"20 second(s) ago"_s,
            Token::warn, false);
        row("anchor", overview::anchor, nothing, u"Anchored to 100"_s);
        row("no anchor", overview::anchor, [](Overview &o) { o.anchor.reset(); }, u"No anchor"_s, Token::warn, false);
        row("not verified", overview::anchor, [](Overview &o) { o.verified = false; }, u"?"_s, Token::warn, false);
        row("tampered", overview::anchor, [](Overview &o) { o.tampered = true; }, u"Tampered with"_s, Token::bad);
        row("charter", overview::charter, nothing, u"80 day(s) left"_s);
        row(
            "charter to be renewed", overview::charter, [](Overview &o) { o.charterUntilMs = now + 30 * day; },
            u"30 day(s) left"_s, Token::warn);
        row(
            "charter expired", overview::charter, [](Overview &o) { o.charterUntilMs = now; }, u"Expired"_s,
            Token::bad);
        row("trial", overview::charter, [](Overview &o) { o.trial = true; }, u"TRIAL"_s, Token::warn);
        row("practice", overview::charter, [](Overview &o) { o.practice = true; }, u"PRACTICE"_s, Token::warn);
        row("no charter", overview::charter, [](Overview &o) { o.charter = false; }, u"None"_s, Token::bad);
    }
    void saysHowEachThingStands()
    {
        QFETCH(const Tile, tile);
        QFETCH(const Change, change);
        auto all = well();
        change(all);
        const auto says = tile(all);
        QTEST(says.value, "value");
        QTEST(says.known, "known");
        QFETCH(const Token, token);
        QCOMPARE(int(says.token), int(token));
        QVERIFY(says.because.endsWith(u'.'));
    }
    void mineAreSaidBesideAll()
    {
        auto all = well();
        all.pending = all.known = 3;
        all.mine = 2;
        QCOMPARE(overview::requests(all).because, u"2 wait(s) for you."_s);
        all.pending.reset();
        QVERIFY(overview::requests(all).because.startsWith(u"2 wait(s) for you."_s));
    }
    void rowsFollowTheGateways()
    {
        OverviewModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setGateways({ seen() });
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0).data().toString(), u"prod-1"_s);
        QSignalSpy changed(&model, &OverviewModel::dataChanged);
        model.setGateways({ seen() });
        QCOMPARE(changed.count(), 0);
        auto other = seen();
        other.pending = 4;
        model.setGateways({ other });
        QCOMPARE(changed.count(), 1);
        QCOMPARE(model.at(0).pending, 4);
        model.setGateways({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(tst_OverviewModel)
#include "tst_OverviewModel.moc"
