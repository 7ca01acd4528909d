// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/team/AdmitDialog.h"

#include "models/core/DisplayText.h"
#include "widgets/kit/Banner.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/DigestBlock.h"
#include "widgets/kit/FactList.h"
#include "widgets/kit/FormField.h"
#include "widgets/kit/Hairline.h"
#include "widgets/kit/SectionTitle.h"
#include "widgets/kit/Surface.h"
#include "widgets/team/RoleChoice.h"
#include "widgets/team/TeamWords.h"

#include <QCheckBox>
#include <QHBoxLayout>

namespace countersign::ui {

using namespace Qt::StringLiterals;

namespace {

/// The gateways that the request names a key for, as that seat calls them; a stranger's words, so not more of them than fit.
QString connectionWords(const facts::JoinRequest &request)
{
    constexpr qsizetype most = 4, longest = 40;
    QStringList names;
    for (const facts::ConnectionKey &link : request.connections.first(std::min(most, request.connections.size()))) {
        const QString name = link.gateway.text();
        names.append(displayLine(name.size() > longest ? QString(name.first(longest) + u'…') : name));
    }
    QString all = names.join(u", "_s);
    if (request.connections.size() > most)
        all = AdmitDialog::tr("%1 and %n more", nullptr, int(request.connections.size() - most)).arg(all);
    return request.sameSeat ? AdmitDialog::tr("%1: not taken over, people share the seat").arg(all) : all;
}

}

AdmitDialog::AdmitDialog(team::OpenedJoin join, const facts::Charter &charter, QWidget *parent)
    : QDialog(parent), m_join(std::move(join)), m_roles(new RoleChoice),
      m_compared(new QCheckBox(tr("They read the fingerprint to me by voice, and it is this one"))),
      m_problem((new Label({}, Token::bad, Size::Small))->wrapped()), m_admit(new Button(tr("Take into the draft"), Icon::person, Button::Tone::Primary))
{
    const facts::JoinRequest &request = m_join.request;
    setWindowTitle(tr("A person asks to join"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *facts = new FactList;
    facts->add(tr("Name"), DisplayText::fromText(request.name, DisplayText::Lines::Escape), OutsideText::Face::Ui);
    facts->add(tr("Person"), DisplayText::fromText(request.person.text(), DisplayText::Lines::Escape));
    facts->add(tr("Seat"), DisplayText::fromText(request.seat.id.text(), DisplayText::Lines::Escape));
    facts->add(tr("Asked on"), TeamWords::time(request.madeAtMs));
    facts->add(tr("Asks to be"), TeamWords::roles(request.roles));
    if (!request.connections.isEmpty())
        facts->add(tr("Connections"), connectionWords(request), request.sameSeat ? Token::warn : Token::text);
    if (const facts::Person *known = charter.person(request.person))
        facts->add(tr("Known"), tr("%1 gets a new key and seat; the key before it ends.").arg(displayLine(known->name)), Token::warn);
    m_roles->setRoles(request.roles);
    m_roles->setAdminAllowed(!charter.trial);
    auto *panel = new Surface(Token::base);
    auto *body = new QVBoxLayout(panel);
    body->setContentsMargins(scaled(20), scaled(12), scaled(20), scaled(16));
    body->setSpacing(scaled(8));
    body->addWidget(facts);
    body->addWidget(new SectionTitle(tr("Fingerprint of the request"), tr("their keys and their seat's are in it")));
    body->addWidget(new DigestBlock(m_join.fingerprint.hex()), 0, Qt::AlignLeft);
    body->addWidget((new Label(tr("Call them on a number you know. They read all sixteen groups from their own screen; you compare."), Token::text2, Size::Small))->wrapped());
    body->addWidget(m_compared);
    body->addWidget(new FormField(tr("What this person does"), m_roles));
    body->addWidget(m_problem);
    auto *cancel = new Button(tr("Cancel"));
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(scaled(20), scaled(10), scaled(20), scaled(12));
    bar->setSpacing(scaled(8));
    bar->addStretch();
    bar->addWidget(cancel);
    bar->addWidget(m_admit);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    if (request.sameSeat) {
        auto *mark = new Banner(Banner::Tone::Warn, tr("Made at a seat where another person has a key: marked SAME SEAT until it is repeated at a seat of their own."));
        mark->setHatched(true);
        layout->addWidget(mark);
    }
    layout->addWidget(panel, 1);
    layout->addWidget(new Hairline);
    layout->addLayout(bar);
    setFixedWidth(scaled(560));
    connect(m_roles, &Form::changed, this, &AdmitDialog::refresh);
    connect(m_compared, &QCheckBox::toggled, this, &AdmitDialog::refresh);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_admit, &QPushButton::clicked, this, &AdmitDialog::admitted);
    refresh();
    m_compared->setFocus();
}

QList<facts::Role> AdmitDialog::roles() const { return m_roles->roles(); }

void AdmitDialog::setOutcome(const Result<void> &outcome)
{
    if (outcome)
        return accept();
    m_problem->setText(TeamWords::refusal(outcome.error()));
}

void AdmitDialog::refresh()
{
    const QString obstacle = m_compared->isChecked() ? m_roles->obstacle() : tr("Compare the fingerprint first");
    m_admit->setEnabled(obstacle.isEmpty());
    setPlainToolTip(*m_admit, obstacle);
    m_admit->setAccessibleDescription(obstacle);
}

}
