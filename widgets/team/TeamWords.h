// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/team/CharterDesk.h"
#include "models/team/CharterDiff.h"
#include "models/team/CharterLife.h"
#include "models/team/Rights.h"
#include "models/team/RuleReach.h"
#include "models/team/RuleReplay.h"

#include <QCoreApplication>

namespace countersign::ui {

/// The team's facts in sentences. What came from outside is shown character by character.
struct TeamWords {
    Q_DECLARE_TR_FUNCTIONS(TeamWords)
public:
    [[nodiscard]] static QString role(facts::Role role);
    [[nodiscard]] static QString roles(const QList<facts::Role> &roles);
    [[nodiscard]] static QString right(team::Right right);
    [[nodiscard]] static QString environment(facts::Environment environment);
    [[nodiscard]] static QString day(qint64 ms);
    [[nodiscard]] static QString time(qint64 ms);
    /// "exec in prod, commands rm *"
    [[nodiscard]] static QString scope(const facts::Rule &rule);
    /// "2 people at 1 seat: security operator"
    [[nodiscard]] static QString demand(const facts::Rule &rule);
    [[nodiscard]] static QString obstacle(const team::RuleObstacle &obstacle);
    [[nodiscard]] static QString change(const team::Change &change);
    [[nodiscard]] static QString life(const team::CharterLife &life, qint64 untilMs);
    /// "1 of 2 charter admins have signed; open: Test person 2"
    [[nodiscard]] static QString signatures(const team::Signatures &signatures, const facts::Charter &charter);
    [[nodiscard]] static QString replayed(const team::Replayed &replayed);
    /// Why a draft, a join request or a file is refused, as exactly as the model says it.
    [[nodiscard]] static QString refusal(const Error &error);
    /// A person's name from a charter, safe to show; the id where it has none.
    [[nodiscard]] static QString name(const facts::Charter &charter, const PersonId &person);
};

}
