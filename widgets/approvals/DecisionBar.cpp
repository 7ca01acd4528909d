// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/approvals/DecisionBar.h"

#include "models/approvals/Desk.h"
#include "models/team/Team.h"
#include "models/vault/Vault.h"
#include "widgets/approvals/CaseWords.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/ErrorText.h"
#include "widgets/kit/Fonts.h"
#include "widgets/kit/KeyHint.h"
#include "widgets/kit/Label.h"
#include "widgets/kit/Metrics.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QTimerEvent>

namespace countersign::ui {

namespace {

constexpr int hintsFrom = 900; ///< narrower, and the reason needs their room; Help names the keys

/// Whether anybody whose key lies at this seat may do it: the dialog asks who signs.
bool somebodyMay(const approvals::Case &item, facts::Decision decision, const Workplace &place)
{
    const auto people = place.vault.people();
    return std::ranges::any_of(people, [&](const PersonId &person) { return place.desk.mayVote(item.key, person, decision).has_value(); });
}

}

DecisionBar::DecisionBar(Workplace place, QWidget *parent)
    : Surface(Token::window, parent), m_place(std::move(place)), m_sentence(new Label({}, Token::text, Size::Body, QFont::DemiBold)),
      m_advice(new Label({}, Token::text2, Size::Small)), m_reason(new QLineEdit), m_deny(new Button(tr("Deny…"), Icon::deny, Button::Tone::Deny)),
      m_allow(new Button(tr("Allow…"), Icon::pen, Button::Tone::Allow))
{
    m_reason->setPlaceholderText(tr("Reason. Kept in the ledger; a denial needs one."));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setMaxLength(2000);
    m_allow->setObjectName(QStringLiteral("allow"));
    m_deny->setObjectName(QStringLiteral("deny"));
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addStretch();
    words->addWidget(m_sentence);
    words->addWidget(m_advice);
    words->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 0, 12, 0);
    layout->setSpacing(10);
    layout->addLayout(words);
    layout->addSpacing(8);
    layout->addWidget(m_reason, 1);
    m_hints = { new KeyHint(QKeySequence(Qt::SHIFT | Qt::Key_D)), new KeyHint(QKeySequence(Qt::SHIFT | Qt::Key_A)) };
    layout->addWidget(m_hints.first());
    layout->addWidget(m_deny);
    layout->addWidget(m_allow);
    layout->addWidget(m_hints.last());
    setFixedHeight(scaled(metrics::decisionBar));
    connect(m_allow, &QPushButton::clicked, this, &DecisionBar::allowAsked);
    connect(m_deny, &QPushButton::clicked, this, &DecisionBar::denyAsked);
}

void DecisionBar::resizeEvent(QResizeEvent *event)
{
    Surface::resizeEvent(event);
    for (QWidget *hint : m_hints)
        hint->setVisible(width() >= scaled(hintsFrom));
}

QString DecisionBar::reason() const
{
    return m_reason->text();
}

void DecisionBar::clearReason()
{
    m_reason->clear();
}

bool DecisionBar::canAllow() const
{
    return m_mayAllow && !isArming();
}

bool DecisionBar::canDeny() const
{
    return m_mayDeny && !isArming();
}

void DecisionBar::setCase(const approvals::Case &item, bool seenToEnd)
{
    const bool locked = m_place.vault.isLocked();
    m_mayAllow = !locked && seenToEnd && somebodyMay(item, facts::Decision::Allow, m_place);
    m_mayDeny = !locked && somebodyMay(item, facts::Decision::Deny, m_place);
    speak(item, seenToEnd);
    refresh();
}

void DecisionBar::speak(const approvals::Case &item, bool seenToEnd)
{
    const auto say = [this](const QString &sentence, const QString &advice) {
        m_sentence->setText(sentence);
        m_advice->setText(advice);
    };
    const auto sayError = [&](const Error &error) {
        const auto text = ErrorText::of(error);
        say(text.sentence, text.advice);
    };
    const auto may = m_place.desk.mayVote(item.key, m_place.vault.signedIn(), facts::Decision::Allow);
    const int allows = item.allows(m_place.clock.nowMs());
    if (!item.isOpen())
        say(CaseWords::ending(item, m_place), tr("Nothing is left to decide."));
    else if (item.state == approvals::CaseState::Deciding)
        say(tr("The decision is being sent"), tr("The gateway's answer will be recorded as it comes."));
    else if (item.state == approvals::CaseState::Unknown)
        say(tr("The outcome is unknown"), tr("The answer was lost. The gateway is read before anything is sent again."));
    else if (m_place.vault.isLocked())
        sayError({ ErrorCode::Locked });
    else if (!m_mayDeny)
        sayError(may ? Error { ErrorCode::NotEligible } : may.error());
    else if (item.truncated || !item.action)
        say(tr("This can only be denied"), tr("See above why it cannot be allowed."));
    else if (!seenToEnd)
        say(tr("Read the text to its end to allow it"), tr("Space turns the page. You may deny now."));
    else if (!m_mayAllow)
        sayError(may ? Error { ErrorCode::RuleUnmeetable } : may.error());
    else if (allows + 1 >= item.rule.approvals)
        say(tr("The next vote would be the last"), tr("Countersign then tells %1 to let it run.").arg(CaseWords::gatewayName(item.key.gateway, m_place)));
    else
        say(allows == 0 ? tr("The next vote would be the first") : tr("More votes are needed after the next"), tr("Nothing runs before %1 people have signed.").arg(item.rule.approvals));
}

void DecisionBar::arm()
{
    m_arming.start(30, this);
    m_since.start();
    refresh();
}

void DecisionBar::refresh()
{
    m_allow->setEnabled(canAllow());
    m_deny->setEnabled(canDeny());
    update();
}

void DecisionBar::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_arming.timerId()) {
        Surface::timerEvent(event);
        return;
    }
    if (m_since.hasExpired(armingMs)) {
        m_arming.stop();
        refresh();
    }
    update();
}

/// While arming, a thin line grows along the lower edge of both buttons.
void DecisionBar::paintEvent(QPaintEvent *event)
{
    Surface::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(0, 0, width(), 1, Theme::color(Token::line));
    if (!isArming())
        return;
    const double share = std::min(1., static_cast<double>(m_since.elapsed()) / armingMs);
    for (const auto *button : { m_deny, m_allow }) {
        const QRect box = button->geometry();
        painter.fillRect(QRectF(box.left(), box.bottom() + 3, box.width() * share, 2), Theme::color(Token::ink));
    }
}

}
