// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/models/audits/BookFixture.h"
#include "tests/models/reports/ReportFixture.h"
#include "tests/support/Seat.h"
#include "widgets/audits/AuditPlace.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/Prompt.h"
#include "widgets/kit/Theme.h"
#include "widgets/print/ReportPrinter.h"

#include <QApplication>
#include <QFile>
#include <QTemporaryDir>

namespace countersign::test {

/// Answers about paths without a window, and remembers what it was told.
struct AuditPrompt final : ui::Prompt {
    void ask(QObject *, const ui::Question &question, std::function<void(bool)>) override { told.append(question.sentence); }
    void askOpenPath(QObject *, const QString &, const QString &, std::function<void(const QString &)> then) override { then(path); }
    void askSavePath(QObject *, const QString &, const QString &name, const QString &, std::function<void(const QString &)> then) override
    {
        suggested = name;
        then(path);
    }
    QString path;
    QString suggested;
    QStringList told;
};

/// A seat with real keys, a real ledger and an audit page's place over it. Person 1 is the auditor, 2 a security operator who may
/// review, 3 a viewer. The week that is "collected" is `week`.
struct AuditStage {
    static facts::Charter charter()
    {
        facts::Charter made = seatCharter();
        made.people[0].roles = { facts::Role::Auditor, facts::Role::Admin };
        return made;
    }

    AuditStage()
    {
        seat.clock.set(periodEnd);
        if (!seat.open())
            qFatal("the seat does not open");
        book.setCharter(seat.team.charter());
    }

    [[nodiscard]] ui::AuditPlace place()
    {
        const auto gateways = [this] {
            return answers ? QList<ui::AuditableGateway> { { prodScope(), QStringLiteral("prod-1"), true }, { { GatewayId(QStringLiteral("dev-1")), {}, {}, 0, 0 }, QStringLiteral("dev-1"), false } }
                           : QList<ui::AuditableGateway> {};
        };
        const auto make = [this](const audits::AuditRun &run) {
            ++reportsMade;
            reports::WeeklyInput input = weeklyInput(run.audit());
            input.charter = seat.team.charter();
            const auto made = assembled(input);
            const auto printed = printer.printNow(made);
            return printed ? ready<ui::MadeReport>(ui::MadeReport { printed->pdf, made.bundle, printed->pages }) : ready<ui::MadeReport>(std::unexpected(printed.error()));
        };
        const auto save = [](const QString &path, const QByteArray &bytes) {
            QFile file(path);
            const bool done = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
            return ready<void>(done ? Result<void>() : Result<void>(fail(ErrorCode::CannotWrite, path)));
        };
        const auto read = [](const QString &path, qint64 maxBytes) {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                return ready<QByteArray>(fail(ErrorCode::CannotOpen, path));
            return ready<QByteArray>(file.size() > maxBytes ? Result<QByteArray>(fail(ErrorCode::TooLarge, path)) : Result<QByteArray>(file.readAll()));
        };
        const auto coverage = [](const std::shared_ptr<const audits::Checklist> &checklist, const audits::Scope &scope) {
            const QStringList scopes { QStringLiteral("operator.read"), QStringLiteral("operator.pairing"), QStringLiteral("operator.admin") };
            return ready<QList<audits::CoverageLine>>(audits::coverage(*checklist, { { true, true, scopes }, { !scope.reference.gateway.isEmpty(), true, scopes }, {} }));
        };
        return { book, seat.team, seat.vault, seat.clock, seatRecord(1).id, prompt, gateways, [this](audits::AuditRun &run) { return hand(run, week); }, make, save, coverage, read };
    }

    [[nodiscard]] static FutureResult<void> hand(audits::AuditRun &run, QList<audits::Evidence> left)
    {
        if (left.isEmpty())
            return ready<void>({});
        const audits::Evidence next = left.takeFirst();
        return run.collect(next).then(&run, [&run, left](const Result<void> &done) { return done ? hand(run, left) : ready<void>(done); }).unwrap();
    }

    [[nodiscard]] audits::AuditRun &begun()
    {
        return **await(book.begin(weekly(), prodScope(), personId(1)));
    }
    [[nodiscard]] audits::AuditRun &evaluated()
    {
        audits::AuditRun &run = begun();
        if (!await(hand(run, week)) || !await(run.evaluate()))
            qFatal("the audit is not evaluated");
        return run;
    }
    /// Signs with the person's own key, without a window.
    void sign(audits::AuditRun &run, int person, audits::SignOff::As as)
    {
        const auto text = run.signOffText(personId(person), as, seatRecord(1).id);
        if (!text)
            qFatal("there is nothing to sign");
        const auto note = await(seat.vault.sign(personId(person), Seat::passphrase(person), *text));
        if (!note || !await(run.signOff(*note)))
            qFatal("the signature is not taken");
    }
    void unlockAs(int person)
    {
        seat.vault.lock();
        if (!await(seat.vault.unlock(personId(person), Seat::passphrase(person))))
            qFatal("the seat does not unlock");
    }

    QTemporaryDir folder;
    QList<audits::Evidence> week = goodWeek();
    bool answers = true;       ///< there are gateways
    int reportsMade = 0;
    ui::Theme theme { *qApp };
    Seat seat { folder.path(), QUrl(), { .charter = charter() } };
    audits::AuditBook book { seat.ledger, seat.clock };
    AuditPrompt prompt;
    ui::ReportPrinter printer;
};

/// The button with these words in a window.
inline ui::Button *buttonIn(const QWidget &window, const QString &words)
{
    for (auto *each : window.findChildren<ui::Button *>()) {
        if (each->text() == words)
            return each;
    }
    return nullptr;
}

template <typename Widget>
Widget &shownWidget(std::unique_ptr<Widget> &widget, QSize size = { 1240, 780 })
{
    widget->resize(size);
    widget->setVisible(true); // some of them show something else by that name
    widget->activateWindow();
    if (!QTest::qWaitForWindowActive(widget.get()))
        qFatal("no window");
    return *widget;
}

}
