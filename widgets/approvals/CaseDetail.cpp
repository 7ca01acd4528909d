// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/approvals/CaseDetail.h"

#include "widgets/approvals/CaseSide.h"
#include "widgets/approvals/CaseWords.h"
#include "widgets/approvals/DecisionBar.h"
#include "widgets/approvals/GroundTruth.h"
#include "widgets/approvals/RawBytes.h"
#include "widgets/approvals/SignDialog.h"
#include "widgets/kit/Banner.h"
#include "widgets/kit/DetailHead.h"
#include "widgets/kit/DigestBlock.h"
#include "widgets/kit/ErrorText.h"
#include "widgets/kit/Hairline.h"
#include "widgets/kit/MarkView.h"
#include "widgets/viewer/ActionView.h"

#include <QHBoxLayout>
#include <QScrollArea>

namespace countersign::ui {

namespace {

QByteArray bytesOf(const approvals::Case &item)
{
    return item.action ? item.action->bytes() : item.request.received;
}

constexpr int sideWidth = 372;
constexpr int besideFrom = 860; ///< narrower, and the text would have too little of each line

QScrollArea *scrolling(QWidget *column)
{
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setProperty("edge", QStringLiteral("none"));
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(column);
    area->setFixedWidth(scaled(sideWidth));
    return area;
}

}

CaseDetail::CaseDetail(Workplace place, QWidget *parent)
    : QWidget(parent), m_place(std::move(place)), m_head(new DetailHead), m_request(new Label({}, Token::text3, Size::Small)), m_time(new MarkView(TimeLeft())),
      m_timeWords(new Label({}, Token::text2, Size::Small)), m_changed(new Banner(Banner::Tone::Warn)), m_truth(new GroundTruth(m_place)), m_side(new CaseSide(m_place)),
      m_bar(new DecisionBar(m_place))
{
    m_head->addWidget(m_request);
    m_head->addWidget(m_time);
    m_head->addWidget(m_timeWords);
    m_changed->hide();
    m_edge = new Hairline(Qt::Vertical);
    m_sideArea = scrolling(m_side);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_truth, 1);
    middle->addWidget(m_edge);
    middle->addWidget(m_sideArea);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_changed);
    layout->addLayout(middle, 1);
    layout->addWidget(m_bar);

    connect(&m_place.desk, &approvals::Desk::caseChanged, this, &CaseDetail::follow);
    connect(m_truth, &GroundTruth::rawAsked, this, &CaseDetail::showRaw);
    connect(&m_truth->text(), &ActionView::seenChanged, this, &CaseDetail::refreshBar);
    connect(m_bar, &DecisionBar::allowAsked, this, &CaseDetail::askAllow);
    connect(m_bar, &DecisionBar::denyAsked, this, &CaseDetail::askDeny);
    connect(m_changed, &Banner::actionTriggered, this, [this] {
        if (m_key)
            show(*m_key);
    });
}

void CaseDetail::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool below = width() < scaled(besideFrom);
    if (below == m_sideArea->isHidden())
        return;
    m_request->setHidden(below); // the gateway and who asks come first; the facts name the request's parts
    m_sideArea->setHidden(below);
    m_edge->setHidden(below);
    if (below) {
        m_sideArea->takeWidget();
        m_truth->setBelow(m_side);
    } else {
        m_sideArea->setWidget(m_side);
    }
}

ActionView &CaseDetail::text() const
{
    return m_truth->text();
}

bool CaseDetail::isSeen() const
{
    return m_truth->text().isSeenToEnd();
}

SignDialog *CaseDetail::dialog() const
{
    return m_dialog;
}

void CaseDetail::show(const approvals::CaseKey &key)
{
    const auto *item = m_place.desk.find(key);
    if (!item) {
        clear();
        return;
    }
    const bool other = m_key != key;
    if (other)
        m_bar->clearReason();
    m_key = key;
    setFrozen(false);
    m_drawnBytes = bytesOf(*item);
    draw(*item);
    m_bar->arm();
}

void CaseDetail::clear()
{
    m_key.reset();
    m_drawnBytes.clear();
    m_drawn = {};
}

