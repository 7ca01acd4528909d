// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/team/JoinDialog.h"

#include "models/crypto/SignedNote.h"
#include "models/team/Team.h"
#include "models/vault/Vault.h"
#include "widgets/forms/PassphrasePair.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/DigestBlock.h"
#include "widgets/kit/Hairline.h"
#include "widgets/kit/Prompt.h"
#include "widgets/kit/Surface.h"
#include "widgets/team/RoleChoice.h"
#include "widgets/team/TeamWords.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>

namespace countersign::ui {

using namespace Qt::StringLiterals;

JoinDialog::JoinDialog(const TeamPlace &place, For whom, QWidget *parent)
    : QDialog(parent), m_place(place), m_for(whom), m_stack(new QStackedWidget), m_name(new QLineEdit), m_roles(new RoleChoice), m_passphrase(new PassphraseField),
      m_newPassphrase(new PassphrasePair(tr("Passphrase"), tr("Asked for each signature."), tr("Nobody can recover it: two charter admins replace a lost key."))),
      m_fingerprint(new DigestBlock), m_problem((new Label({}, Token::bad, Size::Small))->wrapped()), m_next(new Button(tr("Make the request"), Button::Tone::Primary))
{
    setWindowTitle(whom == For::SignedIn ? tr("Ask to join a team") : tr("A join request for somebody without a seat"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    m_roles->setRoles({ facts::Role::SecurityOperator });
    m_stack->addWidget(makeQuestions());
    m_stack->addWidget(makeOutcome());
    auto *panel = new Surface(Token::base);
    auto *body = new QVBoxLayout(panel);
    body->setContentsMargins(scaled(20), scaled(12), scaled(20), scaled(16));
    body->addWidget(m_stack);
    body->addWidget(m_problem);
    auto *close = new Button(tr("Close"));
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(scaled(20), scaled(10), scaled(20), scaled(12));
    bar->setSpacing(scaled(8));
    bar->addStretch();
    bar->addWidget(close);
    bar->addWidget(m_next);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(panel, 1);
    layout->addWidget(new Hairline);
    layout->addLayout(bar);
    setFixedWidth(scaled(560));
    for (const Form *each : { static_cast<const Form *>(m_roles), static_cast<const Form *>(m_newPassphrase) })
        connect(each, &Form::changed, this, &JoinDialog::refresh);
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_newPassphrase->setPersonName(text);
        refresh();
    });
    connect(m_passphrase, &PassphraseField::passphraseChanged, this, &JoinDialog::refresh);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_next, &QPushButton::clicked, this, [this] { m_file.isEmpty() ? make() : save(); });
    refresh();
}

QWidget *JoinDialog::makeQuestions()
{
    const bool isSignedIn = m_for == For::SignedIn;
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(12));
    const QString who = m_place.team.hasCharter() ? TeamWords::name(m_place.team.charter(), m_place.vault.signedIn()) : QString();
    layout->addWidget((new Label(isSignedIn ? tr("%1 asks with their key and this seat's. A charter admin of the team opens the file; both compare its fingerprint by voice.").arg(who)
                                            : tr("Their key is made and kept at this seat, so everything they sign is marked SAME SEAT until they repeat it at a seat of their own."),
                                 isSignedIn ? Token::text2 : Token::warn))->wrapped());
    m_name->setMaxLength(80);
    auto *named = new FormField(tr("Name"), m_name, tr("As others will see it beside each vote."));
    layout->addWidget(named);
    layout->addWidget(new FormField(tr("What they ask to do"), m_roles));
    // Keys of a seat that people share are left out: nobody could say whose devices they are.
    const auto links = isSignedIn && m_place.vault.people().size() == 1 ? int(m_place.connections(m_place.vault.signedIn()).size()) : 0;
    if (links > 0)
        layout->addWidget((new Label(tr("The request names the public keys of this seat's %n gateway connection(s), so that the team knows whose devices they are.", nullptr, links), Token::text2))->wrapped());
    auto *known = new FormField(tr("Passphrase of their vote key"), m_passphrase, tr("Signs the request."));
    layout->addWidget(known);
    layout->addWidget(m_newPassphrase);
    named->setVisible(!isSignedIn);
    m_newPassphrase->setVisible(!isSignedIn);
    known->setVisible(isSignedIn);
    return page;
}

QWidget *JoinDialog::makeOutcome()
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(8));
    layout->addWidget((new Label(tr("Save the request and give the file to a charter admin. When they call, read them this fingerprint."), Token::text2))->wrapped());
    layout->addWidget(m_fingerprint, 0, Qt::AlignLeft);
    layout->addStretch();
    return page;
}

void JoinDialog::make()
{
    m_busy = true;
    m_problem->setText(QString());
    auto making = m_for == For::SignedIn
        ? m_place.enrolment.requestToJoin(m_place.vault.signedIn(), m_roles->roles(), m_place.seat, m_passphrase->take(), m_place.signAsSeat,
                                          m_place.connections(m_place.vault.signedIn()))
        : m_place.enrolment.requestFromThisSeat({ .name = m_name->text().simplified(), .roles = m_roles->roles() }, m_place.seat, m_newPassphrase->take(), m_place.signAsSeat);
    refresh();
    making.then(this, [this](const Result<QByteArray> &file) {
        m_busy = false;
        const auto note = file.and_then([](const QByteArray &bytes) { return crypto::SignedNote::parse(bytes); });
        if (note) {
            m_file = *file;
            m_fingerprint->setDigest(crypto::sha256(note->text()).hex());
            m_stack->setCurrentIndex(1);
            m_next->setText(tr("Save the request…"));
        } else {
            m_problem->setText(TeamWords::refusal(note.error()));
        }
        refresh();
    });
}

void JoinDialog::save()
{
    m_place.prompt.askSavePath(this, tr("Save the join request"), u"countersign-join.note"_s, tr("Join requests (*.note);;All files (*)"), [this](const QString &path) {
        if (path.isEmpty())
            return;
        m_place.save(path, m_file).then(this, [this](const Result<void> &saved) {
            if (saved)
                accept();
            else
                m_problem->setText(TeamWords::refusal(saved.error()));
        });
    });
}

void JoinDialog::refresh()
{
    QString obstacle;
    if (m_busy)
        obstacle = tr("Signing…");
    else if (m_file.isEmpty() && m_for == For::SomebodyElse && m_name->text().trimmed().isEmpty())
        obstacle = tr("Type a name");
    else if (m_file.isEmpty() && !m_roles->obstacle().isEmpty())
        obstacle = m_roles->obstacle();
    else if (m_file.isEmpty() && m_for == For::SomebodyElse)
        obstacle = m_newPassphrase->obstacle();
    else if (m_file.isEmpty() && m_passphrase->isEmpty())
        obstacle = tr("Type the passphrase");
    m_next->setEnabled(obstacle.isEmpty());
    setPlainToolTip(*m_next, obstacle);
    m_next->setAccessibleDescription(obstacle);
}

}
