// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/team/RecoveryDialog.h"

#include "widgets/forms/PassphrasePair.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/Hairline.h"
#include "widgets/kit/Prompt.h"
#include "widgets/kit/Surface.h"
#include "widgets/team/TeamWords.h"

#include <QHBoxLayout>

namespace countersign::ui {

using namespace Qt::StringLiterals;

RecoveryDialog::RecoveryDialog(const TeamPlace &place, QWidget *parent)
    : QDialog(parent), m_place(place),
      m_passphrase(new PassphrasePair(tr("Passphrase of the recovery key"), tr("Asked when the key is used."), tr("Nobody can recover it. Keep it apart from the file."))),
      m_problem((new Label({}, Token::bad, Size::Small))->wrapped()), m_make(new Button(tr("Choose the file and make it…"), Icon::key, Button::Tone::Primary))
{
    setWindowTitle(tr("Make a recovery key"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *panel = new Surface(Token::base);
    auto *body = new QVBoxLayout(panel);
    body->setContentsMargins(scaled(20), scaled(12), scaled(20), scaled(16));
    body->setSpacing(scaled(8));
    body->addWidget((new Label(tr("If one of two charter admins loses their key, the team could never sign again. This key then stands for the one who is missing, "
                                  "together with the other. Its use raises a critical alert at every seat. Keep the file outside every seat, in a safe."), Token::text2))->wrapped());
    body->addWidget(m_passphrase);
    body->addWidget(m_problem);
    auto *cancel = new Button(tr("Cancel"));
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(scaled(20), scaled(10), scaled(20), scaled(12));
    bar->setSpacing(scaled(8));
    bar->addStretch();
    bar->addWidget(cancel);
    bar->addWidget(m_make);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(panel, 1);
    layout->addWidget(new Hairline);
    layout->addLayout(bar);
    setFixedWidth(scaled(520));
    connect(m_passphrase, &Form::changed, this, &RecoveryDialog::refresh);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_make, &QPushButton::clicked, this, &RecoveryDialog::make);
    refresh();
    m_passphrase->firstField()->setFocus();
}

void RecoveryDialog::make()
{
    m_place.prompt.askSavePath(this, tr("Where the recovery key goes"), u"countersign-recovery.pem"_s, tr("Key files (*.pem);;All files (*)"), [this](const QString &path) {
        if (path.isEmpty() || m_busy)
            return;
        m_busy = true;
        m_problem->setText(QString());
        auto making = m_place.enrolment.makeRecoveryKey(path, m_place.seat.id, m_passphrase->take());
        refresh();
        making.then(this, [this](const Result<facts::RecoveryKey> &key) {
            m_busy = false;
            refresh();
            if (!key)
                return m_problem->setText(TeamWords::refusal(key.error()));
            Q_EMIT made(*key);
            accept();
        });
    });
}

void RecoveryDialog::refresh()
{
    const QString obstacle = m_busy ? tr("Making the key…") : m_passphrase->obstacle();
    m_make->setEnabled(obstacle.isEmpty());
    setPlainToolTip(*m_make, obstacle);
    m_make->setAccessibleDescription(obstacle);
}

}
