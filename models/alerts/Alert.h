// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/alerts/AlertLife.h"
#include "models/core/Id.h"
#include "models/facts/Severity.h"

#include <QByteArray>
#include <QMetaType>
#include <QString>

namespace countersign::alerts {

/// A detection rule that fired. Words for people are made from the code in widgets/; `evidence` is outside text.
struct Alert {
    QString code;            ///< a word of AlertKind; of a newer version perhaps another one
    facts::Severity severity = facts::Severity::Medium;
    GatewayId gateway;       ///< empty where it is about the team
    QString subject;         ///< what it is about, for requests "<gateway>/<request>"; an alert of the same code and occasion is raised once
    QString occasion;        ///< tells one time from another where the subject can come again (a gateway may use a request's id anew)
    QByteArray evidence;     ///< canonical JSON of what was seen; lies encrypted beside the entry
    qint64 atMs = 0;         ///< set by AlertLog
    quint64 entry = 0;       ///< ledger index, set by AlertLog
    AlertLife life {};       ///< what people did about it, set by AlertLog
    friend bool operator==(const Alert &, const Alert &) = default;
};

}

Q_DECLARE_METATYPE(countersign::alerts::Alert)
