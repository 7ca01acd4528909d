// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/gateways/GatewayDetail.h"

#include "models/core/Clock.h"
#include "models/team/Team.h"
#include "widgets/gateways/FailureText.h"
#include "widgets/gateways/GatewayWords.h"
#include "widgets/gateways/PairingPanel.h"
#include "widgets/kit/Banner.h"
#include "widgets/kit/DetailHead.h"
#include "widgets/kit/FactList.h"
#include "widgets/kit/Hairline.h"
#include "widgets/kit/SectionTitle.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

namespace countersign::ui {

using namespace Qt::StringLiterals;
using gateway::LinkState;

namespace {

constexpr int sideWidth = 400;

DisplayText line(const QString &outside)
{
    return DisplayText::fromText(outside, DisplayText::Lines::Escape);
}

QScrollArea *scrolling(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    return area;
}

}

Environment environmentMark(const team::Team &team, const GatewayId &id)
{
    const facts::GatewayRecord *record = team.hasCharter() ? team.charter().gateway(id) : nullptr;
    if (!record)
        return Environment::Unknown;
    switch (record->environment) {
    case facts::Environment::Dev:
        return Environment::Dev;
    case facts::Environment::Stage:
        return Environment::Stage;
    case facts::Environment::Prod:
        return Environment::Prod;
    }
    Q_UNREACHABLE_RETURN(Environment::Unknown);
}

GatewayDetail::GatewayDetail(gateway::Gateways &gateways, const team::Team &team, const Clock &clock, QWidget *parent)
    : Surface(Token::base, parent)
    , m_gateways(gateways)
    , m_team(team)
    , m_clock(clock)
    , m_head(new DetailHead)
    , m_why(new Banner)
    , m_unnamed(new Banner(Banner::Tone::Warn))
    , m_said(new OutsideText)
    , m_pairing(new PairingPanel)
    , m_pathsTitle(new SectionTitle(tr("What each way of an action is worth")))
    , m_paths(new FactList)
    , m_facts(new FactList)
    , m_counters(new FactList)
    , m_link(new Button(QString()))
    , m_pairAgain(new Button(tr("Pair again…")))
    , m_environment(new Button(tr("Change environment…")))
    , m_remove(new Button(tr("Remove…")))
{
    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(makeMain(), 1);
    body->addWidget(new Hairline(Qt::Vertical));
    body->addWidget(makeSide());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_why);
    layout->addWidget(m_unnamed);
    layout->addLayout(body, 1);
    connect(m_link, &QPushButton::clicked, this, [this] {
        if (auto *connection = m_gateways.find(m_id))
            connection->state() == LinkState::Offline ? connection->open() : connection->close();
    });
    connect(m_pairAgain, &QPushButton::clicked, this, [this] { Q_EMIT pairAgainAsked(m_id); });
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT removeAsked(m_id); });
    connect(m_environment, &QPushButton::clicked, this, [this] { Q_EMIT namingAsked(m_id); });
    connect(m_unnamed, &Banner::actionTriggered, this, [this] { Q_EMIT namingAsked(m_id); });
    connect(&team, &team::Team::charterChanged, this, &GatewayDetail::refresh);
    connect(&gateways, &gateway::Gateways::changed, this, [this](const GatewayId &id) {
        if (id == m_id)
            refresh();
    });
}

QWidget *GatewayDetail::makeMain()
{
    auto *main = new Surface(Token::base);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_link);
    buttons->addWidget(m_pairAgain);
    buttons->addWidget(m_environment);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(main);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(8);
    layout->addWidget(m_said);
    layout->addWidget(m_pairing);
    layout->addWidget(m_pathsTitle);
    layout->addWidget(m_paths);
    layout->addSpacing(8);
    layout->addLayout(buttons);
    layout->addStretch();
    return scrolling(main);
}

QWidget *GatewayDetail::makeSide()
{
    auto *side = new Surface(Token::window);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(8);
    layout->addWidget(new SectionTitle(tr("This connection")));
    layout->addWidget(m_facts);
    layout->addWidget(new Hairline);
    layout->addWidget(new SectionTitle(tr("Counted since the start")));
    layout->addWidget(m_counters);
    layout->addStretch();
    auto *area = scrolling(side);
    area->setFixedWidth(scaled(sideWidth));
    return area;
}

void GatewayDetail::setGateway(const GatewayId &id)
{
    m_id = id;
    m_shownPaths.clear();
    refresh();
}

void GatewayDetail::refresh()
{
    const auto *connection = m_gateways.find(m_id);
    setVisible(connection);
    if (!connection)
        return;
    showState(*connection);
    showCharter();
    showPaths();
    showFacts(*connection);
}

