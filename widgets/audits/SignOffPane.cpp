// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/audits/SignOffPane.h"

#include "widgets/audits/SignOffDialog.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/ErrorText.h"
#include "widgets/kit/Hairline.h"
#include "widgets/kit/KeyHint.h"
#include "widgets/kit/MarkView.h"
#include "widgets/kit/SectionTitle.h"
#include "widgets/print/AuditWords.h"

#include <QPlainTextEdit>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

namespace countersign::ui {

using namespace Qt::StringLiterals;
using audits::Conclusion;
using audits::SignOff;

namespace {

constexpr int column = 640;

Mark markOf(Conclusion conclusion)
{
    switch (conclusion) {
    case Conclusion::Effective: return CheckResult::Pass;
    case Conclusion::EffectiveWithExceptions: return CheckResult::Accepted;
    case Conclusion::NotEffective: return CheckResult::Fail;
    case Conclusion::NotAssessable: return CheckResult::Unknown;
    }
    Q_UNREACHABLE_RETURN(CheckResult::Unknown);
}

}

SignOffPane::SignOffPane(const AuditPlace &place, QWidget *parent)
    : Surface(Token::base, parent), m_place(place), m_mark(new MarkView(CheckResult::ToDo)), m_conclusion(new Label({}, Token::text, Size::Title, QFont::DemiBold)),
      m_basis((new Label({}, Token::text2))->wrapped()), m_risk(new QPlainTextEdit), m_keepRisk(new Button(tr("Record"))),
      m_riskState((new Label({}, Token::text2, Size::Small))->wrapped())
{
    m_risk->setAccessibleName(tr("Residual risk"));
    m_risk->setPlaceholderText(tr("What could still go wrong although everything above is as it is?"));
    m_risk->setTabChangesFocus(true);
    m_risk->setFixedHeight(scaled(84));
    auto *verdict = new QHBoxLayout;
    verdict->setSpacing(scaled(8));
    verdict->addWidget(m_mark);
    verdict->addWidget(m_conclusion, 1);
    auto *record = new QHBoxLayout;
    record->addWidget(m_riskState, 1);
    record->addWidget(m_keepRisk);
    record->addWidget(new KeyHint(QKeySequence(Qt::CTRL | Qt::Key_Return)));

    auto *body = new Surface(Token::base);
    body->setMaximumWidth(scaled(column));
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(scaled(24), scaled(16), scaled(24), scaled(16));
    layout->setSpacing(scaled(8));
    layout->addLayout(verdict);
    layout->addWidget(m_basis);
    layout->addSpacing(scaled(8));
    layout->addWidget(new SectionTitle(tr("Residual risk"), tr("part of what both people sign")));
    layout->addWidget(m_risk);
    layout->addLayout(record);
    layout->addSpacing(scaled(8));
    layout->addWidget(new SectionTitle(tr("Signatures"), tr("two different people, one digest")));
    layout->addWidget(makeSlot(m_auditor));
    layout->addWidget(new Hairline);
    layout->addWidget(makeSlot(m_reviewer));
    layout->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *ground = new Surface(Token::base);
    auto *beside = new QHBoxLayout(ground);
    beside->setContentsMargins(0, 0, 0, 0);
    beside->addWidget(body, 1);
    beside->addStretch();
    scroll->setWidget(ground);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    setProperty("pane", true);
    setFocusProxy(m_risk);
    connect(m_risk, &QPlainTextEdit::textChanged, this, [this] { m_keepRisk->setEnabled(m_run && m_risk->isEnabled() && m_risk->toPlainText() != m_run->audit().residualRisk); });
    connect(m_keepRisk, &QPushButton::clicked, this, &SignOffPane::keepRisk);
    auto *keep = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), m_risk);
    keep->setContext(Qt::WidgetShortcut);
    connect(keep, &QShortcut::activated, this, &SignOffPane::keepRisk);
    refresh();
}

QWidget *SignOffPane::makeSlot(Slot &slot)
{
    slot.mark = new MarkView(Quorum { { VoteSlot::Empty }, false });
    slot.who = new Label({}, Token::text, Size::Body, QFont::Medium);
    slot.why = (new Label({}, Token::text2, Size::Small))->wrapped();
    slot.sign = new Button(slot.as == SignOff::As::Auditor ? tr("Sign as auditor…") : tr("Sign as reviewer…"), Icon::pen);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(slot.who);
    words->addWidget(slot.why);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, scaled(4), 0, scaled(4));
    layout->setSpacing(scaled(8));
    layout->addWidget(slot.mark, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    layout->addWidget(slot.sign, 0, Qt::AlignTop);
    connect(slot.sign, &QPushButton::clicked, this, [this, as = slot.as] { askSignature(as); });
    return row;
}