/// Votes, states and times are drawn as they come. Another action under the same id is not: what was read would be replaced
/// under the reader's eyes.
void CaseDetail::follow(const approvals::CaseKey &key)
{
    if (m_key != key)
        return;
    const auto *item = m_place.desk.find(key);
    if (bytesOf(*item) != m_drawnBytes) {
        setFrozen(true);
        return;
    }
    if (m_frozen)
        return;
    draw(*item);
    m_bar->arm();
}

void CaseDetail::draw(const approvals::Case &item)
{
    m_drawn.key = item.key;
    m_drawn.revision = item.revision;
    m_drawn.action = item.action ? std::optional(item.action->digest()) : std::nullopt;
    m_head->setMarks({ CaseWords::environment(item.environment), CaseWords::severity(item.severity) });
    m_head->setTitle(CaseWords::subject(item.request.kind));
    const QString gateway = CaseWords::gatewayName(item.key.gateway, m_place);
    m_head->setNote(item.request.agent ? tr("on %1, asked by agent %2").arg(gateway, displayLine(*item.request.agent)) : tr("on %1, asked by: not supplied by gateway").arg(gateway));
    const QString id = displayLine(item.key.request.text());
    m_request->setText(tr("Request %1").arg(id.size() > 12 ? id.first(8) + u'…' : id));
    setPlainToolTip(*m_request, id);
    drawTime(item);
    m_truth->setCase(item);
    m_side->setCase(item);
    refreshBar();
}

void CaseDetail::drawTime(const approvals::Case &item)
{
    m_time->setVisible(item.isOpen());
    m_time->setMark(CaseWords::timeLeft(item, m_place));
    const bool over = item.leftMs(m_place.clock.nowMs()) <= 0;
    m_timeWords->setText(!item.isOpen() ? CaseWords::ending(item, m_place) : over ? tr("time is up, the answer is no") : tr("to the last signature, then the answer is no"));
}

void CaseDetail::setFrozen(bool frozen)
{
    m_frozen = frozen;
    m_changed->setSentence(ErrorText::of(ErrorCode::ActionChanged).both());
    m_changed->setAction(tr("Read it again"));
    m_changed->setVisible(frozen);
    m_truth->setEnabled(!frozen);
    m_bar->setEnabled(!frozen);
}

void CaseDetail::refreshBar()
{
    const auto *item = m_key ? m_place.desk.find(*m_key) : nullptr;
    if (item)
        m_bar->setCase(*item, isSeen());
}

void CaseDetail::lookAgain()
{
    const auto *item = m_key && !m_frozen ? m_place.desk.find(*m_key) : nullptr;
    if (item)
        draw(*item);
}

void CaseDetail::tick()
{
    const auto *item = m_key && !m_frozen ? m_place.desk.find(*m_key) : nullptr;
    if (!item)
        return;
    drawTime(*item);
    refreshBar();
}

void CaseDetail::askAllow()
{
    if (!m_frozen && m_bar->canAllow())
        openDialog(facts::Decision::Allow);
}

void CaseDetail::askDeny()
{
    if (!m_frozen && m_bar->canDeny())
        openDialog(facts::Decision::Deny);
}

void CaseDetail::openDialog(facts::Decision decision)
{
    if (m_dialog)
        return;
    auto ballot = m_drawn;
    ballot.decision = decision;
    ballot.reason = m_bar->reason();
    ballot.seenToEnd = isSeen();
    m_dialog = new SignDialog(m_place, ballot, this);
    connect(m_dialog, &SignDialog::voteSigned, m_bar, &DecisionBar::clearReason);
    connect(m_dialog, &SignDialog::denyAsked, this, [this] {
        m_dialog.clear();
        openDialog(facts::Decision::Deny);
    });
    m_dialog->open();
}

void CaseDetail::showRaw()
{
    const auto *item = m_key ? m_place.desk.find(*m_key) : nullptr;
    if (item)
        (new RawBytes(*item, this))->open();
}

void CaseDetail::copyDigest()
{
    m_side->digest().copy();
}

}
