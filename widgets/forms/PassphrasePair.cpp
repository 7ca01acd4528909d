// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/forms/PassphrasePair.h"

#include "models/vault/PassphraseStrength.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace countersign::ui {

PassphrasePair::PassphrasePair(const QString &name, const QString &whenAsked, const QString &noRecovery, QWidget *parent)
    : Form(parent)
    , m_first(new PassphraseField)
    , m_second(new PassphraseField)
    , m_firstField(new FormField(name, m_first))
    , m_secondField(new FormField(tr("The same once more"), m_second))
    , m_whenAsked(whenAsked)
{
    auto *warning = new Label(noRecovery, Token::warn, Size::Small, QFont::Medium);
    warning->wrapped();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_firstField);
    layout->addWidget(m_secondField);
    layout->addWidget(warning);
    setFocusProxy(m_first);
    connect(m_first, &PassphraseField::passphraseChanged, this, &PassphrasePair::refresh);
    connect(m_second, &PassphraseField::passphraseChanged, this, &PassphrasePair::refresh);
    refresh();
}

void PassphrasePair::setPersonName(const QString &name)
{
    m_personName = name;
    refresh();
}

QString PassphrasePair::obstacle() const
{
    return m_obstacle;
}

crypto::SecretBytes PassphrasePair::take()
{
    crypto::SecretBytes passphrase = m_first->take();
    m_second->clear();
    return passphrase;
}

QString PassphrasePair::weakness(const QString &reason)
{
    if (reason == "too-short"_L1)
        return tr("Too short: at least 12 characters. Four or five words are easy to keep.");
    if (reason == "repeats"_L1)
        return tr("It repeats itself. Use different words.");
    if (reason == "contains-name"_L1)
        return tr("It contains the name. Others would try that first.");
    return tr("Made of what many people use. Add words of your own.");
}

void PassphrasePair::refresh()
{
    const auto strong = vault::checkPassphrase(m_first->passphrase(), m_personName);
    const bool isSame = m_first->equals(*m_second);
    m_firstField->setHint((strong ? tr("Strong enough. %1") : tr("At least 12 characters. %1")).arg(m_whenAsked),
                          strong ? Token::ok : Token::text3);
    m_secondField->setHint(strong && isSame ? tr("The two are the same.") : QString(), Token::ok);
    // Nothing is wrong before something was typed.
    m_firstField->setWrong(strong || m_first->isEmpty() ? QString() : weakness(strong.error().detail));
    m_secondField->setWrong(isSame || m_second->isEmpty() ? QString() : tr("The two are not the same yet."));
    if (m_first->isEmpty())
        m_obstacle = tr("Choose a passphrase");
    else if (!strong)
        m_obstacle = tr("Choose a stronger passphrase");
    else
        m_obstacle = isSame ? QString() : tr("Type the same passphrase twice");
    Q_EMIT changed();
}

}
