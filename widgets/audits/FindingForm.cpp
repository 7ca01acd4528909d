// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/audits/FindingForm.h"

#include "models/team/Team.h"
#include "models/vault/Vault.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/DetailHead.h"
#include "widgets/kit/ErrorText.h"
#include "widgets/kit/FormField.h"
#include "widgets/kit/Hairline.h"
#include "widgets/kit/OutsideText.h"
#include "widgets/kit/SectionTitle.h"
#include "widgets/print/AuditWords.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDateTime>
#include <QGridLayout>
#include <QScrollArea>
#include <QTimeZone>
#include <QVBoxLayout>

namespace countersign::ui {

using namespace Qt::StringLiterals;
using audits::Finding;
using audits::FindingStatus;

namespace {

constexpr qint64 dayMs = 86'400'000;

QDate day(qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::UTC).date(); }

}

FindingForm::FindingForm(const AuditPlace &place, QWidget *parent)
    : Surface(Token::window, parent), m_place(place), m_head(new DetailHead), m_title(new OutsideText({}, OutsideText::Face::Ui, Token::text, Size::Lead)),
      m_observed(new OutsideText({}, OutsideText::Face::Ui)), m_remediation(new OutsideText({}, OutsideText::Face::Ui)), m_severity(new QComboBox), m_owner(new QComboBox),
      m_due(new QDateEdit), m_status(new QComboBox), m_state((new Label({}, Token::text2, Size::Small))->wrapped()), m_save(new Button(tr("Record the change")))
{
    for (const auto each : { audits::Severity::Critical, audits::Severity::High, audits::Severity::Medium, audits::Severity::Low })
        m_severity->addItem(words(AuditWords::mark(each)), int(each));
    for (const auto each : { FindingStatus::Open, FindingStatus::InWork, FindingStatus::Fixed, FindingStatus::Accepted, FindingStatus::Closed })
        m_status->addItem(AuditWords::status(each), int(each));
    m_due->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_due->setCalendarPopup(true);
    auto *fields = new QGridLayout;
    fields->setSpacing(scaled(12));
    fields->addWidget(new FormField(tr("Severity"), m_severity), 0, 0);
    fields->addWidget(new FormField(tr("Owner"), m_owner), 0, 1);
    fields->addWidget(new FormField(tr("Due (UTC)"), m_due), 1, 0);
    fields->addWidget(new FormField(tr("Status"), m_status), 1, 1);
    auto *record = new QHBoxLayout;
    record->addWidget(m_state, 1);
    record->addWidget(m_save, 0, Qt::AlignTop);
    auto *body = new Surface(Token::window);
    auto *inner = new QVBoxLayout(body);
    inner->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(16));
    inner->setSpacing(scaled(8));
    inner->addWidget(m_title);
    inner->addLayout(fields);
    inner->addLayout(record);
    inner->addWidget(new Hairline);
    inner->addWidget(new SectionTitle(tr("What was found")));
    inner->addWidget(m_observed);
    inner->addWidget(new SectionTitle(tr("What to do")));
    inner->addWidget(m_remediation);
    inner->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(body);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(scroll, 1);
    setProperty("pane", true);
    setFocusProxy(m_severity);
    for (QComboBox *each : { m_severity, m_owner, m_status })
        connect(each, &QComboBox::currentIndexChanged, this, &FindingForm::showReady);
    connect(m_due, &QDateEdit::dateChanged, this, &FindingForm::showReady);
    connect(m_save, &QPushButton::clicked, this, &FindingForm::keep);
    show(nullptr, {});
}

void FindingForm::show(audits::AuditRun *run, const QString &id)
{
    if (m_run != run || m_id != id) {
        if (m_run)
            m_run->disconnect(this);
        m_run = run;
        m_id = id;
        if (run) {
            for (const auto signal : { &audits::AuditRun::findingsChanged, &audits::AuditRun::signedOff })
                connect(run, signal, this, &FindingForm::refresh);
        }
    }
    refresh();
}

