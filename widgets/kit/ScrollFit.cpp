// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/ScrollFit.h"

#include "widgets/kit/Fonts.h"

#include <QApplication>
#include <QEvent>
#include <QScreen>
#include <QScrollBar>

namespace countersign::ui {

namespace {

constexpr int least = 120; ///< even on the smallest screen

}

ScrollFit::ScrollFit(QWidget *content, int reserved, QWidget *parent) : QScrollArea(parent), m_reserved(reserved)
{
    setFrameShape(NoFrame);
    setProperty("edge", QStringLiteral("none"));
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setWidget(content);
    content->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now && widget()->isAncestorOf(now))
            ensureWidgetVisible(now); // also where the program moves the focus, not only Tab
    });
}

QSize ScrollFit::sizeHint() const
{
    const QSize whole = widget()->sizeHint();
    const int most = std::max(scaled(least), screen()->availableSize().height() - scaled(m_reserved));
    const bool scrolls = whole.height() > most;
    return { whole.width() + (scrolls ? verticalScrollBar()->sizeHint().width() : 0), std::min(whole.height(), most) };
}

bool ScrollFit::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

}
