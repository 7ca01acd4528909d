// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/alerts/AlertPlace.h"

#include "tests/widgets/alerts/AlertStage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;

class tst_AlertPlace : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whoMayNotIsToldWhy()
    {
        AlertStage stage;
        const ui::AlertPlace place = stage.place();
        QCOMPARE(place.refusal(), QString());
        stage.unlockAs(3);
        QVERIFY(place.refusal().contains(u"Test person 3 is none"_s));
        stage.seat.vault.lock();
        QCOMPARE(place.refusal(), u"The seat is locked."_s);
    }

    void namesComeFromTheCharter()
    {
        AlertStage stage;
        const ui::AlertPlace place = stage.place();
        QCOMPARE(place.nameOf(personId(2)), u"Test person 2"_s);
        QCOMPARE(place.nameOf(PersonId(u"gone\u202e"_s)), u"gone⟨U+202E⟩"_s);
        QCOMPARE(place.gatewayName(GatewayId(u"dev-1"_s)), u"dev-1"_s);
        QCOMPARE(place.gatewayName(GatewayId()), u"the team"_s);
    }
};

QTEST_MAIN(tst_AlertPlace)
#include "tst_AlertPlace.moc"
