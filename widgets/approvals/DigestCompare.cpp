// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/approvals/DigestCompare.h"

#include "widgets/approvals/CaseWords.h"
#include "widgets/kit/DigestBlock.h"
#include "widgets/kit/Label.h"

#include <QHBoxLayout>
#include <QPainter>

namespace countersign::ui {

namespace {

/// Four equal signs, one for each row; crossed where the digests differ.
class Equals final : public QWidget
{
public:
    explicit Equals(bool same) : m_same(same)
    {
        setFixedSize(26, 112);
        setAccessibleName(same ? DigestCompare::tr("equal") : DigestCompare::tr("not equal"));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Theme::color(m_same ? Token::ok : Token::bad), 2, Qt::SolidLine, Qt::RoundCap));
        for (int row = 0; row < 4; ++row) {
            const qreal y = 20 + row * 24;
            painter.drawLine(QPointF(6, y - 3), QPointF(20, y - 3));
            painter.drawLine(QPointF(6, y + 3), QPointF(20, y + 3));
            if (!m_same)
                painter.drawLine(QPointF(9, y + 7), QPointF(17, y - 7));
        }
    }

private:
    bool m_same;
};

}

DigestCompare::DigestCompare(const approvals::Case &item, const crypto::Digest &own, const Workplace &place, QWidget *parent)
    : QWidget(parent), m_own(new DigestBlock(own.hex()))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    for (const auto &cast : item.votes) {
        if (cast.vote.decision != facts::Decision::Allow || !cast.vote.action)
            continue;
        m_other = new DigestBlock(cast.vote.action->hex());
        m_other->setOther(own.hex());
        m_own->setOther(cast.vote.action->hex());
        layout->addWidget(side(tr("%1 signed").arg(CaseWords::personName(cast.vote.person, place)), m_other, CaseWords::time(cast.vote.issuedMs)));
        layout->addWidget(new Equals(isSame()));
        break;
    }
    layout->addWidget(side(tr("You are about to sign"), m_own, tr("The action on your screen")));
    layout->addStretch();
}

bool DigestCompare::isSame() const
{
    return !m_other || m_own->differingGroups().isEmpty();
}

QWidget *DigestCompare::side(const QString &who, DigestBlock *block, const QString &note)
{
    auto *widget = new QWidget;
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(new Label(who, Token::text, Size::Small, QFont::DemiBold));
    layout->addWidget(block);
    layout->addWidget(new Label(note, Token::text2, Size::Small));
    return widget;
}

}
