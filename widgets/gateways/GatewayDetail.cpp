// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/gateways/GatewayDetail.h"

#include "models/core/Clock.h"
#include "models/team/Team.h"
#include "widgets/gateways/CollectorPanel.h"
#include "widgets/gateways/FailureText.h"
#include "widgets/gateways/GatewayWords.h"
#include "widgets/gateways/SetUpPanel.h"
#include "widgets/kit/Banner.h"
#include "widgets/kit/DetailHead.h"
#include "widgets/kit/FactList.h"
#include "widgets/kit/Hairline.h"
#include "widgets/paths/PathWords.h"
#include "widgets/kit/SectionTitle.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

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

GatewayDetail::GatewayDetail(
    gateway::Gateways &gateways, paths::PathBook &paths, const team::Team &team, const Clock &clock, QWidget *parent)
    : Surface(Token::base, parent)
    , m_gateways(gateways)
    , m_pathBook(paths)
    , m_team(team)
    , m_clock(clock)
    , m_head(new DetailHead)
    , m_why(new Banner)
    , m_unnamed(new Banner(Banner::Tone::Warn))
    , m_stranger(new Banner(Banner::Tone::Bad))
    , m_said(new OutsideText)
    , m_setUp(new SetUpPanel)
    , m_pathsTitle(new SectionTitle(tr("What each way of an action is worth")))
    , m_paths(new FactList)
    , m_bypassesTitle(new SectionTitle(tr("Who can get round it")))
    , m_bypasses(new FactList)
    , m_collector(new CollectorPanel(gateways, clock))
    , m_facts(new FactList)
    , m_counters(new FactList)
    , m_link(new Button(QString()))
    , m_pairAgain(new Button(tr("Pair again…")))
    , m_moreRights(new Button(tr("Ask for every right")))
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
    layout->addWidget(m_stranger);
    layout->addLayout(body, 1);
    connect(m_link, &QPushButton::clicked, this, [this] {
        if (auto *connection = m_gateways.find(m_id))
            connection->state() == LinkState::Offline ? connection->open() : connection->close();
    });
    connect(m_pairAgain, &QPushButton::clicked, this, [this] { Q_EMIT pairAgainAsked(m_id); });
    connect(m_moreRights, &QPushButton::clicked, this, [this] { Q_EMIT moreRightsAsked(m_id); });
    connect(m_stranger, &Banner::actionTriggered, this, [this] { Q_EMIT confirmAsked(m_id); });
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT removeAsked(m_id); });
    connect(m_environment, &QPushButton::clicked, this, [this] { Q_EMIT namingAsked(m_id); });
    connect(m_unnamed, &Banner::actionTriggered, this, [this] { Q_EMIT namingAsked(m_id); });
    connect(&team, &team::Team::charterChanged, this, &GatewayDetail::refresh);
    const auto again = [this](const GatewayId &id) {
        if (id == m_id)
            refresh();
    };
    connect(&gateways, &gateway::Gateways::changed, this, again);
    connect(&paths, &paths::PathBook::changed, this, again);
}

QWidget *GatewayDetail::makeMain()
{
    auto *main = new Surface(Token::base);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_link);
    buttons->addWidget(m_pairAgain);
    buttons->addWidget(m_moreRights);
    buttons->addWidget(m_environment);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(main);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(8);
    layout->addWidget(m_said);
    layout->addWidget(m_setUp);
    layout->addWidget(m_pathsTitle);
    layout->addWidget(m_paths);
    layout->addWidget(m_bypassesTitle);
    layout->addWidget(m_bypasses);
    layout->addSpacing(8);
    layout->addLayout(buttons);
    layout->addSpacing(8);
    layout->addWidget(m_collector);
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
    m_shownBypasses.reset();
    m_collector->setGateway(id);
    refresh();
}

void GatewayDetail::refresh()
{
    const auto *connection = m_gateways.find(m_id);
    setVisible(connection);
    if (!connection)
        return;
    showState(*connection);
    showSetUp(*connection);
    showCharter();
    showPaths();
    showBypasses(*connection);
    m_collector->refresh();
    showFacts(*connection);
}

void GatewayDetail::showState(const gateway::Connection &connection)
{
    QList<Mark> marks{ environmentMark(m_team, m_id) };
    if (const auto control = paths::worst(m_pathBook.paths(m_id)))
        marks.append(PathWords::mark(*control));
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
    m_link->setText(connection.state() == LinkState::Offline ? tr("Connect") : tr("Disconnect"));
    m_pairAgain->setVisible(m_gateways.isOwn(m_id));
    m_remove->setVisible(m_gateways.isOwn(m_id));
}

