// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/RuleLanguage.h"

#include "models/audits/RuleFunctions.h"

#include <QJsonArray>

#include <functional>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace countersign::audits {

namespace {

enum class Op {
    Literal, Variable, Get, Exists, At, Has, Coalesce, List, Count,
    Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, In, Disjoint,
    Add, Subtract, Multiply, And, Or, Not, All, Any, Where,
};

enum class Form { Plain, Path, Bound }; ///< (args…), (source, pointer), (name, array, body)

struct Function {
    QLatin1StringView name;
    Op op;
    Form form;
    int least;
    int most; ///< -1: any number
};

constexpr Function knownFunctions[] {
    { "get"_L1, Op::Get, Form::Path, 2, 2 },
    { "exists"_L1, Op::Exists, Form::Path, 2, 2 },
    { "at"_L1, Op::At, Form::Plain, 2, 2 },
    { "has"_L1, Op::Has, Form::Plain, 2, 2 },
    { "coalesce"_L1, Op::Coalesce, Form::Plain, 2, 2 },
    { "list"_L1, Op::List, Form::Plain, 0, -1 },
    { "count"_L1, Op::Count, Form::Plain, 1, 1 },
    { "eq"_L1, Op::Equal, Form::Plain, 2, 2 },
    { "ne"_L1, Op::NotEqual, Form::Plain, 2, 2 },
    { "lt"_L1, Op::Less, Form::Plain, 2, 2 },
    { "le"_L1, Op::LessOrEqual, Form::Plain, 2, 2 },
    { "gt"_L1, Op::Greater, Form::Plain, 2, 2 },
    { "ge"_L1, Op::GreaterOrEqual, Form::Plain, 2, 2 },
    { "in"_L1, Op::In, Form::Plain, 2, 2 },
    { "disjoint"_L1, Op::Disjoint, Form::Plain, 2, 2 },
    { "add"_L1, Op::Add, Form::Plain, 2, 2 },
    { "sub"_L1, Op::Subtract, Form::Plain, 2, 2 },
    { "mul"_L1, Op::Multiply, Form::Plain, 2, 2 },
    { "and"_L1, Op::And, Form::Plain, 1, -1 },
    { "or"_L1, Op::Or, Form::Plain, 1, -1 },
    { "not"_L1, Op::Not, Form::Plain, 1, 1 },
    { "all"_L1, Op::All, Form::Bound, 3, 3 },
    { "any"_L1, Op::Any, Form::Bound, 3, 3 },
    { "where"_L1, Op::Where, Form::Bound, 3, 3 },
};

const QJsonValue missing { QJsonValue::Undefined };

}

struct Rule::Node {
    Op op = Op::Literal;
    QJsonValue literal;
    QString name;          ///< variable, evidence source or bound name
    QStringList pointer;
    std::vector<Node> arguments;
};

struct Rule::Compiler {
    const QSet<QString> &sources;
    QSet<QString> variables;
    int nodes = 0;

    Result<Node> compile(const QJsonValue &text, int depth)
    {
        if (depth > maxDepth || ++nodes > maxNodes)
            return fail(ErrorCode::TooLarge, u"rule nested too deeply or too long"_s);
        if (text.isArray())
            return call(text.toArray(), depth);
        if (text.isString() && text.toString().startsWith(u'$'))
            return variable(text.toString());
        if (text.isString() || text.isBool() || functions::integer(text))
            return Node { .op = Op::Literal, .literal = text, .name = {}, .pointer = {}, .arguments = {} };
        return fail(ErrorCode::Malformed, u"a rule holds calls, variables, texts, truth values and integers only"_s);
    }

    Result<Node> variable(const QString &text) const
    {
        const QString name = text.sliced(1);
        if (!variables.contains(name))
            return fail(ErrorCode::Malformed, u"unknown variable "_s + text);
        return Node { .op = Op::Variable, .literal = {}, .name = name, .pointer = {}, .arguments = {} };
    }

    Result<Node> call(const QJsonArray &array, int depth)
    {
        const QString name = array.at(0).toString();
        for (const Function &function : knownFunctions) {
            if (function.name != name)
                continue;
            const auto count = array.size() - 1;
            if (count < function.least || (function.most >= 0 && count > function.most))
                return fail(ErrorCode::Malformed, u"wrong number of arguments for "_s + name);
            switch (function.form) {
            case Form::Path: return path(function.op, array, depth);
            case Form::Bound: return bound(function.op, array, depth);
            case Form::Plain: return plain(function.op, array, depth);
            }
        }
        return fail(ErrorCode::Malformed, u"unknown function "_s + name);
    }

