// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/Marks.h"

#include <QCoreApplication>

namespace countersign::ui {
namespace {

QString clockWords(const TimeLeft &time)
{
    if (time.seconds <= 0)
        return QCoreApplication::translate("Marks", "no time left");
    const QString seconds = QCoreApplication::translate("Marks", "%n second(s)", nullptr, int(time.seconds % 60));
    const int minutes = int(std::min<qint64>(time.seconds / 60, 1'000'000));
    const QString left = minutes
        ? QCoreApplication::translate("Marks", "%n minute(s)", nullptr, minutes) + u' ' + seconds
        : seconds;
    return time.heard ? QCoreApplication::translate("Marks", "%1 left").arg(left)
                      : QCoreApplication::translate("Marks", "%1 left when last heard").arg(left);
}

QString quorumWords(const Quorum &quorum)
{
    const auto allowed = quorum.places.count(VoteSlot::Allow);
    const auto denied = quorum.places.count(VoteSlot::Deny);
    QString text = QCoreApplication::translate("Marks", "%1 of %2 allowed").arg(allowed).arg(quorum.places.size());
    if (denied)
        text += QCoreApplication::translate("Marks", ", denied");
    if (quorum.mineNext)
        text += QCoreApplication::translate("Marks", ", you can sign");
    return text;
}

/// Says a mark in words.
struct Speaking {
    QString operator()(Severity severity) const
    {
        switch (severity) {
        case Severity::Critical:
            return QCoreApplication::translate("Marks", "Critical");
        case Severity::High:
            return QCoreApplication::translate("Marks", "High");
        case Severity::Medium:
            return QCoreApplication::translate("Marks", "Medium");
        case Severity::Low:
            return QCoreApplication::translate("Marks", "Low");
        }
        return {};
    }
    QString operator()(Environment environment) const
    {
        switch (environment) {
        case Environment::Prod:
            return QCoreApplication::translate("Marks", "Production");
        case Environment::Stage:
            return QCoreApplication::translate("Marks", "Stage");
        case Environment::Dev:
            return QCoreApplication::translate("Marks", "Development");
        case Environment::Unknown:
            return QCoreApplication::translate("Marks", "Environment unknown");
        }
        return {};
    }
    QString operator()(CheckResult result) const
    {
        switch (result) {
        case CheckResult::Pass:
            return QCoreApplication::translate("Marks", "Pass");
        case CheckResult::Fail:
            return QCoreApplication::translate("Marks", "Fail");
        case CheckResult::Unknown:
            return QCoreApplication::translate("Marks", "Unknown");
        case CheckResult::NotApplicable:
            return QCoreApplication::translate("Marks", "Not applicable");
        case CheckResult::Accepted:
            return QCoreApplication::translate("Marks", "Accepted");
        case CheckResult::ToDo:
            return QCoreApplication::translate("Marks", "To do");
        }
        return {};
    }
    QString operator()(ControlState state) const
    {
        switch (state) {
        case ControlState::Enforced:
            return QCoreApplication::translate("Marks", "Enforced");
        case ControlState::Detected:
            return QCoreApplication::translate("Marks", "Detected");
        case ControlState::Blind:
            return QCoreApplication::translate("Marks", "Blind");
        case ControlState::Unasked:
            return QCoreApplication::translate("Marks", "Unasked");
        case ControlState::Degraded:
            return QCoreApplication::translate("Marks", "Degraded");
        }
        return {};
    }
    QString operator()(const Quorum &quorum) const { return quorumWords(quorum); }
    QString operator()(const TimeLeft &time) const { return clockWords(time); }
    QString operator()(const NotVerified &) const { return QCoreApplication::translate("Marks", "Not verified"); }
};

}

QString words(const Mark &mark)
{
    return std::visit(Speaking(), mark);
}

}
