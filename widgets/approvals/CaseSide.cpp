// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/approvals/CaseSide.h"

#include "models/approvals/Desk.h"
#include "models/team/Team.h"
#include "models/vault/Vault.h"
#include "widgets/approvals/CaseWords.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/DigestBlock.h"
#include "widgets/kit/FactList.h"
#include "widgets/kit/Hairline.h"
#include "widgets/kit/MarkView.h"
#include "widgets/kit/SectionTitle.h"

#include <QHBoxLayout>

namespace countersign::ui {

namespace {

Token toneOf(ControlState state)
{
    switch (state) {
    case ControlState::Enforced: return Token::ok;
    case ControlState::Detected: return Token::warn;
    default: return Token::bad;
    }
}

/// Everybody whom the rule lets sign next, by name; the person at this seat first.
QStringList whoMaySign(const approvals::Case &item, const Workplace &place)
{
    QStringList names;
    if (!place.team.hasCharter())
        return names;
    for (const auto &person : place.team.charter().people) {
        if (!place.desk.mayVote(item.key, person.id, facts::Decision::Allow))
            continue;
        if (person.id == place.vault.signedIn())
            names.prepend(CaseSide::tr("You"));
        else
            names.append(CaseWords::personName(person.id, place));
    }
    return names;
}

}

CaseSide::CaseSide(Workplace place, QWidget *parent)
    : Surface(Token::window, parent), m_place(std::move(place)), m_control(new MarkView(ControlState::Degraded)),
      m_controlWords(new Label({}, Token::text, Size::Small, QFont::DemiBold)), m_rule(new FactList),
      m_digestTitle(new SectionTitle(tr("Digest"), tr("SHA-256 of the action"))), m_digest(new DigestBlock),
      m_noDigest((new Label(tr("There is no action to sign over, so there is no digest."), Token::text2, Size::Small))->wrapped()),
      m_votesTitle(new SectionTitle(tr("Votes"))), m_slots(new MarkView(Quorum())), m_votes(new QVBoxLayout)
{
    auto *ruleTitle = new SectionTitle(tr("Rule"));
    ruleTitle->addWidget(m_control);
    ruleTitle->addWidget(m_controlWords);
    auto *copy = new Button(tr("Copy"), Icon::copy, Button::Tone::Quiet);
    copy->setCompact();
    connect(copy, &QPushButton::clicked, m_digest, &DigestBlock::copy);
    m_digestTitle->addWidget(copy);
    m_votesTitle->addWidget(m_slots);
    m_votes->setSpacing(4);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 4, 14, 10);
    layout->setSpacing(4);
    layout->addWidget(ruleTitle);
    layout->addWidget(m_rule);
    layout->addSpacing(4);
    layout->addWidget(new Hairline);
    layout->addWidget(m_digestTitle);
    layout->addWidget(m_digest, 0, Qt::AlignLeft);
    layout->addWidget(m_noDigest);
    layout->addSpacing(6);
    layout->addWidget(new Hairline);
    layout->addWidget(m_votesTitle);
    layout->addLayout(m_votes);
    layout->addStretch();
}

void CaseSide::setCase(const approvals::Case &item)
{
    fillRule(item);
    const bool hasDigest = item.action.has_value();
    m_digest->setDigest(hasDigest ? item.action->digest().hex() : QString());
    m_digest->setVisible(hasDigest);
    m_noDigest->setVisible(!hasDigest);
    fillVotes(item);
}

void CaseSide::fillRule(const approvals::Case &item)
{
    const auto control = CaseWords::control(item.key.gateway, item.request.kind, m_place);
    m_control->setMark(control);
    m_controlWords->setText(words(control));
    m_controlWords->setToken(toneOf(control));
    m_rule->clear();
    QString rule = item.rule.id.text();
    if (m_place.team.hasCharter())
        rule = tr("%1, charter version %2").arg(displayLine(rule)).arg(m_place.team.charter().version);
    m_rule->add(tr("Rule"), rule);
    QStringList roles;
    for (const auto role : item.rule.roles)
        roles.append(CaseWords::role(role));
    m_rule->add(tr("Needs"), tr("%1 of: %2, within %3").arg(item.rule.approvals).arg(roles.isEmpty() ? tr("anybody in the charter") : roles.join(tr(", ")), CaseWords::duration(item.rule.withinMs)));
    if (item.rule.seats > 1)
        m_rule->add(tr("Seats"), tr("at least %n different seat(s)", nullptr, item.rule.seats));
    m_rule->add(tr("Control"), CaseWords::controlMeans(item.key.gateway, item.request.kind, m_place));
    if (m_place.team.hasCharter() && m_place.team.charter().practice)
        m_rule->add(tr("Charter"), tr("PRACTICE: nothing here is real"), Token::warn);
    else if (m_place.team.hasCharter() && m_place.team.charter().trial)
        m_rule->add(tr("Charter"), tr("TRIAL: rules for prod cannot be met"), Token::warn);
}

