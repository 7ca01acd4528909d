// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/approvals/Case.h"
#include "models/approvals/ShellSteps.h"
#include "widgets/approvals/Workplace.h"
#include "widgets/kit/Marks.h"

#include <QCoreApplication>

namespace countersign::ui {

/// The words and marks for a case: one place for queue, detail and sign dialog. What comes from outside is display text.
struct CaseWords {
    Q_DECLARE_TR_FUNCTIONS(CaseWords)
public:
    [[nodiscard]] static Severity severity(approvals::Severity severity);
    [[nodiscard]] static Environment environment(facts::Environment environment);
    /// The slots of a case; `mine`: the person at this seat may fill the next one.
    [[nodiscard]] static Quorum quorum(const approvals::Case &item, qint64 nowMs, bool mine);
    [[nodiscard]] static TimeLeft timeLeft(const approvals::Case &item, const Workplace &place);

    /// "Run a command", "Let a plugin act", "Change the gateway".
    [[nodiscard]] static QString subject(facts::ActionKind kind);
    [[nodiscard]] static QString gatewayName(const GatewayId &id, const Workplace &place);
    [[nodiscard]] static QString personName(const PersonId &id, const Workplace &place);
    [[nodiscard]] static QString role(facts::Role role);
    /// "1 of 2, you can sign", or how a closed case ended.
    [[nodiscard]] static QString votes(const approvals::Case &item, const Workplace &place);
    /// Every state that `votes` has for an open case with two votes, to make room for the longest.
    [[nodiscard]] static QStringList openVotes();
    [[nodiscard]] static QString ending(const approvals::Case &item, const Workplace &place);
    /// One sentence over all warnings: "1 hidden character, 212 spaces that push text away, …"; empty where there are none.
    [[nodiscard]] static QString warnings(const QList<approvals::Warning> &warnings);
    /// What one warning says about the step it lies in: "deletes whole folders"; empty for those about characters only.
    [[nodiscard]] static QString doing(const QString &warningCode);
    [[nodiscard]] static QString joint(approvals::Joint joint);
    /// What the path of such a request is worth at this gateway; Degraded while it is not connected.
    [[nodiscard]] static ControlState control(const GatewayId &id, facts::ActionKind kind, const Workplace &place);
    /// Everything that is true of that path, a sentence each.
    [[nodiscard]] static QString controlMeans(const GatewayId &id, facts::ActionKind kind, const Workplace &place);
    /// The worst of the paths that ask at all: what an empty queue of this gateway means.
    [[nodiscard]] static ControlState control(const GatewayId &id, const Workplace &place);
    /// Why, as the worst of what is true of them.
    [[nodiscard]] static std::optional<paths::Finding> worstFinding(const GatewayId &id, const Workplace &place);
    /// "20:14:07 UTC".
    [[nodiscard]] static QString time(qint64 ms);
    [[nodiscard]] static QString duration(qint64 ms);
};

}
