// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/trail/CollectorStrip.h"

#include "models/core/DisplayText.h"
#include "widgets/trail/EventWords.h"

#include <algorithm>

namespace countersign::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int tickMs = 2000;

struct Line {
    QString words;
    Token token = Token::text2;
};

Line lineOf(const GatewayId &id, const QList<collect::SourceState> &states, qint64 nowMs)
{
    QStringList troubles;
    bool blind = false;
    qint64 oldest = nowMs;
    for (const collect::SourceState &state : states) {
        const QString trouble = EventWords::trouble(state, nowMs);
        if (!trouble.isEmpty())
            troubles.append(trouble);
        blind = blind || state.reach == collect::Reach::Blind;
        oldest = std::min(oldest, state.readAtMs);
    }
    const QString gateway = displayLine(id.text());
    if (troubles.isEmpty())
        return { CollectorStrip::tr("%1: all %2 sources read, the oldest %3 s ago")
                     .arg(gateway)
                     .arg(states.size())
                     .arg(std::max<qint64>(0, (nowMs - oldest) / 1000)),
            Token::ok };
    return { gateway + u": "_s + troubles.join(u"; "_s), blind ? Token::bad : Token::warn };
}

}

CollectorStrip::CollectorStrip(const collect::Collection &collection, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_collection(collection)
    , m_clock(clock)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(scaled(16), scaled(4), scaled(16), scaled(6));
    m_layout->setSpacing(scaled(2));
    setAccessibleName(tr("How far each gateway is read"));
    connect(&collection, &collect::Collection::changed, this, &CollectorStrip::refresh);
    connect(&m_tick, &QTimer::timeout, this, &CollectorStrip::refresh);
    m_tick.start(tickMs);
    refresh();
}

QStringList CollectorStrip::lines() const
{
    QStringList all;
    for (const Label *line : m_lines)
        all.append(line->text());
    return all;
}

void CollectorStrip::refresh()
{
    QList<Line> lines;
    for (const GatewayId &id : m_collection.gateways())
        lines.append(lineOf(id, m_collection.states(id), m_clock.nowMs()));
    if (lines.isEmpty())
        lines.append({ tr("No gateway is being read."), Token::warn });
    while (m_lines.size() < lines.size()) {
        m_lines.append((new Label({}, Token::text2, Size::Small))->wrapped());
        m_layout->addWidget(m_lines.last());
    }
    while (m_lines.size() > lines.size())
        delete m_lines.takeLast();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        m_lines[i]->setText(lines[i].words);
        m_lines[i]->setToken(lines[i].token);
    }
}

}