const Finding *FindingForm::finding() const
{
    if (!m_run)
        return nullptr;
    const auto it = std::ranges::find(m_run->audit().findings, m_id, &Finding::id);
    return it == m_run->audit().findings.end() ? nullptr : &*it;
}

void FindingForm::refresh()
{
    const Finding *shown = finding();
    for (QWidget *each : { static_cast<QWidget *>(m_severity), static_cast<QWidget *>(m_owner), static_cast<QWidget *>(m_due), static_cast<QWidget *>(m_status) })
        each->setEnabled(shown && m_place.refusal(*m_run).isEmpty());
    if (shown) {
        fill(*shown);
    } else {
        m_head->setMarks({});
        m_head->setTitle(tr("No finding chosen"));
        m_head->setNote(QString());
    }
    showReady();
}

void FindingForm::fill(const Finding &shown)
{
    m_head->setMarks({ AuditWords::mark(shown.severity) });
    m_head->setTitle(DisplayText::fromText(shown.id.section(u'-', -1), DisplayText::Lines::Escape));
    m_head->setNote(DisplayText::fromText(shown.check.text(), DisplayText::Lines::Escape));
    m_title->setText(DisplayText::fromText(shown.title, DisplayText::Lines::Escape));
    m_observed->setText(DisplayText::fromText(shown.observed));
    m_remediation->setText(DisplayText::fromText(shown.remediation));
    m_owner->clear();
    m_owner->addItem(tr("nobody yet"), QString());
    if (m_place.team.hasCharter()) {
        for (const facts::Person &each : m_place.team.charter().people)
            m_owner->addItem(displayLine(each.name), each.id.text());
    }
    if (m_owner->findData(shown.owner.text()) < 0)
        m_owner->addItem(displayLine(shown.owner.text()), shown.owner.text()); // no longer in the charter
    m_owner->setCurrentIndex(m_owner->findData(shown.owner.text()));
    m_severity->setCurrentIndex(m_severity->findData(int(shown.severity)));
    m_status->setCurrentIndex(m_status->findData(int(shown.status)));
    m_due->setDate(day(shown.dueMs));
}

Finding FindingForm::edited() const
{
    Finding made = *finding();
    made.severity = static_cast<audits::Severity>(m_severity->currentData().toInt());
    made.status = static_cast<FindingStatus>(m_status->currentData().toInt());
    made.owner = PersonId(m_owner->currentData().toString());
    if (m_due->date() != day(made.dueMs)) // the day is over at its end
        made.dueMs = QDateTime(m_due->date(), QTime(0, 0), QTimeZone::UTC).toMSecsSinceEpoch() + dayMs - 1;
    return made;
}

void FindingForm::showReady()
{
    const Finding *shown = finding();
    if (!shown) {
        m_save->setEnabled(false);
        m_state->setText(QString());
        return;
    }
    const QString refusal = m_place.refusal(*m_run);
    const bool changed = edited().toJson() != shown->toJson();
    m_save->setEnabled(refusal.isEmpty() && changed);
    m_state->setToken(Token::text2);
    m_state->setText(!refusal.isEmpty() ? refusal
                         : shown->isOverdue(m_place.clock.nowMs()) ? tr("Overdue since %1.").arg(AuditWords::day(shown->dueMs))
                         : shown->owner.isEmpty()                  ? tr("Nobody owns this finding yet.")
                         : !shown->changedBy.isEmpty()             ? tr("Last changed by %1.").arg(m_place.nameOf(shown->changedBy))
                                                                   : QString());
}

void FindingForm::keep()
{
    if (!finding())
        return;
    if (m_save->hasFocus())
        m_status->setFocus(Qt::OtherFocusReason); // a button that goes off gives its focus to whatever comes next
    m_save->setEnabled(false);
    m_run->change(edited(), m_place.vault.signedIn()).then(this, [this](const Result<void> &done) {
        refresh();
        m_state->setToken(done ? Token::ok : Token::bad);
        m_state->setText(done ? tr("Recorded in the ledger.") : ErrorText::of(done.error()).both());
    });
}

}
