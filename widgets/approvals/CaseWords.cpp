// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/approvals/CaseWords.h"

#include "models/approvals/Desk.h"
#include "models/core/DisplayText.h"
#include "models/team/Team.h"
#include "models/vault/Vault.h"
#include "widgets/paths/PathWords.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <array>

using namespace Qt::StringLiterals;

namespace countersign::ui {

using approvals::Case;
using approvals::CaseState;

gateway::Connection *Workplace::connection(const GatewayId &id) const
{
    for (auto *each : connections()) {
        if (each->endpoint().id == id)
            return each;
    }
    return nullptr;
}

Severity CaseWords::severity(approvals::Severity severity)
{
    switch (severity) {
    case approvals::Severity::Low: return Severity::Low;
    case approvals::Severity::Medium: return Severity::Medium;
    case approvals::Severity::High: return Severity::High;
    case approvals::Severity::Critical: break;
    }
    return Severity::Critical;
}

Environment CaseWords::environment(facts::Environment environment)
{
    switch (environment) {
    case facts::Environment::Dev: return Environment::Dev;
    case facts::Environment::Stage: return Environment::Stage;
    case facts::Environment::Prod: break;
    }
    return Environment::Prod;
}

Quorum CaseWords::quorum(const Case &item, qint64 nowMs, bool mine)
{
    Quorum quorum;
    quorum.places.fill(VoteSlot::Empty, std::clamp(item.rule.approvals, 1, 6));
    const int allows = std::min<int>(item.allows(nowMs), static_cast<int>(quorum.places.size()));
    for (int i = 0; i < allows; ++i)
        quorum.places[i] = VoteSlot::Allow;
    const bool denied = std::ranges::any_of(item.votes, [](const auto &cast) { return cast.vote.decision == facts::Decision::Deny; });
    if (denied)
        quorum.places[std::min<qsizetype>(allows, quorum.places.size() - 1)] = VoteSlot::Deny;
    quorum.mineNext = mine && item.state == CaseState::Waiting;
    return quorum;
}

TimeLeft CaseWords::timeLeft(const Case &item, const Workplace &place)
{
    const auto *connection = place.connection(item.key.gateway);
    const qint64 leftMs = item.leftMs(place.clock.nowMs());
    return { .seconds = std::max<qint64>(0, leftMs / 1000),
             .total = std::max<qint64>(1, (item.request.expiresAtMs - item.request.createdAtMs) / 1000),
             .heard = connection && connection->state() == gateway::LinkState::Connected };
}

QString CaseWords::subject(facts::ActionKind kind)
{
    switch (kind) {
    case facts::ActionKind::Exec: return tr("Run a command");
    case facts::ActionKind::Plugin: return tr("Let a plugin act");
    case facts::ActionKind::SystemAgent: break;
    }
    return tr("Change the gateway");
}

QString CaseWords::gatewayName(const GatewayId &id, const Workplace &place)
{
    const auto *record = place.team.hasCharter() ? place.team.charter().gateway(id) : nullptr;
    return displayLine(record ? record->name : id.text());
}

QString CaseWords::personName(const PersonId &id, const Workplace &place)
{
    const auto *person = place.team.hasCharter() ? place.team.charter().person(id) : nullptr;
    return displayLine(person ? person->name : id.text());
}

QString CaseWords::role(facts::Role role)
{
    switch (role) {
    case facts::Role::Viewer: return tr("viewer");
    case facts::Role::Operator: return tr("operator");
    case facts::Role::SecurityOperator: return tr("security operator");
    case facts::Role::Auditor: return tr("auditor");
    case facts::Role::Admin: break;
    }
    return tr("charter admin");
}

QString CaseWords::votes(const Case &item, const Workplace &place)
{
    if (!item.isOpen())
        return ending(item, place);
    const QString count = tr("%1 of %2").arg(item.allows(place.clock.nowMs())).arg(item.rule.approvals);
    switch (item.state) {
    case CaseState::Deciding: return tr("%1, being sent").arg(count);
    case CaseState::Unknown: return tr("%1, outcome unknown").arg(count);
    default: break;
    }
    if (item.leftMs(place.clock.nowMs()) <= 0)
        return tr("%1, time is up").arg(count);
    if (place.vault.isLocked())
        return tr("%1, seat locked").arg(count);
    const auto may = place.desk.mayVote(item.key, place.vault.signedIn(), facts::Decision::Allow);
    if (may)
        return tr("%1, you can sign").arg(count);
    switch (may.error().code) {
    case ErrorCode::SamePerson:
    case ErrorCode::AlreadyVoted: return tr("%1, waits for another").arg(count);
    case ErrorCode::NotConnected: return tr("%1, not connected").arg(count);
    case ErrorCode::NotFullyShown: return tr("%1, deny only").arg(count);
    default: return tr("%1, not yours").arg(count);
    }
}

QStringList CaseWords::openVotes()
{
    const QString count = tr("%1 of %2").arg(2).arg(2);
    return { tr("%1, being sent").arg(count), tr("%1, outcome unknown").arg(count), tr("%1, time is up").arg(count), tr("%1, seat locked").arg(count),
             tr("%1, you can sign").arg(count), tr("%1, waits for another").arg(count), tr("%1, not connected").arg(count), tr("%1, deny only").arg(count), tr("%1, not yours").arg(count) };
}

QString CaseWords::ending(const Case &item, const Workplace &place)
{
    const auto by = [&](const QString &what) {
        return item.recorded && item.recorded->resolvedAtMs > 0 ? tr("%1, %2").arg(what, time(item.recorded->resolvedAtMs)) : what;
    };
    Q_UNUSED(place)
    switch (item.state) {
    case CaseState::Allowed: return by(tr("Allowed"));
    case CaseState::Denied: return by(tr("Denied"));
    case CaseState::Expired: return by(tr("Expired, so denied"));
    case CaseState::Cancelled: return by(tr("Withdrawn by the gateway"));
    case CaseState::Foreign: return by(tr("Decided outside dual control"));
    default: return {};
    }
}

QString CaseWords::warnings(const QList<approvals::Warning> &warnings)
{
    QMap<QString, int> counts;
    qsizetype pushed = 0;
    for (const auto &warning : warnings) {
        ++counts[warning.code];
        if (warning.code == "padding"_L1)
            pushed += warning.length;
    }
    QStringList parts;
    const auto add = [&](const char *code, const auto &words) {
        if (const int count = counts.value(QLatin1StringView(code)))
            parts.append(words(count));
    };
    add("hidden-character", [](int n) { return tr("%n hidden character(s)", nullptr, n); });
    add("gateway-escape", [](int n) { return tr("%n hidden character(s) or line end(s) that the gateway wrote as \\u{…}", nullptr, n); });
    add("look-alike", [](int n) { return tr("%n look-alike letter(s)", nullptr, n); });
    add("right-to-left", [](int n) { return tr("%n right-to-left letter(s)", nullptr, n); });
    add("combining-marks", [](int n) { return tr("%n run(s) of combining marks", nullptr, n); });
    add("not-utf8", [](int n) { return tr("%n byte(s) that are not text", nullptr, n); });
    add("padding", [&](int) { return tr("%n space(s) that push text away", nullptr, static_cast<int>(pushed)); });
    add("pipe-to-shell", [](int n) { return tr("%n shell(s) fed with text nobody has seen", nullptr, n); });
    add("encoded-payload", [](int n) { return tr("%n encoded text(s)", nullptr, n); });
    add("recursive-delete", [](int n) { return tr("%n command(s) that delete whole folders", nullptr, n); });
    add("overwrites-disk", [](int n) { return tr("%n command(s) that overwrite a disk", nullptr, n); });
    add("privileged", [](int n) { return tr("%n command(s) as another user", nullptr, n); });
    add("permissions", [](int n) { return tr("%n change(s) of permissions", nullptr, n); });
    add("upload", [](int n) { return tr("%n command(s) that send something out", nullptr, n); });
    add("download", [](int n) { return tr("%n command(s) that fetch or send over the network", nullptr, n); });
    add("redirect", [](int n) { return tr("%n file(s) written by redirection", nullptr, n); });
    add("command-substitution", [](int n) { return tr("%n command(s) whose text is worked out when it runs", nullptr, n); });
    add("not-readable", [](int) { return tr("the shell text cannot be split with certainty"); });
    if (parts.isEmpty())
        return {};
    QString sentence = parts.join(tr(", "));
    sentence[0] = sentence[0].toUpper();
    return sentence + u'.';
}

QString CaseWords::doing(const QString &code)
{
    if (code == "pipe-to-shell"_L1)
        return tr("runs text that nobody has seen");
    if (code == "encoded-payload"_L1)
        return tr("decodes it");
    if (code == "recursive-delete"_L1)
        return tr("deletes whole folders");
    if (code == "overwrites-disk"_L1)
        return tr("overwrites a disk");
    if (code == "privileged"_L1)
        return tr("as another user");
    if (code == "permissions"_L1)
        return tr("changes permissions");
    if (code == "upload"_L1)
        return tr("sends something out");
    if (code == "download"_L1)
        return tr("fetches or sends over the network");
    if (code == "command-substitution"_L1)
        return tr("text worked out when it runs");
    if (code == "hidden-character"_L1)
        return tr("holds a hidden character");
    if (code == "look-alike"_L1)
        return tr("holds a look-alike letter");
    return {};
}

QString CaseWords::joint(approvals::Joint joint)
{
    switch (joint) {
    case approvals::Joint::First: return {};
    case approvals::Joint::Then: return tr("then");
    case approvals::Joint::IfWorked: return tr("and if it worked");
    case approvals::Joint::IfFailed: return tr("and if it failed");
    case approvals::Joint::PipedInto: return tr("piped into");
    case approvals::Joint::Beside: return tr("at the same time");
    case approvals::Joint::Inside: break;
    }
    return tr("inside it");
}

namespace {

constexpr std::array askingPaths{ paths::Path::Exec, paths::Path::Plugin, paths::Path::SystemAgent };

paths::Path pathOf(facts::ActionKind kind)
{
    switch (kind) {
    case facts::ActionKind::Exec:
        return paths::Path::Exec;
    case facts::ActionKind::Plugin:
        return paths::Path::Plugin;
    case facts::ActionKind::SystemAgent:
        break;
    }
    return paths::Path::SystemAgent;
}

std::optional<paths::PathControl> pathAt(const GatewayId &id, paths::Path path, const Workplace &place)
{
    const auto *connection = place.connection(id);
    if (!connection || connection->state() != gateway::LinkState::Connected)
        return std::nullopt;
    const auto all = place.paths(id);
    const auto *found = paths::find(all, path);
    return found ? std::optional(*found) : std::nullopt;
}

}

ControlState CaseWords::control(const GatewayId &id, facts::ActionKind kind, const Workplace &place)
{
    const auto path = pathAt(id, pathOf(kind), place);
    return path ? PathWords::mark(path->control()) : ControlState::Degraded;
}

QString CaseWords::controlMeans(const GatewayId &id, facts::ActionKind kind, const Workplace &place)
{
    const auto path = pathAt(id, pathOf(kind), place);
    if (!path)
        return tr("The gateway is not connected. Nothing can be decided now.");
    QStringList sentences;
    for (const auto &finding : path->findings)
        sentences.append(PathWords::reason(finding));
    return sentences.join(u' ');
}

ControlState CaseWords::control(const GatewayId &id, const Workplace &place)
{
    const auto finding = worstFinding(id, place);
    return finding ? PathWords::mark(finding->control) : ControlState::Degraded;
}

std::optional<paths::Finding> CaseWords::worstFinding(const GatewayId &id, const Workplace &place)
{
    std::optional<paths::Finding> worst;
    for (const auto each : askingPaths) {
        const auto path = pathAt(id, each, place);
        if (path && (!worst || path->control() > worst->control))
            worst = path->findings.first();
    }
    return worst;
}

QString CaseWords::time(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::UTC).toString(u"HH:mm:ss"_s) + u" UTC"_s;
}

QString CaseWords::duration(qint64 ms)
{
    const qint64 minutes = ms / 60000;
    if (minutes < 1)
        return tr("%n second(s)", nullptr, static_cast<int>(ms / 1000));
    return minutes % 60 == 0 && minutes >= 60 ? tr("%n hour(s)", nullptr, static_cast<int>(minutes / 60)) : tr("%n minute(s)", nullptr, static_cast<int>(minutes));
}

}
