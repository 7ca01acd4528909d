// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"
#include "models/facts/Request.h"
#include "models/facts/Vote.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace countersign::drill {

/// One request of a scenario: when it is raised, what it says, and what a well-trained approver does with it.
struct Step {
    int afterMs = 0;                     ///< after the start of the scenario
    facts::ActionKind kind = facts::ActionKind::Exec;
    facts::Decision expected = facts::Decision::Deny;
    QString lesson;                      ///< shown after the decision
    QString story;                       ///< what the practice agent says; untrusted, like a real one's
    QJsonObject request;                 ///< the `request` member as a gateway would send it
};

/// A tabletop exercise: token leak, prompt injection or misfire (the three that the quarterly audit asks for).
struct Scenario {
    QString id;
    QString title;
    QString brief;
    QList<Step> steps;

    [[nodiscard]] static Result<Scenario> parse(QByteArrayView json);
    /// Those that are compiled in, in the order in which they are played.
    [[nodiscard]] static Result<QList<Scenario>> all();
};

}
