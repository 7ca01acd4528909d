// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/DigestBlock.h"

#include "widgets/kit/Fonts.h"
#include "widgets/kit/Icons.h"
#include "widgets/kit/Marks.h"
#include "widgets/kit/StylePaint.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::ui {
namespace {

constexpr int groupsInRow = 4;
constexpr int rowCount = 4;
constexpr int groupDigits = 4;
constexpr int gapBetweenGroups = 32;

QString onlyDigest(const QString &hex)
{
    const bool whole = hex.size() == 64 && std::all_of(hex.cbegin(), hex.cend(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
    });
    return whole ? hex : QString();
}

/// One row: a label to screen readers, a painting to the eye.
class DigestRow final : public QLabel
{
public:
    DigestRow(int number, QWidget *parent)
        : QLabel(parent)
        , m_number(number)
    {
        setTextFormat(Qt::PlainText);
        setLayoutDirection(Qt::LeftToRight);
        setFont(evidenceFont(Size::Lead, QFont::Medium));
        setFixedHeight(scaled(24));
        setFixedWidth(fontMetrics().horizontalAdvance(u'0') * groupsInRow * groupDigits
            + (groupsInRow - 1) * gapBetweenGroups + 62);
    }
    void show(const QStringList &groups, const QList<bool> &wrong, bool compared)
    {
        m_groups = groups;
        m_wrong = wrong;
        m_compared = compared;
        setText(groups.join(u' '));
        QString name = DigestBlock::tr("Row %1: %2").arg(m_number).arg(text());
        for (int i = 0; i < wrong.size(); ++i)
            if (wrong[i])
                name += DigestBlock::tr(", group %1 differs").arg(i + 1);
        setAccessibleName(name);
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (m_groups.isEmpty())
            return;
        QPainter painter(this);
        painter.setFont(uiFont(Size::Tiny));
        painter.setPen(Theme::color(Token::text3));
        painter.drawText(QRectF(10, 0, 18, height()), Qt::AlignVCenter | Qt::AlignLeft, QString::number(m_number));
        const int group = QFontMetrics(font()).horizontalAdvance(u"0000"_s);
        painter.setFont(font());
        for (int i = 0; i < m_groups.size(); ++i) {
            const QRectF cell(34 - 5 + i * (group + gapBetweenGroups), 2, group + 10, height() - 4);
            if (m_wrong[i])
                paintBox(painter, cell, Theme::color(Token::bad), Qt::transparent, 3);
            painter.setPen(Theme::color(m_wrong[i] ? Token::onMark : m_compared ? Token::ink : Token::text));
            painter.drawText(cell, Qt::AlignCenter, m_groups[i]);
        }
    }

private:
    int m_number;
    QStringList m_groups;
    QList<bool> m_wrong;
    bool m_compared = false;
};

}

DigestBlock::DigestBlock(const QString &hex, QWidget *parent)
    : QWidget(parent)
{
    setLayoutDirection(Qt::LeftToRight);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 8, 1, 8);
    layout->setSpacing(0);
    for (int i = 0; i < rowCount; ++i) {
        m_rows.append(new DigestRow(i + 1, this));
        layout->addWidget(m_rows.last());
    }
    setDigest(hex);
}

void DigestBlock::setDigest(const QString &hex)
{
    m_hex = onlyDigest(hex);
    refresh();
}

void DigestBlock::setOther(const QString &hex)
{
    m_other = hex;
    refresh();
}

QList<int> DigestBlock::differingGroups() const
{
    QList<int> groups;
    if (m_other.isEmpty() || m_hex.isEmpty())
        return groups;
    const QString other = onlyDigest(m_other);
    for (int i = 0; i < groupsInRow * rowCount; ++i)
        if (m_hex.sliced(i * groupDigits, groupDigits) != QStringView(other).mid(i * groupDigits, groupDigits))
            groups.append(i);
    return groups;
}

QStringList DigestBlock::rows() const
{
    QStringList rows;
    for (const QLabel *row : m_rows)
        rows.append(row->text());
    return rows;
}

void DigestBlock::refresh()
{
    const QList<int> differing = differingGroups();
    for (int row = 0; row < rowCount; ++row) {
        QStringList groups;
        QList<bool> wrong;
        for (int column = 0; column < groupsInRow && isDigest(); ++column) {
            const int group = row * groupsInRow + column;
            groups.append(m_hex.sliced(group * groupDigits, groupDigits));
            wrong.append(differing.contains(group));
        }
        static_cast<DigestRow *>(m_rows[row])->show(groups, wrong, !m_other.isEmpty());
    }
    const QString name = !isDigest() ? tr("No digest")
        : m_other.isEmpty()          ? tr("Digest")
        : differing.isEmpty()        ? tr("Digest, equal in all 16 groups")
                                     : tr("Digest, %n group(s) differ", nullptr, int(differing.size()));
    setAccessibleName(name);
    update();
}

void DigestBlock::copy() const
{
    if (isDigest())
        QGuiApplication::clipboard()->setText(m_hex);
}

void DigestBlock::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(), Theme::color(Token::base),
        Theme::color(differingGroups().isEmpty() ? Token::border : Token::bad), 3);
    if (!isDigest()) {
        paintHatch(painter, QRectF(rect()).adjusted(2, 2, -2, -2), Theme::color(Token::hatch), 6, 1);
        const QFont font = uiFont(Size::Small, QFont::Medium);
        const int width = QFontMetrics(font).horizontalAdvance(accessibleName()) + 16;
        const QRectF note(QPointF(rect().center()) - QPointF(width / 2., 11), QSizeF(width, 22));
        painter.fillRect(note, Theme::color(Token::base));
        painter.setFont(font);
        painter.setPen(Theme::color(Token::text2));
        painter.drawText(note, Qt::AlignCenter, accessibleName());
    }
    if (hasFocus())
        paintFocusRing(painter, rect(), 2.5);
}

void DigestBlock::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QWidget::keyPressEvent(event);
}

void DigestBlock::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *action = menu->addAction(icon(Icon::copy), tr("Copy digest"), this, [this] { copy(); });
    action->setEnabled(isDigest());
    menu->popup(event->globalPos());
}

void DigestBlock::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void DigestBlock::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

}
