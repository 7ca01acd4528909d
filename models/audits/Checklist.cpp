// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/Checklist.h"

#include "models/audits/EvidenceReader.h"
#include "models/audits/RuleFunctions.h"
#include "models/audits/StrictObject.h"
#include "models/core/CanonicalJson.h"

#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace countersign::audits {

namespace {

constexpr qint64 dayMs = 86'400'000;

// What every rule may use besides the parameters; Evaluation fills them.
const QSet<QString> builtInVariables { u"from"_s, u"to"_s, u"environment"_s };

Result<std::pair<QString, QJsonValue>> parameter(const QString &name, const QJsonValue &value)
{
    StrictObject object(value.toObject(), u"parameter "_s + name);
    const QString type = object.text(u"type"_s);
    QJsonValue chosen;
    if (type == "integer"_L1) {
        const qint64 least = object.integer(u"min"_s, 0, functions::maxInteger);
        const qint64 most = object.integer(u"max"_s, least, functions::maxInteger);
        chosen = object.integer(u"default"_s, least, most);
        std::ignore = object.text(u"unit"_s);
    } else if (type == "texts"_L1) {
        chosen = QJsonArray::fromStringList(object.texts(u"default"_s));
    } else if (type == "reasons"_L1) {
        const QJsonArray reasons = object.array(u"default"_s);
        for (const QJsonValue &each : reasons) {
            StrictObject reason(each.toObject(), u"reason"_s);
            if (reason.text(u"path"_s).isEmpty() || reason.text(u"reason"_s).isEmpty() || !reason.finish())
                object.refuse(u"a path without a reason"_s);
        }
        chosen = reasons;
    } else {
        object.refuse(u"unknown type"_s);
    }
    if (const auto finished = object.finish(); !finished)
        return std::unexpected(finished.error());
    return std::pair(name, chosen);
}

}

struct Checklist::Parser {
    Checklist list;
    QJsonObject parameters; ///< as written: part of every rule digest
    QSet<QString> variables = builtInVariables;

    Result<void> question(const QJsonValue &value)
    {
        StrictObject object(value.toObject(), u"question"_s);
        list.m_questions.append({ object.text(u"id"_s), object.text(u"text"_s) });
        return object.finish();
    }

    Result<void> evidence(const QJsonValue &value)
    {
        StrictObject object(value.toObject(), u"evidence"_s);
        EvidenceNeed need;
        need.id = object.text(u"id"_s);
        const QString kind = object.text(u"kind"_s);
        need.kind = kind == "ledger"_L1 ? EvidenceNeed::Kind::Ledger : EvidenceNeed::Kind::Rpc;
        need.method = object.text(u"method"_s);
        need.reader = object.text(u"reader"_s);
        const QString covers = object.text(u"covers"_s);
        need.covers = covers == "end"_L1 ? EvidenceNeed::Covers::End : covers == "start"_L1 ? EvidenceNeed::Covers::Start : EvidenceNeed::Covers::Period;
        const QString of = object.optionalText(u"of"_s);
        need.of = of == "both"_L1 ? EvidenceNeed::Of::Both : of == "reference"_L1 ? EvidenceNeed::Of::Reference : EvidenceNeed::Of::Own;
        if (need.of == EvidenceNeed::Of::Own && !of.isEmpty())
            object.refuse(u"of another gateway than there are"_s);
        need.maxAgeMs = object.integer(u"maxAgeMs"_s, 1, 400 * dayMs);
        if (need.kind == EvidenceNeed::Kind::Rpc)
            need.scope = object.text(u"scope"_s);
        if ((kind != "rpc"_L1 && kind != "ledger"_L1) || (covers != "end"_L1 && covers != "start"_L1 && covers != "period"_L1))
            object.refuse(u"unknown kind or coverage"_s);
        if (!isKnownReader(need.reader))
            object.refuse(u"unknown reader "_s + need.reader);
        if (list.need(need.id))
            object.refuse(u"twice: "_s + need.id);
        list.m_evidence.append(need);
        return object.finish();
    }

    Result<Check> check(const QJsonValue &value)
    {
        StrictObject object(value.toObject(), u"check "_s + value[u"id"_s].toString());
        const CheckId id(object.text(u"id"_s));
        static const QRegularExpression form(u"\\ACS-[A-Z]{3}-[0-9]{2}\\z"_s);
        if (!form.match(id.text()).hasMatch() || list.check(id))
            object.refuse(u"the id has another form, or is there twice"_s);
        const QString question = object.text(u"question"_s);
        if (std::ranges::none_of(list.m_questions, [&](const Question &each) { return each.id == question; }))
            object.refuse(u"unknown question"_s);
        const QString title = object.text(u"title"_s);
        const QString rationale = object.text(u"rationale"_s);
        const auto weight = facts::severity(object.text(u"severity"_s));
        if (!weight)
            object.refuse(u"unknown severity"_s);
        const QStringList needs = object.texts(u"needs"_s);
        const QStringList helps = object.texts(u"helps"_s);
        const QStringList sources = needs + helps;
        for (const QString &source : sources) {
            if (!list.need(source))
                object.refuse(u"needs unknown evidence "_s + source);
        }
        const QSet<QString> known(sources.begin(), sources.end());
        const QJsonValue appliesText = object.value(u"applies"_s);
        const QJsonValue ruleText = object.value(u"rule"_s);
        const QJsonValue manualText = object.value(u"manual"_s);
        auto rule = Rule::compile(ruleText, known, variables);
        auto applies = optionalRule(appliesText, known);
        auto manual = manualPart(manualText, known);
        auto onFail = findingText(object.object(u"onFail"_s));
        auto mappings = mappingList(object.object(u"mappings"_s));
        if (const auto finished = object.finish(); !finished)
            return std::unexpected(finished.error());
        for (const Error *error : { rule ? nullptr : &rule.error(), applies ? nullptr : &applies.error(), manual ? nullptr : &manual.error(),
                                    onFail ? nullptr : &onFail.error(), mappings ? nullptr : &mappings.error() }) {
            if (error)
                return fail(ErrorCode::Malformed, id.text() + u": "_s + error->detail);
        }
        const auto ruleBytes = canonical::write({ { u"applies"_s, appliesText.isUndefined() ? QJsonValue() : appliesText },
            { u"manual"_s, manualText.isUndefined() ? QJsonValue() : manualText }, { u"needs"_s, QJsonArray::fromStringList(sources) },
            { u"parameters"_s, parameters }, { u"rule"_s, ruleText } });
        if (!ruleBytes)
            return std::unexpected(ruleBytes.error());
        return Check { id, question, title, rationale, *weight, needs, helps, std::move(*applies), std::move(*rule), crypto::sha256(*ruleBytes),
                       std::move(*manual), *onFail, *mappings };
    }

