// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/FactList.h"

#include "widgets/kit/MarkView.h"

#include <QGridLayout>

namespace countersign::ui {
namespace {

QWidget *besideMark(const Mark &mark, const QString &words, Token token)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(new MarkView(mark));
    auto *label = new Label(words, token, Size::Small);
    layout->addWidget(label->wrapped(), 1);
    return row;
}

}

FactList::FactList(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(3);
    m_grid->setColumnStretch(1, 1);
    setNameWidth(scaled(88));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FactList::setNameWidth(int pixels)
{
    m_grid->setColumnMinimumWidth(0, pixels);
}

void FactList::addRow(const QString &name, QWidget *value)
{
    auto *label = new Label(name, Token::text3, Size::Small);
    label->setBuddy(value);
    m_grid->addWidget(label, m_count, 0, Qt::AlignTop);
    m_grid->addWidget(value, m_count, 1);
    ++m_count;
}

Label *FactList::add(const QString &name, const QString &words, Token token)
{
    auto *value = new Label(words, token, Size::Small, token == Token::text ? QFont::Normal : QFont::Medium);
    value->wrapped()->setTextInteractionFlags(Qt::TextSelectableByMouse);
    addRow(name, value);
    return value;
}

OutsideText *FactList::add(const QString &name, const DisplayText &outside, OutsideText::Face face)
{
    auto *value = new OutsideText(outside, face);
    addRow(name, value);
    return value;
}

void FactList::add(const QString &name, const Mark &mark, const QString &text)
{
    addRow(name, besideMark(mark, text.isEmpty() ? words(mark) : text, Token::text));
}

void FactList::addAbsent(const QString &name)
{
    addAbsent(name, tr("Not supplied by gateway"));
}

void FactList::addAbsent(const QString &name, const QString &text)
{
    addRow(name, besideMark(NotVerified(), text, Token::text2));
}

void FactList::addWidget(const QString &name, QWidget *value)
{
    addRow(name, value);
}

void FactList::clear()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_count = 0;
}

}
