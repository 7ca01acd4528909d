// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/gateways/SetUpPanel.h"

#include "widgets/gateways/SetUpText.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/FactList.h"
#include "widgets/kit/MarkView.h"
#include "widgets/kit/SectionTitle.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::ui {

using paths::HostStep;
using paths::StepState;

namespace {

DisplayText outside(const QString &text)
{
    return DisplayText::fromText(text, DisplayText::Lines::Escape);
}

Mark markOf(StepState state)
{
    switch (state) {
    case StepState::Open:
        return CheckResult::ToDo;
    case StepState::Done:
        return CheckResult::Pass;
    case StepState::Unknown:
        return CheckResult::Unknown;
    }
    Q_UNREACHABLE_RETURN(CheckResult::Unknown);
}

/// A step's command, or what to do where it has none.
QWidget *commandOf(const HostStep &step)
{
    if (!step.command.isEmpty())
        return new OutsideText(outside(step.command));
    const QString said = step.kind == paths::StepKind::ApprovePairing || step.kind == paths::StepKind::ApproveScopes
        ? SetUpPanel::tr(
              "The request's id is not a plain one, so no command is offered. Find it with: openclaw devices list")
        : SetUpPanel::tr(
              "Its name is not a plain one, so no command is offered. Change it in the gateway's Control UI.");
    return (new Label(said, Token::warn, Size::Small))->wrapped();
}

QWidget *lineOf(const HostStep &step)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 2, 0, 2);
    row->setSpacing(8);
    row->addWidget(new MarkView(markOf(step.state)), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(
        (new Label(SetUpText::changes(step), step.state == StepState::Done ? Token::text2 : Token::text))->wrapped());
    if (!step.subject.isEmpty())
        words->addWidget(new OutsideText(outside(step.subject), OutsideText::Face::Evidence, Token::text2));
    if (step.state == StepState::Done) {
        words->addWidget(new Label(SetUpPanel::tr("Done: the gateway says so."), Token::ok, Size::Small));
    } else {
        words->addWidget(commandOf(step));
        if (step.state == StepState::Unknown)
            words->addWidget(
                (new Label(SetUpPanel::tr("Not known whether it is so already. Running it again changes nothing."),
                     Token::text3, Size::Small))
                    ->wrapped());
    }
    if (!step.undo.isEmpty())
        words->addWidget(new OutsideText(
            outside(SetUpPanel::tr("To undo it: %1").arg(step.undo)), OutsideText::Face::Ui, Token::text3));
    row->addLayout(words, 1);
    return line;
}

}

SetUpPanel::SetUpPanel(QWidget *parent)
    : Surface(Token::base, parent)
    , m_title(new SectionTitle(tr("Run this on the gateway's machine")))
    , m_copy(new Button(tr("Copy all commands"), Icon::copy))
    , m_pairingFacts(new FactList)
    , m_lines(new QVBoxLayout)
    , m_after(new Label({}, Token::text2, Size::Small))
{
    m_after->wrapped();
    m_lines->setSpacing(2);
    m_title->addWidget(m_copy);
    m_copy->setCompact();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_pairingFacts);
    layout->addLayout(m_lines);
    layout->addWidget(m_after);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(text());
        m_after->setText(tr("Copied. Each line is ticked here once the gateway itself says that it is so."));
    });
}

QString SetUpPanel::text() const
{
    return SetUpText::of(m_steps);
}

void SetUpPanel::setPlan(const QList<HostStep> &steps, const gateway::Pairing &pairing)
{
    if (steps == m_steps && pairing.requestId == m_pairing.requestId)
        return;
    m_steps = steps;
    m_pairing = pairing;
    showSteps();
}

void SetUpPanel::showSteps()
{
    while (auto *item = m_lines->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const auto &step : std::as_const(m_steps))
        m_lines->addWidget(lineOf(step));
    m_pairingFacts->clear();
    const bool pairs = !m_pairing.requestId.isEmpty();
    m_pairingFacts->setVisible(pairs);
    if (pairs) {
        m_pairingFacts->add(tr("Request"), outside(m_pairing.requestId));
        m_pairingFacts->add(tr("Device"), outside(m_pairing.deviceId));
        m_pairingFacts->add(tr("Rights"), outside(m_pairing.scopes.join(u' ')));
    }
    const auto done = std::ranges::count(m_steps, StepState::Done, &HostStep::state);
    m_title->setNote(tr("%1 of %2 done").arg(done).arg(m_steps.size()));
    m_copy->setVisible(!text().isEmpty());
    m_after->setText(pairs
            ? tr("Compare the device id there. This seat asks again every few seconds and connects by itself.")
            : QString());
    m_after->setVisible(m_copy->isVisibleTo(this));
}

}
