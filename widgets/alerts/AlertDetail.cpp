// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/alerts/AlertDetail.h"

#include "widgets/alerts/AlertWords.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/DetailHead.h"
#include "widgets/kit/FactList.h"
#include "widgets/kit/KeyHint.h"
#include "widgets/kit/SectionTitle.h"
#include "widgets/viewer/ActionView.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace countersign::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int evidenceHeight = 160;

}

AlertDetail::AlertDetail(const AlertPlace &place, QWidget *parent)
    : Surface(Token::window, parent)
    , m_place(place)
    , m_body(new Surface(Token::window))
    , m_head(new DetailHead)
    , m_state((new Label({}, Token::text2, Size::Small))->wrapped())
    , m_facts(new FactList)
    , m_rows(new FactList)
    , m_evidence(new ActionView)
    , m_acknowledge(new Button(tr("Acknowledge"), Icon::check))
    , m_own(new Button(tr("Owner…"), Icon::person))
    , m_resolve(new Button(tr("Resolve…"), Icon::verify))
    , m_entry(new Button(tr("Show its ledger entry"), Icon::ledger))
    , m_trail(new Button(tr("Show its time in the trail"), Icon::trail))
{
    m_evidence->setRailVisible(false);
    m_evidence->setAccessibleName(tr("Evidence"));
    m_evidence->setMinimumHeight(scaled(evidenceHeight));
    auto *bar = new QHBoxLayout;
    bar->setSpacing(scaled(8));
    const std::pair<Button *, Qt::Key> steps[]{ { m_acknowledge, Qt::Key_A }, { m_own, Qt::Key_O },
        { m_resolve, Qt::Key_R } };
    for (const auto &[button, key] : steps) {
        bar->addWidget(button);
        bar->addWidget(new KeyHint(QKeySequence(key)));
    }
    bar->addWidget(m_state, 1);
    auto *ways = new QHBoxLayout;
    ways->setSpacing(scaled(8));
    ways->addWidget(m_trail);
    ways->addWidget(m_entry);
    ways->addStretch();
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(16));
    body->setSpacing(scaled(8));
    body->addLayout(bar);
    body->addWidget(m_facts);
    body->addWidget(new SectionTitle(tr("Evidence"), tr("rows of the trail, as they were when the alert was raised")));
    body->addWidget(m_rows);
    body->addLayout(ways);
    body->addWidget(m_evidence, 1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_body);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(scroll, 1);
    connect(m_acknowledge, &QPushButton::clicked, this, &AlertDetail::acknowledgeAsked);
    connect(m_own, &QPushButton::clicked, this, &AlertDetail::ownAsked);
    connect(m_resolve, &QPushButton::clicked, this, &AlertDetail::resolveAsked);
    connect(m_entry, &QPushButton::clicked, this, [this] { Q_EMIT entryAsked(m_shown.value_or(0)); });
    connect(m_trail, &QPushButton::clicked, this, [this] { Q_EMIT rowsAsked(m_gateway, m_fromMs, m_toMs); });
    setFocusProxy(m_evidence);
    show(nullptr);
}

void AlertDetail::setState(const QString &words, bool isBad)
{
    m_state->setToken(isBad ? Token::bad : Token::text2);
    m_state->setText(words);
}

void AlertDetail::show(const alerts::Alert *alert)
{
    if (!alert || m_shown != alert->entry) {
        setState({}, false);
        m_refusal.clear();
    }
    m_shown = alert ? std::optional(alert->entry) : std::nullopt;
    m_body->setVisible(alert != nullptr);
    if (alert)
        return fill(*alert);
    m_head->setMarks({});
    m_head->setTitle(tr("No alert chosen"));
    m_head->setNote(QString());
}

void AlertDetail::fill(const alerts::Alert &alert)
{
    m_gateway = alert.gateway;
    m_head->setMarks({ AlertWords::mark(alert.severity) });
    m_head->setTitle(AlertWords::title(alert));
    m_head->setNote(m_place.gatewayName(alert.gateway));
    const QString refusal = m_place.refusal();
    const bool may = refusal.isEmpty() && alert.life.isOpen();
    m_acknowledge->setEnabled(may && !alert.life.isAcknowledged());
    m_own->setEnabled(may);
    m_resolve->setEnabled(may);
    for (Button *each : { m_acknowledge, m_own, m_resolve })
        setPlainToolTip(*each, refusal);
    // What came of the last change stays there until something else is to be said.
    const QString says = alert.life.isOpen() ? refusal : QString();
    if (std::exchange(m_refusal, says) != says)
        setState(says, false);
    m_facts->clear();
    m_facts->add(tr("What"), AlertWords::summary(alert), OutsideText::Face::Ui);
    m_facts->add(tr("Rule"), AlertWords::rule(alert));
    m_facts->add(tr("What to do"), AlertWords::advice(alert));
    m_facts->add(tr("Raised"),
        tr("%1 UTC, entry %2 of the ledger").arg(AlertWords::utc(alert.atMs), QLocale().toString(alert.entry)));
    showLife(alert);
    showEvidence(alert);
}

void AlertDetail::showLife(const alerts::Alert &alert)
{
    const alerts::AlertLife &life = alert.life;
    if (life.isAcknowledged())
        m_facts->add(tr("Acknowledged"),
            tr("by %1, %2 UTC").arg(m_place.nameOf(life.acknowledgedBy), AlertWords::utc(life.acknowledgedMs)));
    else
        m_facts->addAbsent(tr("Acknowledged"), tr("by nobody yet"));
    if (!life.owner.isEmpty())
        m_facts->add(tr("Owner"), m_place.nameOf(life.owner));
    else
        m_facts->addAbsent(tr("Owner"), tr("nobody yet"));
    if (life.isOpen())
        return;
    m_facts->add(tr("Resolved"),
        tr("by %1, %2 UTC: %3")
            .arg(m_place.nameOf(life.resolvedBy), AlertWords::utc(life.resolvedMs), AlertWords::state(life)));
    m_facts->add(tr("Reason"), DisplayText::fromText(life.reason), OutsideText::Face::Ui);
}

void AlertDetail::showEvidence(const alerts::Alert &alert)
{
    m_rows->clear();
    const QJsonArray rows = QJsonDocument::fromJson(alert.evidence).object()["rows"_L1].toArray();
    m_fromMs = m_toMs = 0;
    for (const QJsonValue &each : rows) {
        const qint64 at = each["at"_L1].toInteger();
        m_fromMs = m_fromMs == 0 ? at : std::min(m_fromMs, at);
        m_toMs = std::max(m_toMs, at);
        m_rows->add(tr("Row %1").arg(each["row"_L1].toInteger()), AlertWords::row(each.toObject()));
    }
    m_rows->setVisible(!rows.isEmpty());
    m_trail->setVisible(!rows.isEmpty());
    m_evidence->setText(DisplayText::fromUtf8(alert.evidence), Syntax::Json);
}

}
