// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/alerts/Alert.h"
#include "models/alerts/AlertKind.h"
#include "models/core/DisplayText.h"
#include "widgets/kit/Marks.h"

#include <QCoreApplication>

namespace countersign::ui {

/// Every kind of alert in words: what happened, by which rule, and what to do. One source for the page, notices and
/// reports.
class AlertWords {
    Q_DECLARE_TR_FUNCTIONS(AlertWords)
public:
    [[nodiscard]] static QString title(alerts::AlertKind kind);
    /// The same of an alert; one of a newer version says so.
    [[nodiscard]] static QString title(const alerts::Alert &alert);
    /// The rule in one sentence.
    [[nodiscard]] static QString rule(const alerts::Alert &alert);
    [[nodiscard]] static QString advice(const alerts::Alert &alert);
    /// What was seen, in one line; names and addresses in it are outside text, so that it is safe only as it is
    /// returned.
    [[nodiscard]] static DisplayText summary(const alerts::Alert &alert);
    /// A row of the trail that proves it, as the alert kept it.
    [[nodiscard]] static DisplayText row(const QJsonObject &row);
    [[nodiscard]] static QString outcome(alerts::AlertOutcome outcome);
    /// new, acknowledged, owned, or the outcome.
    [[nodiscard]] static QString state(const alerts::AlertLife &life);
    [[nodiscard]] static Severity mark(facts::Severity severity);
    [[nodiscard]] static QString utc(qint64 ms);
};

}
