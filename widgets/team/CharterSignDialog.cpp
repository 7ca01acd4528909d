// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/team/CharterSignDialog.h"

#include "models/team/CharterDesk.h"
#include "models/team/Team.h"
#include "models/vault/Vault.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/DigestBlock.h"
#include "widgets/kit/ErrorText.h"
#include "widgets/kit/FormField.h"
#include "widgets/kit/Hairline.h"
#include "widgets/kit/KeyHint.h"
#include "widgets/kit/PassphraseField.h"
#include "widgets/kit/Prompt.h"
#include "widgets/kit/SectionTitle.h"
#include "widgets/kit/Surface.h"
#include "widgets/kit/Table.h"
#include "widgets/team/TeamWords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>

namespace countersign::ui {

using namespace Qt::StringLiterals;
using team::Change;

namespace {

constexpr int leastWidth = 680;

}

CharterSignDialog::CharterSignDialog(const TeamPlace &place, team::CharterDraft draft, QWidget *parent)
    : QDialog(parent), m_place(place), m_draft(std::make_unique<team::CharterDraft>(std::move(draft)))
{
    // With the time it will hold: signing without any other change is a renewal.
    const auto finished = m_draft->finished(place.clock.nowMs());
    m_changes.setRecords(team::changesBetween(m_draft->before() ? &m_draft->before()->charter : nullptr, finished ? *finished : m_draft->charter()));
    build(m_draft->charter().version, { place.vault.signedIn() }, {});
}

CharterSignDialog::CharterSignDialog(const TeamPlace &place, QWidget *parent) : QDialog(parent), m_place(place)
{
    const auto &offer = place.desk.offer();
    if (!offer || !offer->draft) {
        build(0, {}, {});
        return;
    }
    const team::SignedCharter *before = offer->before(place.team.chain());
    m_changes.setRecords(team::changesBetween(before ? &before->charter : nullptr, offer->draft->charter));
    build(offer->draft->charter.version, place.desk.signers(place.vault.people()), offer->draft->digest.hex());
    connect(&place.desk, &team::CharterDesk::changed, this, [this] {
        // What is on the screen is no longer what would be signed.
        if (!m_signing)
            reject();
    });
    m_recovery->setVisible(before && before->charter.recovery && !place.desk.signatures().recovery);
}

CharterSignDialog::~CharterSignDialog() = default;

void CharterSignDialog::build(int version, const QList<PersonId> &signers, const QString &digest)
{
    m_table = new Table(Table::Rows::Evidence);
    m_people = new QComboBox;
    m_passphrase = new PassphraseField;
    m_problem = (new Label({}, Token::bad, Size::Small))->wrapped();
    m_sign = new Button(tr("Sign"), Icon::pen);
    m_recovery = new Button(tr("Use the recovery key…"), Icon::key);
    m_recovery->hide();
    setWindowTitle(tr("Sign charter version %1").arg(version));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBody(signers, digest), 1);
    layout->addWidget(new Hairline);
    layout->addWidget(makeFoot());
    setMinimumWidth(scaled(leastWidth));
    connect(m_passphrase, &PassphraseField::passphraseChanged, this, &CharterSignDialog::showReady);
    connect(m_sign, &QPushButton::clicked, this, &CharterSignDialog::sign);
    connect(m_recovery, &QPushButton::clicked, this, &CharterSignDialog::signWithRecovery);
    showReady();
    m_table->setFocus();
}