void GatewayDetail::showSetUp(const gateway::Connection &connection)
{
    const bool connected = connection.state() == LinkState::Connected;
    const auto upgrade = m_gateways.upgrade(m_id);
    const bool all = std::ranges::all_of(gateway::Gateways::adminScopes, [&](const QString &scope) { return connection.hello().scopes.contains(scope); });
    m_moreRights->setVisible(connected && m_gateways.isOwn(m_id) && !m_gateways.collectsApart(m_id) && !all && upgrade.requestId.isEmpty());
    const bool stranger = connected && !connection.isRecognised();
    m_stranger->setVisible(stranger);
    if (stranger) {
        m_stranger->setSentence(tr("This is not the gateway that answered here before. Nothing can be signed for it until you confirm that it is the right one."));
        m_stranger->setAction(connection.hello().gatewayDeviceId.isEmpty() ? QString() : tr("Confirm it…"));
    }
    const auto *facts = m_pathBook.facts(m_id);
    const bool waits = connection.state() == LinkState::Pairing;
    auto &plan = m_plans[m_id];
    if (!connection.endpoint().practice) {
        plan.update({ .link = connection.state(), .pairing = waits ? connection.pairing() : upgrade, .deviceId = connection.deviceId(),
            .askedScopes = connection.askedScopes(), .grantedScopes = connection.hello().scopes, .facts = facts });
    }
    m_setUp->setVisible(!plan.steps().isEmpty());
    m_setUp->setPlan(plan.steps(), waits ? connection.pairing() : upgrade);
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
    const auto shown = m_pathBook.paths(m_id);
    m_pathsTitle->setVisible(!shown.isEmpty());
    m_paths->setVisible(!shown.isEmpty());
    if (shown == m_shownPaths)
        return;
    m_shownPaths = shown;
    m_paths->clear();
    for (const auto &path : shown) {
        const Mark mark = PathWords::mark(path.control());
        m_paths->add(PathWords::path(path.path), mark, words(mark));
        for (const auto &finding : path.findings)
            m_paths->add(QString(), PathWords::reason(finding), Token::text2)->wrapped();
    }
}

void GatewayDetail::showBypasses(const gateway::Connection &connection)
{
    const auto *facts = m_pathBook.facts(m_id);
    const bool known = facts && !facts->practice;
    m_bypassesTitle->setVisible(known);
    m_bypasses->setVisible(known);
    const auto bypasses = known ? std::optional(paths::bypassesOf(*facts)) : std::nullopt;
    if (bypasses == m_shownBypasses)
        return;
    m_shownBypasses = bypasses;
    m_bypasses->clear();
    if (!bypasses)
        return;
    if (const auto &admins = bypasses->admins) {
        m_bypasses
            ->add(tr("operator.admin"),
                tr("%n identity(ies) may decide alone, change the settings and switch off what asks", nullptr,
                    int(admins->size())),
                admins->size() > 1 ? Token::warn : Token::text)
            ->wrapped();
        for (const auto &identity : *admins) {
            const auto *collector = m_gateways.collector(m_id);
            const QString own = identity.deviceId == connection.deviceId()      ? tr("This seat: %1").arg(displayLine(identity.name))
                : collector && identity.deviceId == collector->deviceId() ? tr("This seat\u2019s collector: %1").arg(displayLine(identity.name))
                                                                          : displayLine(identity.name);
            m_bypasses->add(QString(),
                line(own + u' ' + identity.deviceId.first(std::min<qsizetype>(identity.deviceId.size(), 12))));
        }
    } else {
        m_bypasses->addAbsent(tr("operator.admin"), PathWords::notRead(paths::Fact::Identities, admins.error().code));
    }
    if (!bypasses->sharedToken)
        m_bypasses->addAbsent(
            tr("Shared token"), PathWords::notRead(paths::Fact::Configuration, bypasses->sharedToken.error().code));
    else if (*bypasses->sharedToken)
        m_bypasses
            ->add(tr("Shared token"), tr("In use: whoever holds it is a gateway admin, also through an SSH tunnel."),
                Token::warn)
            ->wrapped();
    else
        m_bypasses->add(tr("Shared token"), tr("Not in use."))->wrapped();
    if (bypasses->silentPairing && *bypasses->silentPairing)
        m_bypasses
            ->add(tr("Pairing"), tr("Whoever connects from its own machine with the token is paired without asking."),
                Token::warn)
            ->wrapped();
    if (!bypasses->silent)
        m_bypasses->addAbsent(
            tr("Paired unasked"), PathWords::notRead(paths::Fact::Identities, bypasses->silent.error().code));
    else
        m_bypasses->add(tr("Paired unasked"), tr("%n device(s)", nullptr, *bypasses->silent),
            *bypasses->silent > 0 ? Token::warn : Token::text);
    m_bypasses->add(tr("Its host"), tr("Whoever can write there can change all of it without a trace."), Token::text2)
        ->wrapped();
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
    if (const QString &before = connection.endpoint().identity; !before.isEmpty() && before != hello.gatewayDeviceId)
        m_facts->add(tr("Before"), line(before));
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
