// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/audits/NewAuditDialog.h"

#include "models/core/DisplayText.h"
#include "widgets/audits/CoveragePane.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/FormField.h"
#include "widgets/print/AuditWords.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QTimeZone>
#include <QVBoxLayout>

namespace countersign::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 longestMs = qint64(31) * 86'400'000;

QDateTimeEdit *timeField(qint64 ms)
{
    auto *field = new QDateTimeEdit(QDateTime::fromMSecsSinceEpoch(ms - ms % minuteMs, QTimeZone::UTC));
    field->setTimeZone(QTimeZone::UTC);
    field->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
    field->setCalendarPopup(true);
    return field;
}

}

NewAuditDialog::NewAuditDialog(const AuditPlace &place, QWidget *parent)
    : QDialog(parent), m_place(place), m_gateways(place.gateways()), m_checklist(new QComboBox), m_gateway(new QComboBox), m_reference(new QComboBox),
      m_from(timeField(place.clock.nowMs())), m_to(timeField(place.clock.nowMs())), m_gatewayField(new FormField(tr("Gateway"), m_gateway)),
      m_referenceField(new FormField(tr("Compare with"), m_reference)), m_toField(new FormField(tr("To (UTC)"), m_to)), m_coverage(new CoveragePane),
      m_start(new Button(tr("Start and collect"), Button::Tone::Primary)), m_shownEndMs(place.clock.nowMs())
{
    setWindowTitle(tr("New audit"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    addChecklists();
    for (const AuditableGateway &each : std::as_const(m_gateways))
        m_gateway->addItem(displayLine(each.name), each.scope.gateway.text());
    auto *kind = new QHBoxLayout;
    kind->setSpacing(scaled(12));
    kind->addWidget(new FormField(tr("Checklist"), m_checklist), 0, Qt::AlignTop);
    kind->addWidget(m_gatewayField, 1, Qt::AlignTop);
    auto *period = new QHBoxLayout;
    period->setSpacing(scaled(12));
    period->addWidget(new FormField(tr("From (UTC)"), m_from));
    period->addWidget(m_toField);
    auto *cancel = new Button(tr("Cancel"));
    auto *bar = new QHBoxLayout;
    bar->addStretch();
    bar->addWidget(cancel);
    bar->addWidget(m_start);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(24), scaled(16), scaled(24), scaled(12));
    layout->setSpacing(scaled(12));
    layout->addLayout(kind);
    layout->addWidget(m_referenceField);
    layout->addLayout(period);
    layout->addWidget(m_coverage, 1);
    layout->addLayout(bar);
    setMinimumWidth(scaled(620));
    connect(m_checklist, &QComboBox::currentIndexChanged, this, &NewAuditDialog::useChecklist);
    connect(m_gateway, &QComboBox::currentIndexChanged, this, [this] {
        addReferences();
        refresh();
    });
    connect(m_reference, &QComboBox::currentIndexChanged, this, &NewAuditDialog::refresh);
    connect(m_from, &QDateTimeEdit::dateTimeChanged, this, &NewAuditDialog::refresh);
    connect(m_to, &QDateTimeEdit::dateTimeChanged, this, [this] {
        m_shownEndMs = m_to->dateTime().toMSecsSinceEpoch();
        refresh();
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_start, &QPushButton::clicked, this, &NewAuditDialog::choose);
    m_gateway->setFocus();
    addReferences();
    useChecklist();
}

void NewAuditDialog::addChecklists()
{
    for (const QString &name : { u"weekly"_s, u"monthly"_s }) {
        const auto checklist = audits::Checklist::builtIn(name);
        if (!checklist)
            continue; // the page has said so before it opened the dialog
        m_checklists.append(std::make_shared<const audits::Checklist>(*checklist));
        m_checklist->addItem(AuditWords::kind(name), name);
    }
}

bool NewAuditDialog::compares() const
{
    const auto checklist = m_checklists.value(m_checklist->currentIndex());
    return checklist && std::ranges::any_of(checklist->evidence(), [](const audits::EvidenceNeed &need) { return need.of != audits::EvidenceNeed::Of::Own; });
}

// Every other gateway; the first of another environment is the likely one.
void NewAuditDialog::addReferences()
{
    const QSignalBlocker quiet(m_reference);
    m_reference->clear();
    m_reference->addItem(tr("Nothing"), QString());
    const int chosen = m_gateway->currentIndex();
    for (int i = 0; i < m_gateways.size(); ++i) {
        if (i == chosen)
            continue;
        m_reference->addItem(displayLine(m_gateways.at(i).name), m_gateways.at(i).scope.gateway.text());
        if (m_reference->currentIndex() == 0)
            m_reference->setCurrentIndex(m_reference->count() - 1);
    }
}

void NewAuditDialog::useChecklist()
{
    const auto checklist = m_checklists.value(m_checklist->currentIndex());
    if (checklist)
        m_from->setDateTime(m_to->dateTime().addMSecs(-checklist->periodMs()));
    m_referenceField->setVisible(compares());
    refresh();
}

audits::Scope NewAuditDialog::scope() const
{
    audits::Scope made = m_gateways.at(m_gateway->currentIndex()).scope;
    made.fromMs = m_from->dateTime().toMSecsSinceEpoch();
    made.toMs = m_shownEndMs;
    const auto reference = std::ranges::find(m_gateways, GatewayId(m_reference->currentData().toString()), [](const AuditableGateway &each) { return each.scope.gateway; });
    if (compares() && reference != m_gateways.end())
        made.reference = { reference->scope.gateway, reference->scope.identity };
    return made;
}

void NewAuditDialog::showCoverage()
{
    const auto checklist = m_checklists.value(m_checklist->currentIndex());
    m_coverage->setVisible(bool(m_place.coverage));
    if (!m_place.coverage || !checklist || m_gateway->currentIndex() < 0)
        return m_coverage->setLines({});
    const audits::Scope asked = scope();
    m_place.coverage(checklist, asked).then(this, [this, checklist, asked](const Result<QList<audits::CoverageLine>> &lines) {
        const audits::Scope now = scope();
        const bool stale = m_checklists.value(m_checklist->currentIndex()) != checklist || now.gateway != asked.gateway || now.reference.gateway != asked.reference.gateway;
        if (lines && !stale)
            m_coverage->setLines(*lines);
    });
}

void NewAuditDialog::refresh()
{
    const int chosen = m_gateway->currentIndex();
    m_gatewayField->setHint(chosen < 0 ? tr("There is no gateway yet. Add one on the Gateways page.")
                                : m_gateways.at(chosen).answers ? tr("It answers now.")
                                                                : tr("It does not answer now: whatever it would have to prove will be unknown."),
                            chosen >= 0 && m_gateways.at(chosen).answers ? Token::text3 : Token::warn);
    QString wrong;
    if (chosen >= 0) {
        const audits::Scope shown = scope();
        if (shown.toMs <= shown.fromMs)
            wrong = tr("The period ends before it begins.");
        else if (shown.toMs > m_place.clock.nowMs())
            wrong = tr("The period has to be over: nobody can prove what has not happened.");
        else if (shown.toMs - shown.fromMs > longestMs)
            wrong = tr("At most 31 days.");
    }
    m_toField->setWrong(wrong);
    m_start->setEnabled(chosen >= 0 && wrong.isEmpty());
    showCoverage();
}

void NewAuditDialog::keyPressEvent(QKeyEvent *event)
{
    // Nothing dangerous begins here, so that Enter may do it from any field.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        choose();
    else
        QDialog::keyPressEvent(event);
}

void NewAuditDialog::choose()
{
    if (!m_start->isEnabled())
        return;
    Q_EMIT scopeChosen(scope(), m_checklist->currentData().toString());
    accept();
}

}
