// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/FilterField.h"

#include "widgets/kit/Fonts.h"
#include "widgets/kit/Icons.h"

#include <QKeyEvent>
#include <QShortcut>

namespace countersign::ui {

FilterField::FilterField(const QString &placeholder, QWidget *parent)
    : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setClearButtonEnabled(false);
    setMinimumWidth(scaled(160));
    setMaximumWidth(scaled(230));
    addAction(icon(Icon::search, Token::text3), QLineEdit::LeadingPosition);
    m_pause.setSingleShot(true);
    m_pause.setInterval(std::chrono::milliseconds(120));
    connect(this, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, [this] { announce(); });
    connect(this, &QLineEdit::returnPressed, this, [this] { announce(); });
}

void FilterField::listenIn(QWidget *page)
{
    auto *slash = new QShortcut(QKeySequence(Qt::Key_Slash), page);
    slash->setContext(Qt::WidgetWithChildrenShortcut);
    connect(slash, &QShortcut::activated, this, [this] {
        setFocus(Qt::ShortcutFocusReason);
        selectAll();
    });
}

void FilterField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        announce();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void FilterField::announce()
{
    m_pause.stop();
    if (text() == m_announced)
        return;
    m_announced = text();
    Q_EMIT filterChanged(m_announced);
}

}
