// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/LockScreen.h"

#include "widgets/kit/ErrorText.h"
#include "widgets/kit/IconView.h"

#include <QComboBox>
#include <QPainter>
#include <QVBoxLayout>

namespace countersign::ui {

LockScreen::LockScreen(QWidget *parent)
    : QWidget(parent)
    , m_people(new QComboBox)
    , m_passphrase(new PassphraseField)
    , m_failure((new Label({}, Token::bad, Size::Small))->wrapped())
    , m_note((new Label({}, Token::text2))->wrapped())
    , m_unlock(new Button(tr("Unlock"), Icon::unlock, Button::Tone::Primary))
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_people->setAccessibleName(tr("Person"));
    m_passphrase->setPlaceholderText(tr("Passphrase"));
    m_passphrase->setAccessibleName(tr("Passphrase"));
    auto *column = new QWidget;
    column->setFixedWidth(scaled(320));
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *title = new Label(tr("This seat is locked"), Token::text, Size::Display, QFont::DemiBold);
    layout->addWidget(new IconView(Icon::lock, Token::ink, scaled(28)));
    layout->addWidget(title);
    layout->addWidget(m_note);
    layout->addSpacing(8);
    layout->addWidget(m_people);
    layout->addWidget(m_passphrase);
    layout->addWidget(m_failure);
    layout->addWidget(m_unlock, 0, Qt::AlignLeft);
    auto *outer = new QVBoxLayout(this);
    outer->addStretch(2);
    outer->addWidget(column, 0, Qt::AlignHCenter);
    outer->addStretch(3);
    connect(m_unlock, &QPushButton::clicked, this, [this] { submit(); });
    connect(m_passphrase, &QLineEdit::returnPressed, this, [this] { submit(); });
    connect(m_passphrase, &PassphraseField::passphraseChanged, this,
        [this] { m_unlock->setEnabled(!m_passphrase->isEmpty() && m_people->currentIndex() >= 0); });
    reset();
}

void LockScreen::setPeople(const QList<Person> &people, const QString &current)
{
    m_people->clear();
    for (const Person &person : people)
        m_people->addItem(person.name, person.id);
    m_people->setCurrentIndex(std::max(0, m_people->findData(current)));
    m_people->setVisible(people.size() > 1);
    // Where there is nobody to choose from, the field says whose passphrase it wants.
    const QString words = people.size() == 1 ? tr("Passphrase of %1").arg(people.first().name) : tr("Passphrase");
    m_passphrase->setPlaceholderText(words);
    m_passphrase->setAccessibleName(words);
}

void LockScreen::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void LockScreen::setFailure(const Error &error)
{
    setBusy(false);
    m_failure->setText(ErrorText::of(error).both());
    m_failure->show();
    m_passphrase->setFocus();
}

void LockScreen::reset()
{
    setBusy(false);
    m_passphrase->clear();
    m_failure->hide();
    m_note->setVisible(!m_note->text().isEmpty());
}

void LockScreen::setBusy(bool busy)
{
    m_people->setEnabled(!busy);
    m_passphrase->setEnabled(!busy);
    m_unlock->setEnabled(!busy && !m_passphrase->isEmpty());
}

void LockScreen::submit()
{
    if (m_passphrase->isEmpty() || m_people->currentIndex() < 0)
        return;
    auto passphrase = std::make_shared<crypto::SecretBytes>(m_passphrase->take());
    m_failure->hide();
    setBusy(true);
    Q_EMIT unlockRequested(m_people->currentData().toString(), std::move(passphrase));
}

void LockScreen::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_passphrase->setFocus();
}

void LockScreen::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::color(Token::window));
}

}