    Result<std::optional<Rule>> optionalRule(const QJsonValue &text, const QSet<QString> &known) const
    {
        if (text.isUndefined())
            return std::nullopt;
        auto rule = Rule::compile(text, known, variables);
        if (!rule)
            return std::unexpected(rule.error());
        return *rule;
    }

    Result<std::optional<ManualPart>> manualPart(const QJsonValue &value, const QSet<QString> &known) const
    {
        if (value.isUndefined())
            return std::nullopt;
        StrictObject object(value.toObject(), u"manual"_s);
        ManualPart part { object.text(u"prompt"_s), object.text(u"role"_s), {} };
        auto when = optionalRule(object.value(u"when"_s), known);
        if (!when)
            return std::unexpected(when.error());
        part.when = std::move(*when);
        if (const auto finished = object.finish(); !finished)
            return std::unexpected(finished.error());
        return part;
    }

    static Result<FindingText> findingText(const QJsonObject &value)
    {
        StrictObject object(value, u"onFail"_s);
        const FindingText text { object.text(u"title"_s), object.text(u"impact"_s), object.text(u"remediation"_s), int(object.integer(u"dueDays"_s, 1, 366)) };
        if (const auto finished = object.finish(); !finished)
            return std::unexpected(finished.error());
        return text;
    }

    static Result<QList<Mapping>> mappingList(const QJsonObject &value)
    {
        StrictObject object(value, u"mappings"_s);
        QList<Mapping> mappings;
        for (auto it = value.begin(); it != value.end(); ++it)
            mappings.append({ it.key(), object.texts(it.key()) });
        if (const auto finished = object.finish(); !finished)
            return std::unexpected(finished.error());
        return mappings;
    }
};

Result<Checklist> Checklist::parse(QByteArrayView bytes)
{
    if (bytes.size() > maxBytes)
        return fail(ErrorCode::TooLarge, u"checklist"_s);
    const auto json = canonical::parse(bytes);
    if (!json)
        return std::unexpected(json.error());
    Parser parser;
    Checklist &list = parser.list;
    StrictObject object(*json, u"checklist"_s);
    if (object.text(u"schema"_s) != schema)
        return fail(ErrorCode::Unsupported, u"not a countersign.checklist/1"_s);
    list.m_bytes = bytes.toByteArray();
    list.m_digest = crypto::sha256(bytes);
    list.m_id = object.text(u"id"_s);
    list.m_version = object.text(u"version"_s);
    list.m_title = object.text(u"title"_s);
    list.m_publisher = object.text(u"publisher"_s);
    list.m_periodMs = object.integer(u"periodDays"_s, 1, 366) * dayMs;
    parser.parameters = object.object(u"parameters"_s);
    const QJsonArray questions = object.array(u"questions"_s);
    const QJsonArray evidence = object.array(u"evidence"_s);
    const QJsonArray checks = object.array(u"checks"_s);
    if (const auto finished = object.finish(); !finished)
        return std::unexpected(finished.error());
    for (auto it = parser.parameters.begin(); it != parser.parameters.end(); ++it) {
        const auto read = parameter(it.key(), it.value());
        if (!read)
            return std::unexpected(read.error());
        if (parser.variables.contains(read->first))
            return fail(ErrorCode::Malformed, u"a parameter takes the name of a variable"_s);
        parser.variables.insert(read->first);
        list.m_parameters.insert(read->first, read->second);
    }
    for (const QJsonValue &each : questions) {
        if (const auto done = parser.question(each); !done)
            return std::unexpected(done.error());
    }
    for (const QJsonValue &each : evidence) {
        if (const auto done = parser.evidence(each); !done)
            return std::unexpected(done.error());
    }
    for (const QJsonValue &each : checks) {
        auto check = parser.check(each);
        if (!check)
            return std::unexpected(check.error());
        list.m_checks.append(std::move(*check));
    }
    if (list.m_checks.isEmpty())
        return fail(ErrorCode::Malformed, u"a checklist without checks would pass by itself"_s);
    return list;
}

Result<Checklist> Checklist::builtIn(const QString &name)
{
    QFile file(u":/checklists/"_s + name + u".json"_s);
    if (name.contains(u'/') || !file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, name);
    return parse(file.readAll());
}

const Check *Checklist::check(const CheckId &id) const
{
    const auto it = std::ranges::find(m_checks, id, &Check::id);
    return it == m_checks.end() ? nullptr : &*it;
}

const EvidenceNeed *Checklist::need(const QString &id) const
{
    const auto it = std::ranges::find(m_evidence, id, &EvidenceNeed::id);
    return it == m_evidence.end() ? nullptr : &*it;
}

}
