// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/opening/Profile.h"
#include "app/Services.h"
#include "models/drill/PracticeTeam.h"
#include "models/vault/Keychain.h"
#include "models/vault/SeatSafe.h"
#include "tests/support/Await.h"

#include <QTemporaryDir>

namespace countersign::test {

/// A seat in a folder, its secrets under a passphrase as where no keychain answers, and a charter of two people who may do
/// everything (those of practice). The program can be run on the folder while nothing here has it open.
struct AuditedSeat {
    AuditedSeat()
    {
        vault::SeatSafe safe(keychain, profile.folder(), clock, 1);
        secrets = await(safe.create(crypto::SecretBytes::copyOf(passphrase))).value();
        open();
        const auto note = await(drill::practice::makeTeam(services->vault(), services->seatKey(), clock.nowMs()));
        if (!note || !await(services->adoptCharter(**note)))
            qFatal("no charter");
    }
    void open()
    {
        services = std::make_unique<app::Services>(profile, *secrets, clock, 1);
        if (const auto started = await(services->start()); !started)
            qFatal("the seat does not start: %s", qPrintable(started.error().detail));
    }
    void close() { services.reset(); }

    [[nodiscard]] audits::AuditRun &begin(const GatewayId &gateway)
    {
        const auto checklist = std::make_shared<const audits::Checklist>(*audits::Checklist::builtIn(QStringLiteral("weekly")));
        audits::Scope scope;
        scope.gateway = gateway;
        scope.toMs = clock.nowMs();
        scope.fromMs = scope.toMs - checklist->periodMs();
        audits::AuditRun &run = **await(services->audits().begin(checklist, scope, drill::practice::first()));
        if (!await(run.evaluate()) || !await(run.setResidualRisk(QStringLiteral("Everything is unknown."))))
            qFatal("not evaluated");
        return run;
    }
    void signOff(audits::AuditRun &run)
    {
        using As = audits::SignOff::As;
        for (const auto &[person, as] : { std::pair(drill::practice::first(), As::Auditor), std::pair(drill::practice::second(), As::Reviewer) }) {
            services->vault().lock();
            if (!await(services->vault().unlock(person, drill::practice::passphrase())))
                qFatal("locked");
            const auto note = await(services->vault().sign(person, drill::practice::passphrase(), run.signOffText(person, as, services->seat()).value()));
            if (!note || !await(run.signOff(*note)))
                qFatal("not signed");
        }
    }

    static constexpr QByteArrayView passphrase { "a seat of its own, for tests only" };
    QTemporaryDir parent;
    SystemClock clock;
    app::Profile profile = app::Profile::at(parent.filePath(QStringLiteral("seat"))).value();
    vault::Keychain keychain { QStringLiteral("tst_AuditedSeat") };
    std::shared_ptr<vault::SeatSecrets> secrets;
    std::unique_ptr<app::Services> services;
};

}
