// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"

#include <QHash>
#include <QJsonObject>
#include <QJsonValue>
#include <QSet>
#include <QStringList>

#include <memory>
#include <optional>

namespace countersign::audits {

/// An element for which a rule does not hold, as the evidence has it: outside text, only for DisplayText.
struct Deviation {
    QJsonValue element;
    bool certain = true;          ///< false: could not be decided for this element
    friend bool operator==(const Deviation &, const Deviation &) = default;
};

/// What a rule says about some evidence.
struct Ruling {
    std::optional<bool> holds;    ///< nullopt: unknown
    QJsonValue value;             ///< what the expression came to; undefined = missing
    qint64 population = 0;        ///< how many elements the outermost "all" looked at
    QList<Deviation> deviations;
    qint64 steps = 0;
    bool exhausted = false;       ///< the step limit was met: unknown
};

/// A check's question as data: JSON arrays ["function", argument …], specified in resources/docs/formats.md, "Checklist".
/// Total functions only, integers only, no clock, no input or output, bounded steps: the same inputs always give the same
/// answer. Anything missing, and any value of the wrong type, is Missing; Missing absorbs everything except where "and",
/// "or", "all" and "any" are decided without it (Kleene) and under "coalesce": missing evidence can never become a pass.
class Rule
{
public:
    static constexpr qint64 defaultMaxSteps = 4'000'000;
    static constexpr int maxDepth = 32;
    static constexpr int maxNodes = 2000;

    /// `sources`: the evidence ids that "get" may read; `variables`: names usable as "$name". Anything unknown, of the wrong
    /// arity or shadowing is Malformed: a rule that compiles has no misspelt name in it.
    [[nodiscard]] static Result<Rule> compile(const QJsonValue &text, const QSet<QString> &sources, const QSet<QString> &variables);

    /// `inputs`: value of each source and variable; one that is absent is Missing.
    [[nodiscard]] Ruling evaluate(const QHash<QString, QJsonValue> &inputs, qint64 maxSteps = defaultMaxSteps) const;

private:
    struct Node;
    struct Compiler;
    struct Run;
    explicit Rule(std::shared_ptr<const Node> root) : m_root(std::move(root)) { }
    std::shared_ptr<const Node> m_root;
};

}
