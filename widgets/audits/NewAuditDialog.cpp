// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/audits/NewAuditDialog.h"

#include "models/core/DisplayText.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/FormField.h"

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

NewAuditDialog::NewAuditDialog(const AuditPlace &place, qint64 periodMs, QWidget *parent)
    : QDialog(parent), m_clock(place.clock), m_gateways(place.gateways()), m_gateway(new QComboBox), m_from(timeField(place.clock.nowMs() - periodMs)),
      m_to(timeField(place.clock.nowMs())), m_gatewayField(new FormField(tr("Gateway"), m_gateway)), m_toField(new FormField(tr("To (UTC)"), m_to)),
      m_start(new Button(tr("Start and collect"), Button::Tone::Primary)), m_shownEndMs(place.clock.nowMs())
{
    setWindowTitle(tr("New weekly audit"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    for (const AuditableGateway &each : std::as_const(m_gateways))
        m_gateway->addItem(displayLine(each.name), each.scope.gateway.text());
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
    layout->setSpacing(scaled(16));
    layout->addWidget(m_gatewayField);
    layout->addLayout(period);
    layout->addLayout(bar);
    setMinimumWidth(scaled(460));
    connect(m_gateway, &QComboBox::currentIndexChanged, this, &NewAuditDialog::refresh);
    connect(m_from, &QDateTimeEdit::dateTimeChanged, this, &NewAuditDialog::refresh);
    connect(m_to, &QDateTimeEdit::dateTimeChanged, this, [this] {
        m_shownEndMs = m_to->dateTime().toMSecsSinceEpoch();
        refresh();
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_start, &QPushButton::clicked, this, &NewAuditDialog::choose);
    m_gateway->setFocus();
    refresh();
}

audits::Scope NewAuditDialog::scope() const
{
    audits::Scope made = m_gateways.at(m_gateway->currentIndex()).scope;
    made.fromMs = m_from->dateTime().toMSecsSinceEpoch();
    made.toMs = m_shownEndMs;
    return made;
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
        else if (shown.toMs > m_clock.nowMs())
            wrong = tr("The period has to be over: nobody can prove what has not happened.");
        else if (shown.toMs - shown.fromMs > longestMs)
            wrong = tr("At most 31 days.");
    }
    m_toField->setWrong(wrong);
    m_start->setEnabled(chosen >= 0 && wrong.isEmpty());
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
    Q_EMIT scopeChosen(scope());
    accept();
}

}
