// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/trail/EventDetail.h"

#include "widgets/kit/Button.h"
#include "widgets/kit/DetailHead.h"
#include "widgets/kit/ErrorText.h"
#include "widgets/kit/FactList.h"
#include "widgets/kit/SectionTitle.h"
#include "widgets/trail/EventWords.h"
#include "widgets/viewer/ActionView.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace countersign::ui {

EventDetail::EventDetail(const trail::Trail &trail, QWidget *parent)
    : Surface(Token::window, parent)
    , m_trail(trail)
    , m_body(new Surface(Token::window))
    , m_head(new DetailHead)
    , m_facts(new FactList)
    , m_case(new Button(tr("Show its case"), Icon::approvals))
    , m_entry(new Button(tr("Show its ledger entry"), Icon::ledger))
    , m_title(new SectionTitle(tr("Received")))
    , m_received(new ActionView)
{
    m_received->setRailVisible(false);
    m_received->setAccessibleName(tr("Received"));
    auto *ways = new QHBoxLayout;
    ways->setSpacing(scaled(8));
    ways->addWidget(m_case);
    ways->addWidget(m_entry);
    ways->addStretch();
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(16));
    body->setSpacing(scaled(8));
    body->addWidget(m_facts);
    body->addLayout(ways);
    body->addWidget(m_title);
    body->addWidget(m_received, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_body, 1);
    connect(m_case, &QPushButton::clicked, this,
        [this] { Q_EMIT caseAsked(m_event.event.gateway, m_event.event.request); });
    connect(m_entry, &QPushButton::clicked, this, [this] { Q_EMIT entryAsked(m_event.entry.value_or(0)); });
    setFocusProxy(m_received);
    clear();
}

void EventDetail::clear()
{
    m_asked = std::nullopt;
    m_shown = std::nullopt;
    m_body->hide();
    m_head->setTitle(tr("No event chosen"));
    m_head->setNote(QString());
}

void EventDetail::openEvent(quint32 id)
{
    if (m_asked == id)
        return;
    m_asked = id;
    m_trail.event(id).then(this, [this, id](const Result<trail::StoredEvent> &stored) {
        if (m_asked != id) // a person has gone on meanwhile
            return;
        if (stored)
            return fill(*stored);
        clear();
        m_head->setNote(ErrorText::of(stored.error()).sentence);
    });
}

void EventDetail::fill(const trail::StoredEvent &stored)
{
    m_event = stored;
    m_shown = stored.id;
    const facts::Event &event = stored.event;
    m_body->show();
    m_head->setTitle(EventWords::of(event.kind));
    m_head->setNote(DisplayText::fromText(event.gateway.text(), DisplayText::Lines::Escape));
    showFacts(stored);
    m_case->setVisible(!event.request.isEmpty());
    m_entry->setVisible(stored.entry.has_value());
    const bool whole = !event.received.isEmpty() || event.size == 0;
    m_title->setNote(whole ? tr("%1 bytes, secrets masked").arg(QLocale().toString(event.size))
                           : tr("%1 bytes: too long to be kept, its digest is").arg(QLocale().toString(event.size)));
    m_received->setText(DisplayText::fromUtf8(event.received), Syntax::Json);
}

void EventDetail::showFacts(const trail::StoredEvent &stored)
{
    const facts::Event &event = stored.event;
    m_facts->clear();
    m_facts->add(tr("Time"), tr("%1 UTC, %2 here").arg(EventWords::utc(event.atMs), EventWords::local(event.atMs)));
    m_facts->add(tr("Read"), tr("%1 UTC from its %2").arg(EventWords::utc(event.seenMs), EventWords::of(event.source)));
    const std::pair<QString, QString> outside[]{
        { tr("Who"), event.actor },
        { tr("What"), event.subject },
        { tr("Status"), event.status },
        { tr("Agent"), event.agent },
        { tr("Session"), event.session },
        { tr("Run"), event.run },
        { tr("Tool call"), event.toolCall },
        { tr("Approval"), event.request },
        { tr("Gateway's start"), event.bootId },
    };
    for (const auto &[name, value] : outside) {
        if (!value.isEmpty())
            m_facts->add(name, DisplayText::fromText(value, DisplayText::Lines::Escape));
    }
    m_facts->add(tr("Digest"), DisplayText::fromText(event.digest.hex()));
    if (stored.entry)
        m_facts->add(tr("Ledger"), tr("in the segment of entry %1").arg(QLocale().toString(*stored.entry)));
    else
        m_facts->addAbsent(tr("Ledger"), tr("not sealed yet"));
}

}
