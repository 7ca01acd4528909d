// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/links/PlaceForAudits.h"

#include "app/AuditReports.h"
#include "app/PracticeSeat.h"
#include "models/drill/PracticeTeam.h"
#include "tests/support/Await.h"
#include "tests/support/MemoryTokenStore.h"
#include "widgets/kit/WindowPrompt.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;

/// The page's place over a whole practice seat: what it offers, collects and reports is real.
class tst_PlaceForAudits final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void offersCollectsAndReports()
    {
        QTemporaryDir folder;
        SystemClock clock;
        const auto profile = app::Profile::at(folder.filePath(u"seat"_s));
        QVERIFY(profile);
        app::PracticeSeat seat(*profile, clock);
        QVERIFY(await(seat.start()));
        MemoryTokenStore store;
        gateway::Gateways gateways(folder.path(), store, clock);
        gateways.include(seat.connection());
        app::AuditReports reports(seat.services());
        ui::WindowPrompt prompt(nullptr);
        QThreadPool pool;
        const ui::AuditPlace place = app::placeForAudits(seat.services(), gateways, reports, pool, prompt);
        QTRY_VERIFY_WITH_TIMEOUT(place.gateways().value(0).answers, 20'000);
        const ui::AuditableGateway offered = place.gateways().first();
        QCOMPARE(offered.name, u"Practice gateway"_s);
        QCOMPARE(offered.scope.environment, facts::Environment::Stage);
        QVERIFY(!offered.scope.identity.isEmpty());
        QCOMPARE(place.refusal(), QString());

        const auto checklist = std::make_shared<const audits::Checklist>(*audits::Checklist::builtIn(u"weekly"_s));
        audits::Scope scope = offered.scope;
        scope.toMs = clock.nowMs();
        scope.fromMs = scope.toMs - checklist->periodMs();
        audits::AuditRun &run = **await(place.book.begin(checklist, scope, place.vault.signedIn()));
        QVERIFY(await(place.collect(run)));
        QVERIFY(await(run.evaluate()));
        QVERIFY(std::ranges::any_of(run.audit().results, [](const audits::CheckResult &each) { return each.verdict == audits::Verdict::Pass; }));
        const auto made = await(place.makeReport(run));
        QVERIFY(made);
        QVERIFY(made->pages > 3);
        const QString path = folder.filePath(u"weekly.pdf"_s);
        QVERIFY(await(place.save(path, made->pdf)));
        QCOMPARE(await(place.read(path, made->pdf.size())).value(), made->pdf);
        QCOMPARE(await(place.read(path, made->pdf.size() - 1)).error().code, ErrorCode::TooLarge);

        gateways.forget(seat.connection());
        QVERIFY(place.gateways().isEmpty());
        QCOMPARE(await(place.collect(run)).error().code, ErrorCode::NotFound);
    }
};
QTEST_MAIN(tst_PlaceForAudits)
#include "tst_PlaceForAudits.moc"
