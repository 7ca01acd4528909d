// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/Rail.h"

#include "widgets/kit/Fonts.h"
#include "widgets/kit/Label.h"
#include "widgets/kit/Metrics.h"
#include "widgets/kit/StylePaint.h"
#include "widgets/shell/Page.h"
#include "widgets/shell/PersonBlock.h"
#include "widgets/shell/RailItem.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace countersign::ui {

/// The product's sign: two signatures over one line.
class Rail::Brand final : public QWidget
{
public:
    explicit Brand(Rail *rail)
        : QWidget(rail)
        , m_rail(rail)
    {
        setFixedHeight(scaled(30));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::color(Token::ink));
        const qreal left = m_rail->isNarrow() ? (width() - 20) / 2. : 19;
        for (qreal x : { 0., 11. })
            painter.drawRoundedRect(QRectF(left + x, 5, 9, 12), 2, 2);
        painter.drawRoundedRect(QRectF(left, 20, 20, 2), 1, 1);
        for (qreal x : { 4.5, 15.5 })
            paintTick(painter, QPointF(left + x, 11), Theme::color(Token::onInk), .72);
        if (m_rail->isNarrow())
            return;
        painter.setFont(uiFont(Size::Lead, QFont::DemiBold));
        painter.setPen(Theme::color(Token::text));
        painter.drawText(QRectF(48, 0, width() - 48, 27), Qt::AlignVCenter, u"Countersign"_s);
    }

private:
    Rail *m_rail;
};

Rail::Rail(const QList<Page *> &pages, QWidget *parent)
    : QWidget(parent)
    , m_brand(new Brand(this))
    , m_person(new PersonBlock)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 10, 1, 0);
    column->setSpacing(1);
    column->addWidget(m_brand);
    const auto of = [&](PageGroup group) {
        QList<Page *> chosenPages;
        for (Page *page : pages)
            if (page->about().group == group)
                chosenPages.append(page);
        return chosenPages;
    };
    addGroup(column, tr("Decide"), of(PageGroup::Decide));
    addGroup(column, tr("Prove"), of(PageGroup::Prove));
    addGroup(column, tr("Set up"), of(PageGroup::SetUp));
    column->addStretch();
    column->addWidget(m_person);
    connect(m_person, &QAbstractButton::clicked, this, &Rail::lockWanted);
    setNarrow(false);
}

void Rail::addGroup(QVBoxLayout *column, const QString &title, const QList<Page *> &pages)
{
    if (pages.isEmpty())
        return;
    auto *head = new Label(title, Token::text3, Size::Tiny, QFont::Medium);
    head->setContentsMargins(20, 10, 0, 3);
    m_titles.append(head);
    column->addWidget(head);
    for (Page *page : pages) {
        auto *item = new RailItem(page);
        connect(item, &QAbstractButton::clicked, this, [this, page] { Q_EMIT chosen(page); });
        m_items.append(item);
        column->addWidget(item);
    }
}

QList<Page *> Rail::order() const
{
    QList<Page *> pages;
    for (const RailItem *item : m_items)
        pages.append(item->page());
    return pages;
}

void Rail::setCurrent(const Page *page)
{
    for (RailItem *item : std::as_const(m_items))
        item->setChecked(item->page() == page);
}

void Rail::setSeated(const Seated &seated)
{
    m_person->setSeated(seated);
}

void Rail::setNarrow(bool narrow)
{
    m_narrow = narrow;
    setFixedWidth(scaled(narrow ? metrics::railNarrow : metrics::rail) + 1);
    for (Label *title : std::as_const(m_titles)) {
        title->setContentsMargins(narrow ? 0 : 20, narrow ? 4 : 10, 0, narrow ? 0 : 3);
        title->setVisible(!narrow);
    }
    for (RailItem *item : std::as_const(m_items))
        item->setNarrow(narrow);
    m_person->setNarrow(narrow);
    m_brand->update();
}

void Rail::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (!step) {
        QWidget::keyPressEvent(event);
        return;
    }
    const auto at = m_items.indexOf(qobject_cast<RailItem *>(focusWidget()));
    if (at >= 0 && at + step >= 0 && at + step < m_items.size())
        m_items[at + step]->setFocus(Qt::TabFocusReason);
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Token::window));
    painter.fillRect(width() - 1, 0, 1, height(), Theme::color(Token::line));
}

}