Button &SignOffPane::sign(SignOff::As as) const { return *(as == SignOff::As::Auditor ? m_auditor : m_reviewer).sign; }

void SignOffPane::setRun(audits::AuditRun *run)
{
    if (m_run != run) {
        if (m_run)
            m_run->disconnect(this);
        m_run = run;
        if (run)
            connect(run, &audits::AuditRun::changed, this, [this] { refresh(); });
        m_risk->setPlainText(run ? run->audit().residualRisk : QString());
    }
    refresh();
}

void SignOffPane::refresh()
{
    const bool evaluated = m_run && !m_run->audit().results.isEmpty();
    const Conclusion conclusion = m_run ? m_run->audit().conclusion() : Conclusion::NotAssessable;
    m_mark->setMark(evaluated ? markOf(conclusion) : Mark(CheckResult::ToDo));
    m_conclusion->setText(evaluated ? AuditWords::conclusion(conclusion) : tr("Not evaluated yet"));
    m_basis->setText(evaluated ? AuditWords::basis(conclusion) : tr("The evidence is collected first; then each rule says what it proves."));
    const QString refusal = m_run ? m_place.refusal(*m_run) : tr("No audit is chosen.");
    m_risk->setEnabled(refusal.isEmpty());
    m_keepRisk->setEnabled(refusal.isEmpty() && m_risk->toPlainText() != m_run->audit().residualRisk);
    m_riskState->setToken(Token::text2);
    m_riskState->setText(refusal);
    refresh(m_auditor);
    refresh(m_reviewer);
}

void SignOffPane::refresh(const Slot &slot)
{
    const audits::Signature *given = nullptr;
    if (m_run) {
        const auto it = std::ranges::find_if(m_run->audit().signatures, [&](const audits::Signature &each) { return each.statement.as == slot.as; });
        given = it == m_run->audit().signatures.end() ? nullptr : &*it;
    }
    slot.mark->setMark(Quorum { { given ? VoteSlot::Allow : VoteSlot::Empty }, false });
    slot.sign->setVisible(!given);
    if (given) {
        slot.who->setText(tr("%1: %2").arg(AuditWords::capacity(slot.as), m_place.nameOf(given->statement.person)));
        slot.why->setText(given->entry ? tr("Signed %1, ledger entry %2").arg(AuditWords::time(given->statement.issuedMs)).arg(*given->entry)
                                       : tr("Signed %1").arg(AuditWords::time(given->statement.issuedMs)));
        return;
    }
    const QString refusal = m_run ? m_place.signingRefusal(*m_run, slot.as) : tr("No audit is chosen.");
    slot.who->setText(tr("%1: nobody yet").arg(AuditWords::capacity(slot.as)));
    slot.why->setText(!refusal.isEmpty()                  ? refusal
                      : m_run->audit().signatures.isEmpty() ? tr("The first signature. After it nothing can be changed any more.")
                                                            : tr("The second signature. It has to come from another person."));
    slot.sign->setEnabled(refusal.isEmpty());
}

void SignOffPane::keepRisk()
{
    if (!m_run || !m_risk->isEnabled())
        return;
    m_run->setResidualRisk(m_risk->toPlainText().trimmed()).then(this, [this](const Result<void> &done) {
        refresh();
        m_riskState->setToken(done ? Token::ok : Token::bad);
        m_riskState->setText(done ? tr("Recorded in the ledger.") : ErrorText::of(done.error()).both());
    });
}

void SignOffPane::askSignature(SignOff::As as)
{
    if (!m_run || !m_place.signingRefusal(*m_run, as).isEmpty())
        return;
    auto *dialog = new SignOffDialog(m_place, *m_run, as, this);
    connect(dialog, &QDialog::accepted, this, [this] {
        // The button that was pressed is gone: on to the other one, or to what comes after both.
        for (const Slot *each : { &m_auditor, &m_reviewer }) {
            if (!each->sign->isHidden())
                each->sign->setFocus(Qt::OtherFocusReason);
        }
        if (m_run && m_run->audit().isSignedOff())
            Q_EMIT completed();
    });
    dialog->open();
}

}
