// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/forms/RightsChoice.h"

#include "models/gateway/Gateways.h"
#include "widgets/kit/FactList.h"
#include "widgets/kit/Label.h"

#include <QComboBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace countersign::ui {

RightsChoice::RightsChoice(QWidget *parent)
    : QWidget(parent)
    , m_choice(new QComboBox)
    , m_purposes(new FactList)
{
    m_choice->addItem(tr("See every approval and collect evidence"), gateway::Gateways::adminScopes);
    m_choice->addItem(tr("Only approvals that name this seat"), gateway::Connection::approverScopes);
    m_choice->setAccessibleName(tr("Rights to ask for"));
    auto *title = new Label(tr("Rights to ask for"), Token::text, Size::Body, QFont::Medium);
    title->setBuddy(m_choice);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(title);
    layout->addWidget(m_choice);
    layout->addWidget(m_purposes);
    setFocusProxy(m_choice);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &RightsChoice::refresh);
    refresh();
}

QStringList RightsChoice::scopes() const
{
    return m_choice->currentData().toStringList();
}

QString RightsChoice::purpose(const QString &scope)
{
    if (scope == "operator.read"_L1)
        return tr("To read its state, its settings and its audit trail.");
    if (scope == "operator.approvals"_L1)
        return tr("To be asked about actions, and to answer.");
    if (scope == "operator.pairing"_L1)
        return tr("To list the paired devices, which audits need as evidence.");
    if (scope == "operator.admin"_L1)
        return tr("OpenClaw shows what an agent waits for to nobody else. Whoever holds it can also get round every approval.");
    return {};
}

void RightsChoice::refresh()
{
    QStringList spoken;
    m_purposes->clear();
    for (const QString &scope : scopes()) {
        m_purposes->add(scope, purpose(scope), scope == "operator.admin"_L1 ? Token::warn : Token::text2)->wrapped();
        spoken.append(scope + u": "_s + purpose(scope));
    }
    if (!scopes().contains("operator.admin"_L1)) {
        const QString without = tr("Without operator.admin this seat is blind: what agents wait for is not shown to it.");
        m_purposes->add({}, without, Token::warn)->wrapped();
        spoken.append(without);
    }
    m_choice->setAccessibleDescription(spoken.join(u'\n'));
}

}
