// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/team/DraftBar.h"

#include "models/team/CharterDesk.h"
#include "models/team/Team.h"
#include "models/vault/Vault.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/Hairline.h"
#include "widgets/kit/Label.h"
#include "widgets/team/DraftEdit.h"
#include "widgets/team/TeamWords.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace countersign::ui {

DraftBar::DraftBar(const TeamPlace &place, DraftEdit &edit, QWidget *parent)
    : QWidget(parent), m_place(place), m_edit(edit), m_state((new Label({}, Token::text, Size::Body, QFont::Medium))->wrapped()),
      m_why((new Label({}, Token::text2, Size::Small))->wrapped()), m_team(new QLineEdit), m_sign(new Button(tr("Review and sign…"), Icon::pen)),
      m_adopt(new Button(tr("Take into force"), Icon::check, Button::Tone::Primary)), m_discard(new Button(tr("Discard")))
{
    setAccessibleName(tr("The next version"));
    setProperty("pane", true);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_state);
    words->addWidget(m_why);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(scaled(16), scaled(8), scaled(16), scaled(8));
    row->setSpacing(scaled(8));
    row->addLayout(words, 1);
    m_team->setAccessibleName(tr("Name of the team"));
    m_team->setMaxLength(80);
    m_team->setFixedWidth(scaled(180));
    row->addWidget(m_team, 0, Qt::AlignVCenter);
    for (Button *each : { m_discard, m_sign, m_adopt })
        row->addWidget(each, 0, Qt::AlignVCenter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new Hairline);
    layout->addLayout(row);
    setFocusProxy(m_sign);
    connect(m_sign, &QPushButton::clicked, this, &DraftBar::signAsked);
    connect(m_adopt, &QPushButton::clicked, this, &DraftBar::adoptAsked);
    connect(m_discard, &QPushButton::clicked, this, [this] {
        if (m_edit.draft())
            m_edit.discard();
        else
            m_place.desk.discard();
    });
    connect(m_team, &QLineEdit::editingFinished, this, [this] {
        const bool isAnother = m_edit.draft() && m_edit.draft()->isFounding() && m_edit.draft()->charter().team != m_team->text();
        if (isAnother && !m_edit.apply([this](team::CharterDraft &draft) { return draft.setTeam(m_team->text()); }))
            lookAgain(); // the name before stays
    });
    connect(&edit, &DraftEdit::changed, this, &DraftBar::lookAgain);
    lookAgain();
}

QString DraftBar::state() const { return m_state->text(); }

void DraftBar::lookAgain()
{
    const auto &offer = m_place.desk.offer();
    setVisible(m_edit.draft() || offer);
    m_team->setVisible(m_edit.draft() && m_edit.draft()->isFounding());
    if (!m_team->isHidden())
        m_team->setText(m_edit.draft()->charter().team);
    if (m_edit.draft())
        showDraft();
    else if (offer)
        showOffer();
}

void DraftBar::showDraft()
{
    const team::CharterDraft &draft = *m_edit.draft();
    const int changes = int(m_edit.changes().size());
    m_state->setText(draft.isFounding() ? tr("Draft of the team's first charter, not signed yet") : tr("Draft of version %1, not signed yet: %2")
                                                                                                     .arg(QString::number(draft.charter().version), tr("%n change(s)", nullptr, changes)));
    QString why = m_place.changeRefusal();
    if (why.isEmpty()) {
        if (const auto obstacles = draft.obstacles(m_place.clock.nowMs()); !obstacles.isEmpty())
            why = TeamWords::obstacle(obstacles.first());
        else if (const auto finished = draft.finished(m_place.clock.nowMs()); !finished)
            why = TeamWords::refusal(finished.error());
    }
    m_why->setToken(why.isEmpty() ? Token::text2 : Token::bad);
    m_why->setText(why.isEmpty() ? tr("Nothing is in force before enough charter admins have signed it.") : why);
    m_sign->setVisible(true);
    m_sign->setEnabled(why.isEmpty());
    setPlainToolTip(*m_sign, why);
    m_sign->setAccessibleDescription(why);
    m_adopt->setVisible(false);
}

void DraftBar::showOffer()
{
    const team::CharterOffer &offer = *m_place.desk.offer();
    const bool complete = !m_place.desk.complete().isEmpty();
    if (offer.draft) {
        m_state->setText(complete ? tr("Version %1 has all its signatures").arg(offer.draft->charter.version) : tr("Version %1 waits for signatures").arg(offer.draft->charter.version));
        m_why->setText(TeamWords::signatures(m_place.desk.signatures(), offer.draft->charter));
    } else {
        const team::SignedCharter &newest = offer.ahead.last();
        m_state->setText(tr("Version %1 is in force elsewhere").arg(newest.charter.version));
        m_why->setText(m_place.isReal() ? tr("Signed by the threshold of the charter admins before it.")
                                        : tr("It replaces this seat's trial. Compare its digest with a charter admin first: %1").arg(newest.digest.hex().first(16)));
    }
    m_why->setToken(Token::text2);
    const bool canSign = offer.draft && !complete;
    const QString why = m_place.vault.isLocked() ? tr("The seat is locked.") : QString();
    m_sign->setVisible(canSign);
    m_sign->setEnabled(why.isEmpty());
    setPlainToolTip(*m_sign, why);
    m_adopt->setVisible(complete);
    m_adopt->setEnabled(why.isEmpty());
    setPlainToolTip(*m_adopt, why);
}

}