QWidget *CharterSignDialog::makeBody(const QList<PersonId> &signers, const QString &digest)
{
    m_table->setColumns(&m_changes,
                        { { .title = tr("What changes"), .width = 500,
                            .cell = [](const QModelIndex &row) {
                                const auto change = row.data(team::RecordModel<Change>::RecordRole).value<Change>();
                                return Cell::words(TeamWords::change(change), change.weakens ? Cell::Look::Warn : Cell::Look::Normal);
                            }, .grows = true },
                          { .title = tr("Control"), .width = 70,
                            .cell = [](const QModelIndex &row) {
                                return row.data(team::RecordModel<Change>::RecordRole).value<Change>().weakens ? Cell::words(tr("weaker"), Cell::Look::Warn) : Cell();
                            } } });
    m_table->setAccessibleName(tr("What this version changes"));
    m_table->setMinimumHeight(scaled(200));
    const facts::Charter &charter = m_draft ? m_draft->charter() : m_place.desk.offer() && m_place.desk.offer()->draft ? m_place.desk.offer()->draft->charter : m_place.team.charter();
    for (const PersonId &each : signers)
        m_people->addItem(TeamWords::name(charter, each), each.text());
    m_people->setCurrentIndex(std::max(0, m_people->findData(m_place.vault.signedIn().text())));
    m_people->setEnabled(m_people->count() > 1);
    auto *panel = new Surface(Token::base);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(scaled(20), scaled(12), scaled(20), scaled(16));
    layout->setSpacing(scaled(8));
    layout->addWidget(new SectionTitle(windowTitle(), tr("%n change(s)", nullptr, m_changes.rowCount())));
    layout->addWidget(m_table, 1);
    if (!digest.isEmpty()) {
        layout->addWidget(new SectionTitle(tr("Digest of the version"), tr("read it to the others: they must see the same")));
        layout->addWidget(new DigestBlock(digest), 0, Qt::AlignLeft);
    }
    layout->addWidget(new FormField(tr("Who signs"), m_people));
    layout->addWidget(new FormField(tr("Passphrase of their vote key"), m_passphrase, tr("Used for this signature only, then wiped.")));
    layout->addWidget(m_problem);
    return panel;
}

QWidget *CharterSignDialog::makeFoot()
{
    auto *close = new Button(tr("Close without signing"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *panel = new Surface(Token::window);
    auto *layout = new QHBoxLayout(panel);
    layout->setContentsMargins(scaled(20), scaled(10), scaled(20), scaled(12));
    layout->setSpacing(scaled(8));
    layout->addWidget(m_recovery);
    layout->addStretch();
    layout->addWidget(close);
    layout->addWidget(new KeyHint(QKeySequence(Qt::Key_Escape)));
    layout->addWidget(m_sign);
    layout->addWidget(new KeyHint(QKeySequence(Qt::CTRL | Qt::Key_Return)));
    return panel;
}

QString CharterSignDialog::problem() const { return m_problem->text(); }

void CharterSignDialog::showReady()
{
    const bool typed = !m_signing && !m_passphrase->isEmpty();
    m_sign->setEnabled(typed && m_people->count() > 0);
    m_recovery->setEnabled(typed);
    setPlainToolTip(*m_sign, m_people->count() > 0 ? QString() : tr("Nobody whose key lies at this seat has to sign this version."));
}

void CharterSignDialog::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter)
        return QDialog::keyPressEvent(event);
    if (event->modifiers().testFlag(Qt::ControlModifier) && !event->isAutoRepeat())
        sign();
}

void CharterSignDialog::sign()
{
    if (!m_sign->isEnabled())
        return;
    m_signing = true;
    m_problem->setText(QString());
    const PersonId person(m_people->currentData().toString());
    auto signing = m_draft ? m_place.desk.sign(*m_draft, person, m_passphrase->take()) : m_place.desk.cosign(person, m_passphrase->take());
    showReady();
    signing.then(this, [this](const Result<void> &done) { answered(done); });
}

void CharterSignDialog::signWithRecovery()
{
    m_place.prompt.askOpenPath(this, tr("The recovery key's file"), tr("Key files (*.pem *.key);;All files (*)"), [this](const QString &path) {
        if (path.isEmpty() || m_passphrase->isEmpty())
            return;
        m_signing = true;
        m_problem->setText(QString());
        m_place.desk.cosignWithRecovery(path, m_passphrase->take()).then(this, [this](const Result<void> &done) { answered(done); });
        showReady();
    });
}

void CharterSignDialog::answered(const Result<void> &done)
{
    m_signing = false;
    if (done)
        return accept();
    m_problem->setText(TeamWords::refusal(done.error()));
    m_passphrase->setFocus();
    showReady();
}

}
