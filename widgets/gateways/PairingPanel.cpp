// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/gateways/PairingPanel.h"

#include "widgets/kit/Button.h"
#include "widgets/kit/FactList.h"
#include "widgets/kit/SectionTitle.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace countersign::ui {

PairingPanel::PairingPanel(QWidget *parent)
    : Surface(Token::base, parent)
    , m_facts(new FactList)
    , m_command(new Label)
    , m_copy(new Button(tr("Copy command"), Icon::copy))
    , m_after(new Label({}, Token::text2, Size::Small))
{
    m_command->evidence();
    m_command->setAccessibleName(tr("The command that approves this seat"));
    m_after->wrapped();
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(m_command);
    line->addWidget(m_copy);
    line->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(new SectionTitle(tr("Run this on the gateway's machine")));
    layout->addLayout(line);
    layout->addWidget(m_facts);
    layout->addWidget(m_after);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_command->text());
        m_after->setText(tr("Copied. This seat asks again every five seconds and connects by itself."));
    });
}

void PairingPanel::setPairing(const gateway::Pairing &pairing)
{
    const bool sameCommand = m_command->text() == pairing.command;
    m_command->setText(pairing.command);
    m_command->setVisible(!pairing.command.isEmpty());
    m_copy->setVisible(!pairing.command.isEmpty());
    m_facts->clear();
    const auto line = [](const QString &text) { return DisplayText::fromText(text, DisplayText::Lines::Escape); };
    m_facts->add(tr("Request"), line(pairing.requestId));
    m_facts->add(tr("Device"), line(pairing.deviceId));
    m_facts->add(tr("Rights"), line(pairing.scopes.join(u' ')));
    if (pairing.command.isEmpty())
        m_after->setText(tr("The request's id is not a plain one, so no command is offered. Find it with: openclaw devices list"));
    else if (!sameCommand)
        m_after->setText(tr("Compare the device id there. This seat asks again every five seconds and connects by itself."));
}

}
