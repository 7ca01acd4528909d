// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/Marks.h"

#include <QCoreApplication>

namespace countersign::ui {
namespace {

QString wordsOf(const TimeLeft &time)
{
    if (time.seconds <= 0)
        return QCoreApplication::translate("Marks", "no time left");
    // Plain numbers: lupdate does not find its way out of an expression here.
    const int minutes = int(std::min<qint64>(time.seconds / 60, 1000000));
    const int seconds = int(time.seconds % 60);
    QString left = QCoreApplication::translate("Marks", "%n second(s)", nullptr, seconds);
    if (minutes > 0)
        left = QCoreApplication::translate("Marks", "%n minute(s)", nullptr, minutes) + u' ' + left;
    return time.heard ? QCoreApplication::translate("Marks", "%1 left").arg(left)
                      : QCoreApplication::translate("Marks", "%1 left when last heard").arg(left);
}

QString wordsOf(const Quorum &quorum)
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

QString wordsOf(Severity severity)
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

QString wordsOf(Environment environment)
{
    switch (environment) {
    case Environment::Prod:
        return QCoreApplication::translate("Marks", "Production");
    case Environment::Stage:
        return QCoreApplication::translate("Marks", "Stage");
    case Environment::Dev:
        return QCoreApplication::translate("Marks", "Development");
    case Environment::Unknown:
        return QCoreApplication::translate("Marks", "Not in the charter");
    }
    return {};
}

QString wordsOf(CheckResult result)
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

QString wordsOf(ControlState state)
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

QString wordsOf(const NotVerified &)
{
    return QCoreApplication::translate("Marks", "Not verified");
}

}

QString words(const Mark &mark)
{
    return std::visit([](const auto &one) { return wordsOf(one); }, mark);
}

}
