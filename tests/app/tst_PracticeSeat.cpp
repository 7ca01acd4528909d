// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/PracticeSeat.h"

#include "tests/support/Await.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

class tst_PracticeSeat final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void connectsItsOwnPeopleToItsOwnGateway()
    {
        QTemporaryDir folder;
        SystemClock clock;
        const auto profile = app::Profile::at(folder.filePath(u"seat"_s));
        QVERIFY(profile);
        app::PracticeSeat seat(*profile, clock);
        const auto started = test::await(seat.start());
        QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
        QTRY_COMPARE(seat.connection().state(), gateway::LinkState::Connected);
        QVERIFY(seat.services().team().charter().practice);
        const auto scenarios = drill::Scenario::all();
        QVERIFY(scenarios);
        seat.gateway().play(scenarios->first());
        QTRY_COMPARE(seat.services().desk().keys().size(), scenarios->first().steps.size());
    }
};
QTEST_GUILESS_MAIN(tst_PracticeSeat)
#include "tst_PracticeSeat.moc"