    Result<Node> path(Op op, const QJsonArray &array, int depth)
    {
        Node node { .op = op, .literal = {}, .name = {}, .pointer = {}, .arguments = {} };
        const QJsonValue source = array.at(1);
        if (source.isString() && !source.toString().startsWith(u'$')) {
            if (!sources.contains(source.toString()))
                return fail(ErrorCode::Malformed, u"unknown evidence "_s + source.toString());
            node.name = source.toString();
        } else {
            auto argument = compile(source, depth + 1);
            if (!argument)
                return argument;
            node.arguments.push_back(std::move(*argument));
        }
        const auto pointer = array.at(2).isString() ? functions::pointer(array.at(2).toString()) : std::nullopt;
        if (!pointer)
            return fail(ErrorCode::Malformed, u"not a JSON pointer"_s);
        node.pointer = *pointer;
        return node;
    }

    Result<Node> bound(Op op, const QJsonArray &array, int depth)
    {
        const QString name = array.at(1).toString();
        if (name.isEmpty() || name.startsWith(u'$') || variables.contains(name))
            return fail(ErrorCode::Malformed, u"the bound name is missing, begins with $ or shadows another"_s);
        Node node { .op = op, .literal = {}, .name = name, .pointer = {}, .arguments = {} };
        auto elements = compile(array.at(2), depth + 1);
        if (!elements)
            return elements;
        variables.insert(name);
        auto body = compile(array.at(3), depth + 1);
        variables.remove(name);
        if (!body)
            return body;
        node.arguments.push_back(std::move(*elements));
        node.arguments.push_back(std::move(*body));
        return node;
    }

    Result<Node> plain(Op op, const QJsonArray &array, int depth)
    {
        Node node { .op = op, .literal = {}, .name = {}, .pointer = {}, .arguments = {} };
        for (qsizetype i = 1; i < array.size(); ++i) {
            auto argument = compile(array.at(i), depth + 1);
            if (!argument)
                return argument;
            node.arguments.push_back(std::move(*argument));
        }
        return node;
    }
};

struct Rule::Run {
    const QHash<QString, QJsonValue> &inputs;
    qint64 maxSteps;
    Ruling ruling {};
    std::vector<std::pair<QString, QJsonValue>> bound {};

    QJsonValue value(const Node &node, bool outermost = false)
    {
        if (++ruling.steps > maxSteps) {
            ruling.exhausted = true;
            return missing;
        }
        switch (node.op) {
        case Op::Literal: return node.literal;
        case Op::Variable: return variable(node.name);
        case Op::Get: return functions::at(source(node), node.pointer);
        case Op::Exists: {
            const QJsonValue from = source(node);
            return functions::isMissing(from) ? missing : QJsonValue(!functions::isMissing(functions::at(from, node.pointer)));
        }
        case Op::At: return functions::member(argument(node, 0), argument(node, 1));
        case Op::Has: return functions::has(argument(node, 0), argument(node, 1));
        case Op::Coalesce: {
            const QJsonValue first = argument(node, 0);
            return functions::isMissing(first) ? argument(node, 1) : first;
        }
        case Op::List: return list(node);
        case Op::Count: return functions::count(argument(node, 0));
        case Op::Equal: return compare(functions::Comparison::Equal, node);
        case Op::NotEqual: return compare(functions::Comparison::NotEqual, node);
        case Op::Less: return compare(functions::Comparison::Less, node);
        case Op::LessOrEqual: return compare(functions::Comparison::LessOrEqual, node);
        case Op::Greater: return compare(functions::Comparison::Greater, node);
        case Op::GreaterOrEqual: return compare(functions::Comparison::GreaterOrEqual, node);
        case Op::In: return functions::isIn(argument(node, 0), argument(node, 1));
        case Op::Disjoint: return functions::areDisjoint(argument(node, 0), argument(node, 1));
        case Op::Add: return calculate(functions::Arithmetic::Add, node);
        case Op::Subtract: return calculate(functions::Arithmetic::Subtract, node);
        case Op::Multiply: return calculate(functions::Arithmetic::Multiply, node);
        case Op::And: return decide(node, false, outermost);
        case Op::Or: return decide(node, true, false);
        case Op::Not: {
            const QJsonValue inner = argument(node, 0);
            return inner.isBool() ? QJsonValue(!inner.toBool()) : missing;
        }
        case Op::All: return quantify(node, false, outermost);
        case Op::Any: return quantify(node, true, false);
        case Op::Where: return where(node);
        }
        std::unreachable();
    }

