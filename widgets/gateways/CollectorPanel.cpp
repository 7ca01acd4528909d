// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/gateways/CollectorPanel.h"

#include "models/core/Clock.h"
#include "models/paths/HostPlan.h"
#include "widgets/gateways/FailureText.h"
#include "widgets/gateways/GatewayWords.h"
#include "widgets/gateways/SetUpPanel.h"
#include "widgets/kit/Banner.h"
#include "widgets/kit/FactList.h"
#include "widgets/kit/SectionTitle.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace countersign::ui {

using gateway::LinkState;

namespace {

DisplayText line(const QString &outside)
{
    return DisplayText::fromText(outside, DisplayText::Lines::Escape);
}

bool isStranger(const gateway::Connection &collector)
{
    return collector.state() == LinkState::Connected && !collector.isRecognised();
}

/// What collecting asked for and did not get.
QStringList missing(const gateway::Connection &collector)
{
    QStringList missing = gateway::Gateways::adminScopes;
    missing.removeIf([&](const QString &scope) { return collector.hello().scopes.contains(scope); });
    return missing;
}

}

CollectorPanel::CollectorPanel(gateway::Gateways &gateways, const Clock &clock, QWidget *parent)
    : Surface(Token::base, parent)
    , m_gateways(gateways)
    , m_clock(clock)
    , m_title(new SectionTitle(tr("Evidence")))
    , m_sentence(new Label({}, Token::text2))
    , m_trouble(new Banner)
    , m_facts(new FactList)
    , m_setUp(new SetUpPanel)
    , m_switch(new Button({}))
    , m_link(new Button({}))
    , m_pairAgain(new Button(tr("Pair the collector again…")))
{
    m_sentence->wrapped();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_switch);
    buttons->addWidget(m_link);
    buttons->addWidget(m_pairAgain);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_sentence);
    layout->addWidget(m_trouble);
    layout->addWidget(m_setUp);
    layout->addWidget(m_facts);
    layout->addLayout(buttons);
    connect(m_switch, &QPushButton::clicked, this,
        [this] { m_gateways.collectsApart(m_id) ? Q_EMIT togetherAsked(m_id) : Q_EMIT apartAsked(m_id); });
    connect(m_pairAgain, &QPushButton::clicked, this, [this] { Q_EMIT pairAgainAsked(m_id); });
    connect(m_link, &QPushButton::clicked, this, [this] {
        if (auto *collector = m_gateways.collector(m_id))
            collector->state() == LinkState::Offline ? collector->open() : collector->close();
    });
}

void CollectorPanel::setGateway(const GatewayId &id)
{
    m_id = id;
    m_shown.clear();
    refresh();
}

void CollectorPanel::refresh()
{
    setVisible(m_gateways.isOwn(m_id));
    if (!m_gateways.isOwn(m_id))
        return;
    const auto *collector = m_gateways.collector(m_id);
    const bool apart = m_gateways.collectsApart(m_id);
    m_sentence->setText(apart
            ? tr("Comes over a connection of its own, by another device of this seat. If it is lost, approvals go on.")
            : tr("Comes over the same connection as approvals, which asks for the rights of both."));
    m_switch->setText(apart ? tr("Collect over one connection…") : tr("Collect over a connection of its own…"));
    m_switch->setEnabled(apart || m_gateways.upgrade(m_id).requestId.isEmpty());
    m_link->setVisible(collector);
    m_pairAgain->setVisible(collector);
    if (collector)
        m_link->setText(collector->state() == LinkState::Offline ? tr("Connect the collector") : tr("Disconnect the collector"));
    showState(collector);
    showPairing(collector);
    showFacts(collector);
}

void CollectorPanel::showState(const gateway::Connection *collector)
{
    const QString state = cell(m_gateways, m_id, m_clock.nowMs()).spoken();
    m_title->setNote(state, !collector ? Token::text3 : isStranger(*collector) ? Token::bad : tokenOf(GatewayWords::link(collector->state(), 0, 0).look));
    if (!collector) {
        m_trouble->hide();
        return;
    }
    const auto text = FailureText::of(collector->lastFailure());
    const bool failed = collector->state() != LinkState::Connected && !text.sentence.isEmpty();
    const QStringList lacks = collector->state() == LinkState::Connected ? missing(*collector) : QStringList();
    m_trouble->setHatched(isStranger(*collector));
    if (isStranger(*collector)) {
        m_trouble->setTone(Banner::Tone::Bad);
        m_trouble->setSentence(tr("Another gateway answers the collector than the one that approvals come from. Nothing is collected from it."));
    } else if (failed) {
        m_trouble->setTone(collector->state() == LinkState::Offline ? Banner::Tone::Bad : Banner::Tone::Warn);
        m_trouble->setSentence(text.sentence + u' ' + text.advice);
    } else if (!lacks.isEmpty()) {
        m_trouble->setTone(Banner::Tone::Warn);
        m_trouble->setSentence(tr("The collector was not granted %1. What needs that stays unknown.").arg(lacks.join(u", "_s)));
    }
    m_trouble->setVisible(isStranger(*collector) || failed || !lacks.isEmpty());
}

void CollectorPanel::showPairing(const gateway::Connection *collector)
{
    const bool waits = collector && collector->state() == LinkState::Pairing;
    m_setUp->setVisible(waits);
    if (!waits) {
        m_setUp->setPlan({}, {});
        return;
    }
    const auto &pairing = collector->pairing();
    const paths::HostStep approve { .kind = paths::StepKind::ApprovePairing,
        .subject = pairing.requestId,
        .command = pairing.command,
        .undo = u"openclaw devices remove "_s + collector->deviceId() };
    m_setUp->setPlan({ approve }, pairing);
}

void CollectorPanel::showFacts(const gateway::Connection *collector)
{
    m_facts->setVisible(collector);
    if (!collector)
        return;
    const auto *first = m_gateways.find(m_id);
    const QString granted = collector->hello().scopes.join(u' ');
    const QStringList shown { collector->deviceId(), granted, first->askedScopes().join(u' '), collector->hello().gatewayDeviceId };
    if (shown == m_shown)
        return;
    m_shown = shown;
    m_facts->clear();
    m_facts->add(tr("Its device"), line(shown.at(0)));
    if (granted.isEmpty())
        m_facts->addAbsent(tr("Granted"), tr("not connected since the start"));
    else
        m_facts->add(tr("Granted"), line(granted));
    m_facts->add(tr("Approvals ask for"), line(shown.at(2)));
}

Cell CollectorPanel::cell(const gateway::Gateways &gateways, const GatewayId &id, qint64 nowMs)
{
    if (!gateways.collectsApart(id))
        return Cell::words(tr("same connection"), Cell::Look::Dim);
    const auto *collector = gateways.collector(id);
    if (!collector)
        return Cell::words(tr("Connecting"), Cell::Look::Dim);
    if (isStranger(*collector))
        return Cell::words(tr("another gateway"), Cell::Look::Bad);
    const auto link = GatewayWords::link(collector->state(), collector->lastHeardMs(), nowMs);
    return Cell::words(link.words, link.look);
}

}
