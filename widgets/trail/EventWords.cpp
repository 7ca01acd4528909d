// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/trail/EventWords.h"

#include "models/collect/EventRows.h"
#include "models/core/DisplayText.h"
#include "widgets/kit/ErrorText.h"

#include <QDateTime>
#include <QHash>
#include <QTimeZone>

namespace countersign::ui {

using namespace Qt::StringLiterals;

namespace {

const auto timeForm = u"yyyy-MM-dd HH:mm:ss"_s;

QString why(const QString &code)
{
    static const QHash<QString, const char *> words{
        { u"pruned"_s, QT_TRANSLATE_NOOP("EventWords", "the gateway no longer has older records") },
        { u"cut"_s, QT_TRANSLATE_NOOP("EventWords", "there was more than one reading could take") },
        { u"hole"_s, QT_TRANSLATE_NOOP("EventWords", "the gateway skipped numbers") },
        { u"reset"_s, QT_TRANSLATE_NOOP("EventWords", "the gateway's records begin anew") },
        { u"rotated"_s, QT_TRANSLATE_NOOP("EventWords", "the gateway began another log file") },
        { u"unobserved"_s, QT_TRANSLATE_NOOP("EventWords", "nobody looked in between") },
    };
    const auto known = words.constFind(code);
    return known == words.cend() ? displayLine(code) : EventWords::tr(known.value());
}

}

// No default: a new kind does not compile until it has words.
QString EventWords::of(facts::EventKind kind)
{
    using Kind = facts::EventKind;
    switch (kind) {
    case Kind::RunStarted:
        return tr("run started");
    case Kind::RunEnded:
        return tr("run ended");
    case Kind::ToolStarted:
        return tr("tool call started");
    case Kind::ToolEnded:
        return tr("tool call ended");
    case Kind::OtherActivity:
        return tr("activity");
    case Kind::ApprovalResolved:
        return tr("approval resolved");
    case Kind::ConfigChanged:
        return tr("configuration changed");
    case Kind::ConfigSeen:
        return tr("configuration read");
    case Kind::DeviceSeen:
        return tr("device known");
    case Kind::DevicePaired:
        return tr("device paired");
    case Kind::DeviceChanged:
        return tr("device changed");
    case Kind::DeviceRemoved:
        return tr("device removed");
    case Kind::PairingAsked:
        return tr("pairing asked");
    case Kind::GrantSeen:
        return tr("standing grant known");
    case Kind::GrantMade:
        return tr("standing grant made");
    case Kind::GrantChanged:
        return tr("standing grant changed");
    case Kind::GrantRemoved:
        return tr("standing grant removed");
    case Kind::AuthenticationFailed:
        return tr("login failed");
    case Kind::AccessUpgradeAsked:
        return tr("more access asked");
    case Kind::RecordsLost:
        return tr("records lost by gateway");
    case Kind::GatewaySeen:
        return tr("gateway first seen");
    case Kind::GatewayRestarted:
        return tr("gateway restarted");
    case Kind::SourceBlind:
        return tr("cannot be read");
    case Kind::Gap:
        return tr("gap");
    }
    Q_UNREACHABLE_RETURN({});
}

QString EventWords::of(facts::EventSource source)
{
    using Source = facts::EventSource;
    switch (source) {
    case Source::Activity:
        return tr("audit activity");
    case Source::Approvals:
        return tr("approval history");
    case Source::Changes:
        return tr("changes");
    case Source::Configuration:
        return tr("configuration");
    case Source::Devices:
        return tr("devices");
    case Source::Grants:
        return tr("standing grants");
    case Source::Log:
        return tr("log");
    case Source::Connection:
        return tr("connection");
    }
    Q_UNREACHABLE_RETURN({});
}

QString EventWords::utc(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::UTC).toString(timeForm);
}

QString EventWords::local(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms).toString(timeForm);
}

QString EventWords::gap(const facts::Event &event)
{
    return tr("%1, %2: from %3 to %4 UTC nothing could be read, because %5")
        .arg(displayLine(event.gateway.text()), of(event.source), utc(event.atMs), utc(event.untilMs),
            why(event.subject));
}

QString EventWords::trouble(const collect::SourceState &state, qint64 nowMs)
{
    const QString source = of(collect::eventSourceOf(state.source));
    switch (state.reach) {
    case collect::Reach::Blind:
        return tr("%1 cannot be read: %2").arg(source, state.error ? ErrorText::of(*state.error).sentence : QString());
    case collect::Reach::Waiting:
        return tr("%1 not read yet").arg(source);
    case collect::Reach::Late:
    case collect::Reach::Current:
        break;
    }
    if (!state.isLate(nowMs))
        return {};
    return state.readAtMs == 0
        ? tr("%1 not read yet").arg(source)
        : tr("%1 last read %2 s ago").arg(source).arg(std::max<qint64>(0, (nowMs - state.readAtMs) / 1000));
}

}