    QJsonValue argument(const Node &node, std::size_t index) { return value(node.arguments[index]); }

    QJsonValue variable(const QString &name) const
    {
        for (auto it = bound.rbegin(); it != bound.rend(); ++it) {
            if (it->first == name)
                return it->second;
        }
        return inputs.value(name, missing);
    }

    QJsonValue source(const Node &node) { return node.arguments.empty() ? inputs.value(node.name, missing) : argument(node, 0); }

    QJsonValue compare(functions::Comparison comparison, const Node &node) { return functions::compare(comparison, argument(node, 0), argument(node, 1)); }
    QJsonValue calculate(functions::Arithmetic arithmetic, const Node &node) { return functions::calculate(arithmetic, argument(node, 0), argument(node, 1)); }

    QJsonValue list(const Node &node)
    {
        QJsonArray array;
        for (std::size_t i = 0; i < node.arguments.size(); ++i) {
            const QJsonValue element = argument(node, i);
            if (functions::isMissing(element))
                return missing;
            array.append(element);
        }
        return array;
    }

    // Kleene: one deciding value decides, else one missing value leaves it open. Every argument is looked at, so that the
    // deviations of all of them are listed.
    QJsonValue decide(const Node &node, bool deciding, bool outermost)
    {
        bool decided = false;
        bool open = false;
        for (const Node &each : node.arguments) {
            const QJsonValue part = value(each, outermost);
            decided = decided || (part.isBool() && part.toBool() == deciding);
            open = open || !part.isBool();
        }
        return decided ? QJsonValue(deciding) : open ? missing : QJsonValue(!deciding);
    }

    QJsonValue quantify(const Node &node, bool deciding, bool outermost)
    {
        const QJsonValue elements = argument(node, 0);
        if (!elements.isArray())
            return missing;
        bool decided = false;
        bool open = false;
        const QJsonArray array = elements.toArray();
        for (const QJsonValue &element : array) {
            const QJsonValue part = withBound(node, element);
            const bool deviates = part.isBool() && part.toBool() == deciding;
            decided = decided || deviates;
            open = open || !part.isBool();
            if (outermost && (deviates || !part.isBool()))
                ruling.deviations.append({ element, part.isBool() });
            if ((decided && !outermost) || ruling.exhausted)
                break;
        }
        if (outermost)
            ruling.population += array.size();
        return decided ? QJsonValue(deciding) : open ? missing : QJsonValue(!deciding);
    }

    QJsonValue where(const Node &node)
    {
        const QJsonValue elements = argument(node, 0);
        if (!elements.isArray())
            return missing;
        QJsonArray kept;
        const QJsonArray array = elements.toArray();
        for (const QJsonValue &element : array) {
            const QJsonValue part = withBound(node, element);
            if (!part.isBool())
                return missing; // whether it belongs is not known, so neither is the whole
            if (part.toBool())
                kept.append(element);
        }
        return kept;
    }

    QJsonValue withBound(const Node &node, const QJsonValue &element)
    {
        bound.emplace_back(node.name, element);
        const QJsonValue result = value(node.arguments[1]);
        bound.pop_back();
        return result;
    }
};

Result<Rule> Rule::compile(const QJsonValue &text, const QSet<QString> &sources, const QSet<QString> &variables)
{
    Compiler compiler { sources, variables };
    auto root = compiler.compile(text, 0);
    if (!root)
        return std::unexpected(root.error());
    return Rule(std::make_shared<const Node>(std::move(*root)));
}

Ruling Rule::evaluate(const QHash<QString, QJsonValue> &inputs, qint64 maxSteps) const
{
    Run run { inputs, maxSteps };
    run.ruling.value = run.value(*m_root, true);
    if (run.ruling.exhausted)
        run.ruling.value = missing;
    if (run.ruling.value.isBool())
        run.ruling.holds = run.ruling.value.toBool();
    return run.ruling;
}

}
