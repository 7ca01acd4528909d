// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/Services.h"
#include "models/team/Enrolment.h"
#include "models/team/JoinCheck.h"
#include "tests/support/Await.h"
#include "tests/support/People.h"

#include <QFile>

namespace countersign::test {

/// A whole seat in a folder, number n with seat key 100 + n, and the trial that its person ("Test person n") founded at the first start.
struct FoundedSeat {
    FoundedSeat(const QString &folder, int seatNumber) : number(seatNumber), profile(*app::Profile::at(folder)), services(profile, secrets(), clock, 1)
    {
        if (const auto started = await(services.start()); !started)
            qFatal("the seat does not start: %s", qPrintable(started.error().detail));
        if (services.team().hasCharter()) {
            if (!await(services.vault().unlock(person(), passphrase())))
                qFatal("locked");
            return;
        }
        const auto note = await(enrolment.found(QStringLiteral("My team"), { .name = QStringLiteral("Test person %1").arg(number), .roles = { facts::Role::SecurityOperator } }, record(), {}, passphrase()));
        if (!note || !await(services.adoptCharter(*note)))
            qFatal("no trial");
    }

    [[nodiscard]] vault::SeatSecrets secrets() const { return { fixedKey(100 + number), crypto::SecretBytes::copyOf(QByteArray(32, 'c')) }; }
    [[nodiscard]] facts::SeatRecord record() const { return seatRecord(number); }
    [[nodiscard]] PersonId person() const { return personId(number); }
    [[nodiscard]] static crypto::SecretBytes passphrase() { return crypto::SecretBytes::copyOf("violet kettle under moss"); }
    [[nodiscard]] Result<QByteArray> requestToJoin(const QList<facts::Role> &roles, const QList<facts::ConnectionKey> &connections = {})
    {
        return await(enrolment.requestToJoin(person(), roles, record(), passphrase(), [this](crypto::SignedNote note) { return services.signAsSeat(std::move(note)); }, connections));
    }
    /// A draft of a team's first charter with those who ask to join, a prod gateway, a rule for it, and a recovery key in `recoveryPath`.
    [[nodiscard]] team::CharterDraft founding(const QList<QByteArray> &requests, const QString &recoveryPath)
    {
        team::CharterDraft draft = team::CharterDraft::founding(QStringLiteral("Our team"), services.team().chain().last());
        for (const QByteArray &file : requests) {
            const auto opened = team::openJoin(file, clock.nowMs());
            if (!opened || !draft.admit(opened->request, opened->request.roles, clock.nowMs()))
                qFatal("somebody is not admitted");
        }
        if (draft.lacksRecovery(clock.nowMs()))
            draft.setRecovery(await(enrolment.makeRecoveryKey(recoveryPath, record().id, passphrase())).value());
        facts::Rule rule;
        rule.id = RuleId(QStringLiteral("prod"));
        rule.environments = { facts::Environment::Prod };
        rule.roles = { facts::Role::SecurityOperator };
        if (!draft.setGateway(gatewayRecord(QStringLiteral("prod-1"), facts::Environment::Prod)) || !draft.setRule(rule, clock.nowMs())
            || !draft.moveRule(rule.id, 0)) // the trial's rules are for every environment, and the first that matches counts
            qFatal("the draft takes no gateway or rule");
        return draft;
    }

    const int number;
    SystemClock clock;
    app::Profile profile;
    app::Services services;
    team::Enrolment enrolment { services.vault(), services.team(), clock };
};

[[nodiscard]] inline QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}
