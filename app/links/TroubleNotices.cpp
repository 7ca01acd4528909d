// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/links/TroubleNotices.h"

#include "app/Services.h"
#include "models/core/DisplayText.h"
#include "widgets/alerts/AlertWords.h"
#include "widgets/kit/ErrorText.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace countersign::app {

namespace {

using ui::Troubles;

struct Notices {
    Q_DECLARE_TR_FUNCTIONS(Notices)
};

constexpr auto diskAbout = "disk"_L1;

bool isOfTheDisk(ErrorCode code)
{
    return code == ErrorCode::DiskFull || code == ErrorCode::CannotWrite || code == ErrorCode::CannotOpen || code == ErrorCode::Busy
        || code == ErrorCode::Tampered;
}

QString words(const Error &error)
{
    return ui::ErrorText::of(error).both();
}

QString gatewayName(Services &services, const GatewayId &id)
{
    const team::Team &team = services.team();
    const facts::GatewayRecord *record = team.hasCharter() ? team.charter().gateway(id) : nullptr;
    return displayLine(record && !record->name.isEmpty() ? record->name : id.text());
}

void tellDesk(Services &services, Troubles &troubles)
{
    const auto listsAbout = [](const GatewayId &gateway) { return QString(u"lists/"_s + gateway.text()); };
    const auto caseAbout = [](const approvals::CaseKey &key) { return QString(u"case/"_s + key.subject()); };
    QObject::connect(&services.desk(), &approvals::Desk::failed, &troubles, [&services, &troubles, listsAbout, caseAbout](const approvals::CaseKey &key, const Error &error) {
        if (isOfTheDisk(error.code)) {
            troubles.raise(diskAbout, Troubles::Weight::Critical, Notices::tr("The ledger cannot be written, so nothing can be decided. %1").arg(words(error)));
        } else if (key.request.isEmpty()) {
            const int rows = services.desk().unreadable(key.gateway);
            const QString what = rows > 0 ? Notices::tr("%1: %n pending request(s) cannot be read and are not in the queue. Look at them on the gateway itself, and deny there what nobody can read.", nullptr, rows)
                                          : Notices::tr("%1: not every pending request could be read, so some may wait unseen. %2");
            const QString name = gatewayName(services, key.gateway);
            troubles.raise(listsAbout(key.gateway), Troubles::Weight::Warning, rows > 0 ? what.arg(name) : what.arg(name, words(error)));
        } else {
            troubles.raise(caseAbout(key), Troubles::Weight::Warning,
                           Notices::tr("%1, request %2: %3").arg(gatewayName(services, key.gateway), displayLine(key.request.text()), words(error)));
        }
    });
    QObject::connect(&services.desk(), &approvals::Desk::listed, &troubles, [&services, &troubles, listsAbout](const GatewayId &gateway) {
        if (services.desk().hasListed(gateway))
            troubles.end(listsAbout(gateway));
    });
    QObject::connect(&services.desk(), &approvals::Desk::caseClosed, &troubles, [&troubles, caseAbout](const approvals::CaseKey &key) { troubles.end(caseAbout(key)); });
    QObject::connect(&services.ledger(), &ledger::Ledger::failed, &troubles, [&troubles](const Error &error) {
        troubles.raise(diskAbout, Troubles::Weight::Critical, Notices::tr("The ledger cannot be written, so nothing can be decided. %1").arg(words(error)));
    });
    QObject::connect(&services.ledger(), &ledger::Ledger::appended, &troubles, [&troubles] { troubles.end(diskAbout); });
}

constexpr auto unwatched = "trail-watch"_L1;

/// What somebody is doing just now, and whatever this program does not know; not what has been so for long.
bool isUrgent(const alerts::Alert &alert)
{
    using Kind = alerts::AlertKind;
    const auto kind = alerts::alertKind(alert.code);
    return alert.severity == facts::Severity::Critical || !kind || *kind == Kind::FailedLogins || *kind == Kind::NewCredential;
}

QString alertSentence(Services &services, const alerts::Alert &alert)
{
    const QString gateway = alert.gateway.isEmpty() ? Notices::tr("The team") : gatewayName(services, alert.gateway);
    if (alert.code != alerts::ForeignResolver::code)
        return Notices::tr("%1: %2. %3. It is entry %4 of the ledger; see the Alerts page.")
            .arg(gateway, ui::AlertWords::title(alert), ui::AlertWords::summary(alert).text(), QString::number(alert.entry));
    const auto evidence = QJsonDocument::fromJson(alert.evidence).object();
    const QString by = evidence.value("resolverKind"_L1).toString() + u' ' + evidence.value("resolverId"_L1).toString();
    return Notices::tr("%1: a request was answered outside dual control, by %2. Find out who that is; the evidence is entry %3 of the ledger.")
        .arg(gateway, displayLine(by.trimmed()), QString::number(alert.entry));
}

void tellAlerts(Services &services, Troubles &troubles)
{
    const QString unwritten = u"alert"_s;
    QObject::connect(&services.foreignResolver(), &alerts::ForeignResolver::failed, &troubles, [&troubles, unwritten](const Error &error) {
        troubles.raise(unwritten, Troubles::Weight::Critical,
                       Notices::tr("An approval was answered outside dual control, and the alert could not be written to the ledger. Write down the time and what you see. %1").arg(words(error)));
    });
    QObject::connect(&services.trailWatch(), &alerts::TrailWatch::failed, &troubles, [&troubles](const Error &error) {
        troubles.raise(unwatched, Troubles::Weight::Warning,
                       Notices::tr("The trail is not watched, so no detection rule fires. It is tried again with the next rows. %1").arg(words(error)));
    });
    QObject::connect(&services.trailWatch(), &alerts::TrailWatch::caughtUp, &troubles, [&troubles] { troubles.end(unwatched); });
    const auto alertAbout = [](const alerts::Alert &alert) { return QString(u"alert/"_s + alert.code + u'/' + alert.subject + u'/' + alert.occasion); };
    QObject::connect(&services.alerts(), &alerts::AlertLog::raised, &troubles, [&services, &troubles, alertAbout](const alerts::Alert &alert) {
        if (!isUrgent(alert))
            return; // the page has it; it can wait until somebody looks
        const auto weight = alert.severity == facts::Severity::Critical ? Troubles::Weight::Critical : Troubles::Weight::Warning;
        troubles.raise(alertAbout(alert), weight, alertSentence(services, alert));
    });
    QObject::connect(&services.alerts(), &alerts::AlertLog::changed, &troubles, [&services, &troubles, alertAbout](quint64 entry) {
        const alerts::Alert *alert = services.alerts().find(entry);
        if (alert && alert->life.isAcknowledged())
            troubles.end(alertAbout(*alert));
    });
}

QString gapSentence(alerts::HistoryGap gap, const QString &gateway, qint64 sinceMs)
{
    using alerts::HistoryGap;
    switch (gap) {
    case HistoryGap::None:
        return {};
    case HistoryGap::First: {
        const QString time = QDateTime::fromMSecsSinceEpoch(sinceMs, QTimeZone::UTC).toString(u"yyyy-MM-dd HH:mm 'UTC'"_s);
        return sinceMs > 0 ? Notices::tr("%1: who answered requests there up to %2 is unknown, because this seat had not seen the gateway before. Look through the gateway's own history.").arg(gateway, time)
                           : Notices::tr("%1: its approval history is empty, so who answered requests there before is unknown.").arg(gateway);
    }
    case HistoryGap::Ended:
        return Notices::tr("%1: its approval history no longer reaches back to where this seat left it. Who answered meanwhile is unknown; ask the gateway's owner why.").arg(gateway);
    case HistoryGap::ClockBack:
        return Notices::tr("%1: its clock was set back, so answers from outside may be missed. Set the gateway's clock right and connect again.").arg(gateway);
    case HistoryGap::Unreadable:
        return Notices::tr("%1: part of its approval history cannot be read, so who answered is unknown. Look at it on the gateway itself, and update Countersign.").arg(gateway);
    }
    Q_UNREACHABLE_RETURN({});
}

void tellHistory(Services &services, Troubles &troubles)
{
    const auto about = [](const GatewayId &gateway) { return QString(u"history/"_s + gateway.text()); };
    QObject::connect(&services.historySweep(), &alerts::HistorySweep::failed, &troubles, [&services, &troubles, about](const GatewayId &gateway, const Error &error) {
        troubles.raise(about(gateway), Troubles::Weight::Warning,
                       Notices::tr("%1: its approval history was not read, so who answered while this seat was away is unknown. It is tried again at the next connection. %2")
                           .arg(gatewayName(services, gateway), words(error)));
    });
    QObject::connect(&services.historySweep(), &alerts::HistorySweep::swept, &troubles,
                     [&services, &troubles, about](const GatewayId &gateway, alerts::HistoryGap gap, qint64 sinceMs) {
                         // Nothing was there before a practice gateway: it begins with its seat.
                         const bool isPractice = facts::isPractice(gateway) && gap == alerts::HistoryGap::First;
                         if (const QString sentence = gapSentence(gap, gatewayName(services, gateway), sinceMs); !sentence.isEmpty() && !isPractice)
                             troubles.raise(about(gateway), gap == alerts::HistoryGap::First ? Troubles::Weight::Note : Troubles::Weight::Warning, sentence);
                         else
                             troubles.end(about(gateway));
                     });
}

}

void tellTroubles(Services &services, Troubles &troubles)
{
    tellDesk(services, troubles);
    tellAlerts(services, troubles);
    tellHistory(services, troubles);
}

}