void CaseSide::fillVotes(const approvals::Case &item)
{
    while (auto *line = m_votes->takeAt(0)) {
        line->widget()->hide();
        line->widget()->deleteLater();
        delete line;
    }
    const qint64 now = m_place.clock.nowMs();
    const bool mine = m_place.desk.mayVote(item.key, m_place.vault.signedIn(), facts::Decision::Allow).has_value();
    const Quorum quorum = CaseWords::quorum(item, now, mine);
    m_slots->setMark(quorum);
    m_votesTitle->setNote(tr("%1 of %2").arg(item.allows(now)).arg(item.rule.approvals));
    for (const auto &cast : item.votes)
        addVote(cast);
    if (!item.isOpen()) {
        const bool foreign = item.state == approvals::CaseState::Foreign;
        const QString resolver = item.recorded ? item.recorded->resolverId : QString();
        addLine(foreign ? static_cast<QWidget *>(new MarkView(NotVerified())) : new MarkView(quorum), CaseWords::ending(item, m_place),
                resolver.isEmpty() ? tr("Recorded by the gateway") : tr("Recorded by the gateway for this device:"), resolver);
    } else if (item.state == approvals::CaseState::Unknown) {
        addLine(new MarkView(CheckResult::Unknown), tr("The answer was lost"), tr("Nothing is sent again before the gateway was read."), {});
    } else if (item.state == approvals::CaseState::Waiting && item.allows(now) < item.rule.approvals) {
        const auto names = whoMaySign(item, m_place);
        Quorum next { .places = { VoteSlot::Empty }, .mineNext = mine };
        addLine(new MarkView(next), item.allows(now) == 0 ? tr("Waiting for the first person") : tr("Waiting for another person"),
                names.isEmpty() ? tr("Nobody at this seat may sign it now.") : names.join(tr(", ")), {});
    }
}

void CaseSide::addVote(const approvals::CastVote &cast)
{
    const auto &vote = cast.vote;
    const bool allowed = vote.decision == facts::Decision::Allow;
    const QString name = CaseWords::personName(vote.person, m_place);
    const auto *person = m_place.team.hasCharter() ? m_place.team.charter().person(vote.person) : nullptr;
    const auto *key = person ? person->keyAt(vote.issuedMs) : nullptr;
    QString what = CaseWords::time(vote.issuedMs);
    if (key)
        what += tr(", key %1").arg(key->key.fingerprint().first(4));
    if (key && key->sameSeat)
        what += tr(", enrolled at a shared seat");
    addLine(new MarkView(Quorum { .places = { allowed ? VoteSlot::Allow : VoteSlot::Deny }, .mineNext = false }),
            allowed ? tr("%1 allowed").arg(name) : tr("%1 denied").arg(name), what, cast.reason);
}

void CaseSide::addLine(QWidget *mark, const QString &who, const QString &what, const QString &reason)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 2, 0, 2);
    row->setSpacing(10);
    row->addWidget(mark, 0, Qt::AlignTop);
    auto *text = new QVBoxLayout;
    text->setSpacing(1);
    text->addWidget((new Label(who, Token::text, Size::Body, QFont::DemiBold))->wrapped());
    text->addWidget((new Label(what, Token::text2, Size::Small))->wrapped());
    if (!reason.isEmpty())
        text->addWidget(new OutsideText(DisplayText::fromText(reason), OutsideText::Face::Ui, Token::text2));
    row->addLayout(text, 1);
    m_votes->addWidget(line);
}

}
