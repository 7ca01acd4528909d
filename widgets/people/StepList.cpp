// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/people/StepList.h"

#include "widgets/kit/Label.h"
#include "widgets/kit/Marks.h"

#include <QPainter>
#include <QVBoxLayout>

namespace countersign::ui {

namespace {

constexpr int circleSize = 22;
constexpr int textLeft = 50;

}

StepList::StepList(const QList<Step> &steps, QWidget *parent)
    : QWidget(parent)
    , m_steps(steps)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (const Step &step : steps) {
        auto *row = new QWidget;
        auto *lines = new QVBoxLayout(row);
        lines->setContentsMargins(textLeft, 8, 8, 8);
        lines->setSpacing(2);
        lines->addWidget(new Label(step.title, Token::text, Size::Body, QFont::DemiBold));
        lines->addWidget((new Label(step.note, Token::text2, Size::Small))->wrapped());
        layout->addWidget(row);
        m_rows.append(row);
    }
    setCurrent(0);
}

void StepList::setCurrent(int step)
{
    m_current = step;
    for (int i = 0; i < m_rows.size(); ++i) {
        const QString state = i < step ? tr("done") : i == step ? tr("now") : tr("to come");
        m_rows[i]->findChild<Label *>()->setAccessibleName(
            tr("Step %1 of %2, %3: %4").arg(i + 1).arg(m_rows.size()).arg(state, m_steps[i].title));
    }
    update();
}

void StepList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect now = m_rows[m_current]->geometry();
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(Token::inkSoft));
    painter.drawRoundedRect(now, 4, 4);
    painter.setBrush(Theme::color(Token::ink));
    painter.drawRoundedRect(QRect(now.left(), now.top() + 8, 3, now.height() - 16), 1.5, 1.5);
    for (int i = 0; i < m_rows.size(); ++i) {
        const QRect round = circle(i);
        if (i + 1 < m_rows.size()) {
            painter.setPen(Theme::color(Token::border));
            painter.drawLine(round.center().x(), round.bottom() + 3, round.center().x(), circle(i + 1).top() - 3);
        }
        if (i < m_current) {
            paintMark(painter, QRectF(round).adjusted(3, 0, 3, 0), CheckResult::Pass);
            continue;
        }
        const Token edge = i == m_current ? Token::ink : Token::border;
        painter.setPen(QPen(Theme::color(edge), i == m_current ? 1.6 : 1.1));
        painter.setBrush(Theme::color(Token::base));
        painter.drawEllipse(QRectF(round).adjusted(1, 1, -1, -1));
        painter.setFont(uiFont(Size::Small, QFont::DemiBold));
        painter.setPen(Theme::color(i == m_current ? Token::ink : Token::text2));
        painter.drawText(round, Qt::AlignCenter, QString::number(i + 1));
    }
}

QRect StepList::circle(int step) const
{
    const QRect row = m_rows[step]->geometry();
    return { row.left() + 14, row.center().y() - circleSize / 2, circleSize, circleSize };
}

}
