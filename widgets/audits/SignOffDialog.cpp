// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/audits/SignOffDialog.h"

#include "models/vault/Vault.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/DigestBlock.h"
#include "widgets/kit/ErrorText.h"
#include "widgets/kit/FactList.h"
#include "widgets/kit/FormField.h"
#include "widgets/kit/Hairline.h"
#include "widgets/kit/KeyHint.h"
#include "widgets/kit/PassphraseField.h"
#include "widgets/kit/ScrollFit.h"
#include "widgets/kit/SectionTitle.h"
#include "widgets/kit/Surface.h"
#include "widgets/print/AuditWords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>

namespace countersign::ui {

using namespace Qt::StringLiterals;
using audits::SignOff;

namespace {

constexpr int aroundBody = 200; ///< head, foot and the window's frame

}

SignOffDialog::SignOffDialog(const AuditPlace &place, audits::AuditRun &run, SignOff::As as, QWidget *parent)
    : QDialog(parent), m_place(place), m_run(&run), m_as(as), m_people(new QComboBox), m_passphrase(new PassphraseField),
      m_problem((new Label({}, Token::bad, Size::Small))->wrapped()), m_sign(new Button(tr("Sign"), Icon::pen))
{
    setWindowTitle(as == SignOff::As::Auditor ? tr("Sign the audit as auditor") : tr("Sign the audit as reviewer"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(new Hairline);
    layout->addWidget(new ScrollFit(makeBody(), aroundBody));
    layout->addWidget(new Hairline);
    layout->addWidget(makeFoot());
    setFixedWidth(scaled(560));
    connect(&run, &QObject::destroyed, this, &QDialog::reject);
    connect(&run, &audits::AuditRun::changed, this, [this] {
        // What is on the screen is no longer what would be signed.
        if (!m_signing)
            reject();
    });
    connect(m_passphrase, &PassphraseField::passphraseChanged, this, &SignOffDialog::showReady);
    connect(m_sign, &QPushButton::clicked, this, &SignOffDialog::sign);
    showReady();
    m_passphrase->setFocus();
}

QWidget *SignOffDialog::makeHead()
{
    const bool first = m_run->audit().signatures.isEmpty();
    auto *panel = new Surface(Token::window);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(scaled(20), scaled(10), scaled(20), scaled(10));
    layout->setSpacing(2);
    layout->addWidget(new Label(windowTitle(), Token::text, Size::Lead, QFont::DemiBold));
    layout->addWidget((new Label(first ? tr("After your signature nothing in this audit can be changed any more.")
                                       : tr("Yours is the second signature: the audit is then signed off."), Token::text2))->wrapped());
    return panel;
}

QWidget *SignOffDialog::makeBody()
{
    const audits::Audit &audit = m_run->audit();
    auto *facts = new FactList;
    facts->add(tr("Audit"), DisplayText::fromText(audit.id, DisplayText::Lines::Escape));
    facts->add(tr("Gateway"), m_place.gatewayName(audit.scope.gateway));
    facts->add(tr("Period"), tr("%1 to %2 UTC").arg(AuditWords::day(audit.scope.fromMs), AuditWords::day(audit.scope.toMs)));
    facts->add(tr("Conclusion"), AuditWords::conclusion(audit.conclusion()));
    facts->add(tr("Residual risk"), DisplayText::fromText(audit.residualRisk), OutsideText::Face::Ui);
    const auto results = audit.resultsJson();
    for (const PersonId &each : m_place.signers(*m_run, m_as))
        m_people->addItem(m_place.nameOf(each), each.text());
    m_people->setCurrentIndex(std::max(0, m_people->findData(m_place.vault.signedIn().text())));
    m_people->setEnabled(m_people->count() > 1);
    auto *panel = new Surface(Token::base);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(scaled(20), scaled(12), scaled(20), scaled(16));
    layout->setSpacing(scaled(8));
    layout->addWidget(facts);
    layout->addWidget(new SectionTitle(tr("Digest of everything that is signed"), tr("results, findings, residual risk")));
    layout->addWidget(new DigestBlock(results ? crypto::sha256(*results).hex() : QString()), 0, Qt::AlignLeft);
    layout->addSpacing(scaled(4));
    layout->addWidget(new FormField(tr("Who signs"), m_people));
    layout->addWidget(new FormField(tr("Passphrase of their vote key"), m_passphrase, tr("Used for this signature only, then wiped.")));
    layout->addWidget(m_problem);
    return panel;
}

QWidget *SignOffDialog::makeFoot()
{
    auto *close = new Button(tr("Close without signing"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *panel = new Surface(Token::window);
    auto *layout = new QHBoxLayout(panel);
    layout->setContentsMargins(scaled(20), scaled(10), scaled(20), scaled(12));
    layout->setSpacing(scaled(8));
    layout->addStretch();
    layout->addWidget(close);
    layout->addWidget(new KeyHint(QKeySequence(Qt::Key_Escape)));
    layout->addWidget(m_sign);
    layout->addWidget(new KeyHint(QKeySequence(Qt::CTRL | Qt::Key_Return)));
    return panel;
}

PersonId SignOffDialog::person() const { return PersonId(m_people->currentData().toString()); }

void SignOffDialog::showReady()
{
    m_sign->setEnabled(!m_signing && m_people->count() > 0 && !m_passphrase->isEmpty());
}

void SignOffDialog::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter)
        return QDialog::keyPressEvent(event);
    if (event->modifiers().testFlag(Qt::ControlModifier) && !event->isAutoRepeat())
        sign();
}

void SignOffDialog::sign()
{
    if (!m_run || !m_sign->isEnabled())
        return;
    const auto text = m_run->signOffText(person(), m_as, m_place.seat);
    if (!text)
        return answered(std::unexpected(text.error()));
    m_signing = true;
    m_problem->setText(QString());
    showReady();
    m_place.vault.sign(person(), m_passphrase->take(), *text)
        .then(this,
              [this](const Result<crypto::SignedNote> &note) -> FutureResult<void> {
                  if (!note)
                      return ready<void>(std::unexpected(note.error()));
                  return m_run ? m_run->signOff(*note) : ready<void>(fail(ErrorCode::Cancelled));
              })
        .unwrap()
        .then(this, [this](const Result<void> &done) { answered(done); });
}

void SignOffDialog::answered(const Result<void> &done)
{
    m_signing = false;
    if (done)
        return accept();
    m_problem->setText(ErrorText::of(done.error()).both());
    m_passphrase->setFocus();
    showReady();
}

}
