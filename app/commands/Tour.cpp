// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/commands/Tour.h"

#include "models/core/DisplayText.h"
#include "models/drill/PracticeTeam.h"

using namespace Qt::StringLiterals;

namespace countersign::app {

namespace {

QString inGroups(const QString &hex)
{
    QString grouped;
    for (qsizetype i = 0; i < hex.size(); i += 4)
        grouped += (i == 0 ? QString() : u" "_s) + hex.sliced(i, 4);
    return grouped;
}

QString reasonFor(const drill::Step &step)
{
    return step.expected == facts::Decision::Allow ? u"Read to the end; it does what the exercise asks for."_s
                                                   : u"The text does something else than the story says."_s;
}

}

Tour::Tour(PracticeSeat &seat, QTextStream &out, QObject *parent)
    : QObject(parent)
    , m_seat(seat)
    , m_out(out)
{
    connect(&seat.services().desk(), &approvals::Desk::caseAdded, this, [this](const approvals::CaseKey &key) {
        m_waiting.enqueue(key);
        decideNext();
    });
    connect(&seat.services().desk(), &approvals::Desk::caseClosed, this, &Tour::conclude);
    connect(&seat.services().desk(), &approvals::Desk::failed, this, [this](const approvals::CaseKey &, const Error &error) {
        finish(std::unexpected(error));
    });
}

FutureResult<void> Tour::play()
{
    m_promise.start();
    Result<QList<drill::Scenario>> scenarios = drill::Scenario::all();
    if (scenarios) {
        m_scenarios = *std::move(scenarios);
        playNext();
    } else {
        finish(std::unexpected(scenarios.error()));
    }
    return m_promise.future();
}

void Tour::say(const QString &line)
{
    m_out << line << Qt::endl;
}

void Tour::playNext()
{
    if (++m_scenario == m_scenarios.size())
        return finish({});
    const drill::Scenario &scenario = m_scenarios.at(m_scenario);
    say();
    say(tr("Exercise %1 of %2: %3").arg(m_scenario + 1).arg(m_scenarios.size()).arg(scenario.title));
    say("  "_L1 + scenario.brief);
    m_left = scenario.steps.size();
    m_seat.gateway().play(scenario);
}

const drill::Step *Tour::stepOf(const approvals::Case &entry) const
{
    for (const drill::Step &step : m_scenarios.at(m_scenario).steps) {
        const QString call = step.request["toolCallId"_L1].toString();
        const bool same = call.isEmpty() ? step.request["command"_L1].toString() == entry.request.command.value_or(QString())
                                         : call == entry.request.toolCall.value_or(QString());
        if (same)
            return &step;
    }
    return nullptr;
}

void Tour::decideNext()
{
    if (m_current || m_waiting.isEmpty())
        return;
    m_current = m_waiting.dequeue();
    take(*m_current);
}

void Tour::take(const approvals::CaseKey &key)
{
    const approvals::Case *entry = m_seat.services().desk().find(key);
    const drill::Step *step = entry == nullptr ? nullptr : stepOf(*entry);
    if (step == nullptr)
        return finish(fail(ErrorCode::NotFound, key.subject()));
    describe(*entry);
    sign(key, drill::practice::first(), *step, [this, key, step = *step] {
        // A denial needs one person; an allow needs a second one over the same bytes.
        if (step.expected == facts::Decision::Allow)
            sign(key, drill::practice::second(), step, [] { });
    });
}

void Tour::describe(const approvals::Case &entry)
{
    say();
    say(u"[%1] %2, %3, agent %4"_s.arg(++m_number)
            .arg(facts::word(entry.severity), facts::word(entry.request.kind), displayLine(entry.request.agent.value_or(tr("not supplied by gateway")))));
    if (entry.action) {
        say("    "_L1 + displayLine(entry.action->text()));
        say(tr("    digest  %1").arg(inGroups(entry.action->digest().hex())));
    }
    for (const approvals::Warning &warning : entry.warnings)
        say(tr("    warning %1").arg(warning.code));
}

void Tour::sign(const approvals::CaseKey &key, const PersonId &person, const drill::Step &step, const std::function<void()> &then)
{
    approvals::Desk &desk = m_seat.services().desk();
    const approvals::Case *entry = desk.find(key);
    if (entry == nullptr)
        return finish(fail(ErrorCode::NotFound, key.subject()));
    approvals::Ballot ballot { .key = key, .revision = entry->revision, .action = {}, .person = person, .decision = step.expected,
                               .reason = reasonFor(step), .seenToEnd = true };
    if (entry->action)
        ballot.action = entry->action->digest();
    desk.vote(std::move(ballot), drill::practice::passphrase()).then(this, [this, person, step, then](const Result<void> &voted) {
        if (!voted)
            return finish(voted);
        say(u"    %1  %2"_s.arg(facts::word(step.expected), -7).arg(person.text()));
        then();
    });
}

void Tour::conclude(const approvals::CaseKey &key)
{
    const approvals::Case *entry = m_seat.services().desk().find(key);
    const drill::Step *step = entry == nullptr ? nullptr : stepOf(*entry);
    if (step == nullptr || key != m_current)
        return finish(fail(ErrorCode::NotFound, key.subject()));
    say(tr("    the gateway recorded: %1").arg(approvals::word(entry->state)));
    say("    "_L1 + step->lesson);
    const auto wanted = step->expected == facts::Decision::Allow ? approvals::CaseState::Allowed : approvals::CaseState::Denied;
    if (entry->state != wanted)
        return finish(fail(ErrorCode::Unknown, key.subject() + u' ' + approvals::word(entry->state)));
    m_current.reset();
    if (--m_left == 0)
        playNext();
    else
        decideNext();
}

void Tour::finish(Result<void> result)
{
    if (m_promise.future().isFinished())
        return;
    m_promise.addResult(std::move(result));
    m_promise.finish();
}

}
