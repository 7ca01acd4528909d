// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/audits/TallyBar.h"

#include "widgets/kit/Label.h"
#include "widgets/kit/MarkView.h"
#include "widgets/print/AuditWords.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace countersign::ui {

namespace {

constexpr int side = 16;
constexpr int top = 10;
constexpr int barHeight = 7;
constexpr std::array order { CheckResult::Pass, CheckResult::Fail, CheckResult::Unknown, CheckResult::NotApplicable, CheckResult::Accepted, CheckResult::ToDo };
constexpr std::array colors { Token::ok, Token::bad, Token::warn, Token::text3, Token::envStage, Token::border };

QString counted(std::size_t kind, int count)
{
    switch (order[kind]) {
    case CheckResult::Pass: return TallyBar::tr("%1 pass").arg(count);
    case CheckResult::Fail: return TallyBar::tr("%1 fail").arg(count);
    case CheckResult::Unknown: return TallyBar::tr("%1 unknown").arg(count);
    case CheckResult::NotApplicable: return TallyBar::tr("%1 not applicable").arg(count);
    case CheckResult::Accepted: return TallyBar::tr("%1 accepted").arg(count);
    case CheckResult::ToDo: return TallyBar::tr("%1 to do").arg(count);
    }
    Q_UNREACHABLE_RETURN({});
}

void paintPart(QPainter &painter, const QRectF &box, CheckResult kind, const QColor &color)
{
    switch (kind) {
    case CheckResult::Unknown:
        paintHatch(painter, box, color);
        return;
    case CheckResult::NotApplicable:
        painter.fillRect(QRectF(box.left(), box.center().y() - 0.5, box.width(), 1), color);
        return;
    case CheckResult::ToDo:
        painter.fillRect(box, Theme::color(Token::sunken));
        return;
    default:
        painter.fillRect(box, color);
    }
}

}

TallyBar::TallyBar(QWidget *parent) : Surface(Token::window, parent)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(scaled(6));
    for (std::size_t kind = 0; kind < kinds; ++kind) {
        if (kind > 0)
            row->addSpacing(scaled(12));
        row->addWidget(new MarkView(order[kind]));
        m_labels[kind] = new Label(counted(kind, 0), Token::text2, Size::Small);
        row->addWidget(m_labels[kind]);
    }
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(side, scaled(top + barHeight + 8), side, scaled(8));
    layout->addLayout(row);
}

void TallyBar::setAudit(const audits::Audit *audit)
{
    m_counts = {};
    if (audit) {
        for (const audits::Check &check : audit->checklist->checks()) {
            const audits::CheckResult *result = audit->result(check.id);
            const Mark mark = result ? AuditWords::mark(*result) : Mark(CheckResult::ToDo);
            const auto kind = std::ranges::find(order, std::get<CheckResult>(mark));
            ++m_counts[std::size_t(kind - order.begin())];
        }
    }
    for (std::size_t kind = 0; kind < kinds; ++kind)
        m_labels[kind]->setText(counted(kind, m_counts[kind]));
    setAccessibleName(words());
    update();
}

QString TallyBar::words() const
{
    QStringList parts;
    for (std::size_t kind = 0; kind < kinds; ++kind) {
        if (m_counts[kind] > 0)
            parts.append(counted(kind, m_counts[kind]));
    }
    return parts.join(QStringLiteral(", "));
}

void TallyBar::paintEvent(QPaintEvent *event)
{
    Surface::paintEvent(event);
    const int all = std::accumulate(m_counts.begin(), m_counts.end(), 0);
    QPainter painter(this);
    const QRectF bar(side, scaled(top), width() - 2 * side, scaled(barHeight));
    if (all == 0) {
        painter.fillRect(bar, Theme::color(Token::sunken));
        return;
    }
    qreal x = bar.left();
    for (std::size_t kind = 0; kind < kinds; ++kind) {
        const qreal part = bar.width() * m_counts[kind] / all;
        if (part > 0)
            paintPart(painter, QRectF(x, bar.top(), part - 2, bar.height()), order[kind], Theme::color(colors[kind]));
        x += part;
    }
}

}