void GatewayDetail::showState(const gateway::Connection &connection)
{
    QList<Mark> marks { environmentMark(m_team, m_id) };
    if (const auto control = gateway::worst(m_gateways.paths(m_id)))
        marks.append(GatewayWords::mark(*control));
    m_head->setMarks(marks);
    m_head->setTitle(line(m_id.text()));
    m_head->setNote(GatewayWords::link(connection.state(), connection.lastHeardMs(), m_clock.nowMs()).words);

    const auto text = FailureText::of(connection.lastFailure());
    const bool failed = connection.state() != LinkState::Connected && !text.sentence.isEmpty();
    m_why->setVisible(failed);
    if (failed) {
        m_why->setTone(connection.state() == LinkState::Offline ? Banner::Tone::Bad : Banner::Tone::Warn);
        m_why->setSentence(text.sentence + u' ' + text.advice);
    }
    m_said->setVisible(failed && !text.said.text().isEmpty());
    m_said->setText(text.said);
    m_pairing->setVisible(connection.state() == LinkState::Pairing);
    if (connection.state() == LinkState::Pairing)
        m_pairing->setPairing(connection.pairing());
    m_link->setText(connection.state() == LinkState::Offline ? tr("Connect") : tr("Disconnect"));
    m_pairAgain->setVisible(m_gateways.isOwn(m_id));
    m_remove->setVisible(m_gateways.isOwn(m_id));
}

void GatewayDetail::showCharter()
{
    const bool named = m_team.hasCharter() && m_team.charter().gateway(m_id);
    // A trial is changed here by its one admin; a team's charter where its admins sign, and the page leads there.
    const bool own = m_team.hasCharter() && !m_team.charter().practice && m_gateways.isOwn(m_id);
    const bool here = own && m_team.charter().trial;
    m_unnamed->setVisible(!named);
    m_unnamed->setHatched(true);
    m_unnamed->setSentence(here ? tr("Not in the charter: it counts as production, and nothing can be allowed there.")
                                : tr("Not in the charter: it counts as production, and nothing can be allowed there until charter admins name it."));
    m_unnamed->setAction(own ? tr("Name it in the charter…") : QString());
    m_environment->setVisible(named && here);
}

void GatewayDetail::showPaths()
{
    const auto paths = m_gateways.paths(m_id);
    m_pathsTitle->setVisible(!paths.isEmpty());
    m_paths->setVisible(!paths.isEmpty());
    if (paths == m_shownPaths)
        return;
    m_shownPaths = paths;
    m_paths->clear();
    for (const auto &path : paths) {
        const Mark mark = GatewayWords::mark(path.control);
        m_paths->add(GatewayWords::path(path.path), mark, words(mark));
        m_paths->add(QString(), GatewayWords::reason(path.reason), Token::text2)->wrapped();
    }
}

void GatewayDetail::showFacts(const gateway::Connection &connection)
{
    const auto &hello = connection.hello();
    const bool greeted = !hello.bootId.isEmpty();
    m_facts->clear();
    m_facts->add(tr("Address"), line(connection.endpoint().url.toString()));
    if (const auto &pinned = connection.endpoint().tlsPin)
        m_facts->add(tr("Pinned"), line(pinned->hex()));
    else
        m_facts->add(tr("Pinned"), tr("no TLS, this computer only"));
    if (const auto seen = connection.seenPin(); seen && seen != connection.endpoint().tlsPin)
        m_facts->add(tr("Shown"), line(seen->hex()));
    m_facts->add(tr("This device"), line(connection.deviceId()));
    if (!greeted) {
        m_facts->addAbsent(tr("Gateway"), tr("not connected since the start"));
    } else {
        m_facts->add(tr("Version"), line(hello.serverVersion));
        m_facts->add(tr("Boot"), line(hello.bootId));
        if (hello.gatewayDeviceId.isEmpty())
            m_facts->addAbsent(tr("Gateway id"));
        else
            m_facts->add(tr("Gateway id"), line(hello.gatewayDeviceId));
        m_facts->add(tr("Granted"), line(hello.scopes.join(u' ')));
        m_facts->add(tr("Its clock"), GatewayWords::clockDifference(hello.clockOffsetMs), qAbs(hello.clockOffsetMs) > 2'000 ? Token::warn : Token::text);
    }
    m_facts->addAbsent(tr("Person behind it"), tr("Not proven by the gateway"));

    const auto &counted = connection.counters();
    const QLocale locale;
    m_counters->clear();
    m_counters->add(tr("Frames"), locale.toString(counted.frames));
    m_counters->add(tr("Unreadable frames"), locale.toString(counted.malformed), counted.malformed ? Token::warn : Token::text);
    m_counters->add(tr("Gaps in events"), locale.toString(counted.sequenceGaps), counted.sequenceGaps ? Token::warn : Token::text);
    m_counters->add(tr("Reconnects"), locale.toString(counted.reconnects));
}

}
