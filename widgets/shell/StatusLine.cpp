// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/StatusLine.h"

#include "widgets/kit/IconView.h"
#include "widgets/kit/Metrics.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace countersign::ui {

StatusLine::StatusLine(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 1, 12, 0);
    row->setSpacing(6);
    m_gateways = addPlace(Icon::gateways);
    m_ledger = addPlace(Icon::verify);
    m_difference = addPlace(Icon::clock);
    row->addStretch();
    m_seat = new Label({}, Token::text2, Size::Small);
    m_utc = new Label({}, Token::text, Size::Small, QFont::Medium);
    m_local = new Label({}, Token::text3, Size::Small);
    m_utc->setFont(figuresFont(Size::Small, QFont::Medium));
    m_local->setFont(figuresFont(Size::Small));
    row->addWidget(m_seat);
    row->addSpacing(14);
    row->addWidget(m_utc);
    row->addWidget(m_local);
    setFixedHeight(scaled(metrics::statusBar) + 1);
    setInfo({});
    connect(&m_tick, &QTimer::timeout, this, [this] { showTime(); });
    m_tick.start(std::chrono::seconds(1));
    showTime();
}

StatusLine::Place StatusLine::addPlace(Icon icon)
{
    auto *row = static_cast<QHBoxLayout *>(layout());
    const Place place { new IconView(icon, Token::text2, 13), (new Label({}, Token::text2, Size::Small))->shrinking() };
    row->addWidget(place.icon);
    row->addWidget(place.label);
    row->addSpacing(14);
    return place;
}

void StatusLine::setInfo(const Status &info)
{
    m_info = info;
    const auto fill = [](const Place &place, Icon icon, const Status::Item &item) {
        place.icon->setIcon(icon, item.token);
        place.label->setText(item.words);
        place.label->setToken(item.token == Token::ok ? Token::text2 : item.token);
        place.icon->setVisible(!item.words.isEmpty());
        place.label->setVisible(!item.words.isEmpty());
    };
    fill(m_gateways, Icon::gateways, info.gateways);
    fill(m_ledger, Icon::verify, info.ledger);
    fill(m_difference, Icon::clock, info.clock);
    m_seat->setText(info.seat);
}

void StatusLine::showTime()
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_clock.nowMs(), QTimeZone::UTC);
    const QDateTime local = now.toLocalTime();
    m_utc->setText(now.toString(u"HH:mm:ss 'UTC'"_s));
    m_local->setText(local.offsetFromUtc() == 0 ? QString() : local.toString(u"HH:mm:ss t"_s));
    m_local->setVisible(!m_local->text().isEmpty());
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Token::window));
    painter.fillRect(0, 0, width(), 1, Theme::color(Token::line));
}

}
