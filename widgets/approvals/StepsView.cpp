// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/approvals/StepsView.h"

#include "models/approvals/GatewaySpelling.h"
#include "models/approvals/ShellSteps.h"
#include "widgets/approvals/CaseWords.h"
#include "widgets/kit/Label.h"
#include "widgets/kit/OutsideText.h"

#include <QGridLayout>
#include <QPainter>

namespace countersign::ui {

namespace {

/// More would be longer than the text itself.
constexpr int mostShown = 24;

struct Notes {
    QStringList words;
    bool bad = false;
    bool warn = false;
};

/// Warnings count in the text as the gateway spelled it, steps in what that stands for.
Notes notesOn(const approvals::ShellStep &step, const approvals::GatewaySpelling &spelling, const QList<approvals::Warning> &warnings)
{
    const qsizetype start = spelling.spelledAt(step.start);
    const qsizetype end = spelling.spelledAt(step.start + step.length);
    Notes notes;
    for (const auto &warning : warnings) {
        const bool inside = warning.start < end && warning.start + warning.length > start;
        const QString words = CaseWords::doing(warning.code);
        if (!inside || words.isEmpty() || notes.words.contains(words))
            continue;
        notes.words.append(words);
        (warning.severity >= approvals::Severity::High ? notes.bad : notes.warn) = true;
    }
    return notes;
}

/// What the step does in the shell's own terms, where nothing stands out.
QString plainNote(const approvals::ShellStep &step)
{
    for (const auto &redirect : step.redirects) {
        if (redirect.writes())
            return StepsView::tr("writes %1").arg(redirect.target);
    }
    if (step.words.isEmpty())
        return step.assignments.join(u' ');
    return QStringList(step.words.mid(1)).join(u' ');
}

}

StepsView::StepsView(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(20, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(3);
    m_grid->setColumnStretch(2, 1);
}

void StepsView::clear()
{
    m_dots.clear();
    while (auto *item = m_grid->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

void StepsView::setCase(const approvals::Case &item)
{
    clear();
    if (!item.action || item.action->kind() != facts::ActionKind::Exec || !item.request.command)
        return;
    // A line end that the gateway spelled \u{A} ends a command: what stands behind it must not hide in the step before.
    const auto spelling = approvals::GatewaySpelling::read(item.action->text());
    const auto split = approvals::ShellSteps::split(spelling.meant);
    if (!split.complete) {
        m_grid->addWidget((new Label(tr("The text cannot be split with certainty. Read it above."), Token::warn, Size::Small))->wrapped(), 0, 0, 1, 3);
        return;
    }
    const auto shown = std::min<qsizetype>(split.steps.size(), mostShown);
    for (int row = 0; row < shown; ++row) {
        const auto &step = split.steps[row];
        const auto notes = notesOn(step, spelling, item.warnings);
        auto *joint = new Label(CaseWords::joint(step.joint), Token::text3, Size::Tiny);
        auto *program = new OutsideText(DisplayText::fromText(step.program().isEmpty() ? tr("set") : step.program(), DisplayText::Lines::Escape));
        QWidget *note = notes.words.isEmpty()
            ? static_cast<QWidget *>(new OutsideText(DisplayText::fromText(plainNote(step), DisplayText::Lines::Escape), OutsideText::Face::Evidence, Token::text2))
            : (new Label(notes.words.join(tr(", ")), notes.bad ? Token::bad : Token::warn, Size::Small, QFont::Medium))->wrapped();
        m_grid->addWidget(joint, row, 0, Qt::AlignTop);
        m_grid->addWidget(program, row, 1, Qt::AlignTop);
        m_grid->addWidget(note, row, 2, Qt::AlignTop);
        m_dots.append({ joint, step.depth, step.joint == approvals::Joint::PipedInto, notes.bad, notes.warn });
    }
    m_grid->setColumnMinimumWidth(0, scaled(88));
    m_grid->setColumnMinimumWidth(1, scaled(84));
    int row = static_cast<int>(shown);
    if (split.steps.size() > shown)
        m_grid->addWidget(new Label(tr("and %n more step(s)", nullptr, static_cast<int>(split.steps.size() - shown)), Token::text3, Size::Small), row++, 0, 1, 3);
    if (!spelling.escapes.isEmpty())
        m_grid->addWidget((new Label(tr("What the gateway spelled \\u{…} is read here as the character it stands for."), Token::warn, Size::Small))->wrapped(), row, 0, 1, 3);
    update();
}

void StepsView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    qreal before = 0;
    for (qsizetype i = 0; i < m_dots.size(); ++i) {
        const auto &dot = m_dots[i];
        const qreal y = dot.line->y() + scaled(9);
        constexpr qreal x = 7;
        if (i > 0) {
            painter.setPen(QPen(Theme::color(Token::border), dot.pipe ? 3 : 1));
            painter.drawLine(QPointF(x, before + 4), QPointF(x, y - 4));
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::color(dot.bad ? Token::bad : dot.warn ? Token::warn : Token::border));
        if (dot.bad)
            painter.drawRect(QRectF(x - 4, y - 4, 8, 8)); // shape, not only colour
        else
            painter.drawEllipse(QPointF(x, y), 4, 4);
        before = y;
    }
}

}
