// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/Cell.h"

#include "widgets/kit/Badges.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace countersign::ui {

Cell Cell::words(const QString &ours, Look look)
{
    return Cell(Text { .text = ours, .look = look });
}

Cell Cell::outside(const DisplayText &text, Look look)
{
    return Cell(Text { .text = text.text(), .look = look, .spoken = text.marks().isEmpty() ? QString() : spokenText(text) });
}

Cell Cell::evidence(const DisplayText &text, Look look)
{
    return Cell(Text { .text = text.text(),
        .look = look,
        .evidence = true,
        .spoken = text.marks().isEmpty() ? QString() : spokenText(text) });
}

Cell Cell::evidence(const QString &ours, Look look)
{
    return Cell(Text { .text = ours, .look = look, .evidence = true });
}

Cell Cell::number(qint64 number)
{
    return Cell::number(QLocale().toString(number));
}

Cell Cell::number(const QString &words)
{
    return Cell(Text { .text = words, .look = Look::Dim, .numeric = true });
}

Cell Cell::mark(const Mark &mark)
{
    // The environment is written in its mark and the time is one; both need no second word.
    const bool speaksForItself = std::holds_alternative<Environment>(mark) || std::holds_alternative<TimeLeft>(mark);
    return Cell(Marked { .mark = mark, .text = speaksForItself ? QString() : ui::words(mark) });
}

Cell Cell::mark(const Mark &mark, const QString &words, Look look)
{
    return Cell(Marked { .mark = mark, .text = words, .look = look });
}

Cell Cell::action(const DisplayText &text, qsizetype characters)
{
    return Cell(Action { .text = text.text(), .characters = characters, .spoken = spokenText(text) });
}

Cell Cell::group(const QString &words)
{
    return Cell(Group { words });
}

Cell Cell::gap(const QString &words)
{
    return Cell(Gap { words });
}

bool Cell::spans() const
{
    return std::holds_alternative<Group>(m_content) || std::holds_alternative<Gap>(m_content);
}

QString Cell::spoken() const
{
    if (const auto *text = std::get_if<Text>(&m_content))
        return text->spoken.isEmpty() ? text->text : text->spoken;
    if (const auto *marked = std::get_if<Marked>(&m_content)) {
        const QString mark = ui::words(marked->mark);
        return marked->text.isEmpty() || marked->text == mark ? mark : mark + u", "_s + marked->text;
    }
    if (const auto *action = std::get_if<Action>(&m_content))
        return action->spoken;
    if (const auto *group = std::get_if<Group>(&m_content))
        return group->text;
    if (const auto *gap = std::get_if<Gap>(&m_content))
        return gap->text;
    return {};
}

Token tokenOf(Cell::Look look)
{
    switch (look) {
    case Cell::Look::Normal:
    case Cell::Look::Strong:
        return Token::text;
    case Cell::Look::Dim:
        return Token::text2;
    case Cell::Look::Ok:
        return Token::ok;
    case Cell::Look::Warn:
        return Token::warn;
    case Cell::Look::Bad:
        return Token::bad;
    case Cell::Look::Ink:
        return Token::ink;
    }
    return Token::text;
}

}
