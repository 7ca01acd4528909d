// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/links/PlaceForTeam.h"

#include "models/alerts/AlertLog.h"
#include "models/gateway/Gateways.h"
#include "tests/app/FoundedSeat.h"
#include "tests/support/MemoryTokenStore.h"
#include "widgets/kit/WindowPrompt.h"

#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;


class tst_PlaceForTeam : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTeamIsFoundedThroughThePlacesOfTwoSeats()
    {
        QTemporaryDir folder;
        FoundedSeat one(folder.filePath(u"one"_s), 1), two(folder.filePath(u"two"_s), 2);
        QThreadPool pool;
        ui::WindowPrompt prompt(nullptr);
        MemoryTokenStore store;
        gateway::Gateways gateways(folder.path(), store, one.clock);
        const ui::TeamPlace a = app::placeForTeam(one.services, gateways, one.enrolment, pool, prompt), b = app::placeForTeam(two.services, gateways, two.enrolment, pool, prompt);
        QVERIFY(a.gateways().isEmpty());
        QVERIFY(!a.isReal());
        QCOMPARE(a.changeRefusal(), QString());
        QVERIFY(b.connections(two.person()).isEmpty()); // no gateway yet
        const gateway::KnownGateway known { { GatewayId(u"own-1"_s), QUrl(u"ws://127.0.0.1:9"_s), {}, false }, gateway::Gateways::adminScopes };
        QVERIFY(await(gateways.add(known, {})).has_value());
        QTRY_COMPARE(b.connections(two.person()).size(), 1);
        const auto request = two.requestToJoin({ facts::Role::Admin, facts::Role::SecurityOperator }, b.connections(two.person()));
        QVERIFY(await(a.desk.sign(one.founding({ *request }, folder.filePath(u"recovery.pem"_s)), one.person(), one.passphrase())).has_value());
        const QString path = folder.filePath(u"draft"_s);
        QVERIFY(await(a.save(path, *a.desk.file())).has_value());
        QVERIFY(b.desk.take(*await(b.load(path))).has_value());
        QVERIFY(await(b.desk.cosign(two.person(), two.passphrase())).has_value());
        QVERIFY(await(b.adopt(b.desk.complete())).has_value());
        QVERIFY(a.desk.take(*b.desk.file()).has_value());
        QVERIFY(await(a.adopt(a.desk.complete())).has_value());
        QVERIFY(a.isReal() && b.isReal());
        QCOMPARE(one.services.team().charterDigest(), two.services.team().charterDigest());
        // In both ledgers: a trial, and then the team's own; nothing needed the recovery key.
        for (FoundedSeat *seat : { &one, &two }) {
            ledger::EntryQuery charters { .kinds = { facts::EntryKind::CharterAdopted }, .subject = {} };
            QCOMPARE(await(seat->services.ledger().find(charters))->size(), 2);
            QVERIFY(seat->services.alerts().alerts().isEmpty());
        }
        // What the request said of the second seat's devices is in the charter of both.
        const QList<facts::ConnectionKey> links = one.services.team().charter().person(two.person())->connections;
        QCOMPARE(links.size(), 1);
        QCOMPARE(links[0].gateway.text(), u"own-1"_s);
        QCOMPARE(links[0].key.fingerprint(), gateways.find(GatewayId(u"own-1"_s))->deviceId());
        QCOMPARE(links[0].seat, two.record().id);
        QVERIFY(links[0].fromMs >= one.services.team().charter().validFromMs - 60'000);
        QCOMPARE(await(a.adopt(QList { one.services.team().charterNote() })).has_value(), true); // once more is no change
    }
};

QTEST_GUILESS_MAIN(tst_PlaceForTeam)
#include "tst_PlaceForTeam.moc"
