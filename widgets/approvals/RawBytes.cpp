// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/approvals/RawBytes.h"

#include "widgets/kit/Button.h"
#include "widgets/kit/SectionTitle.h"
#include "widgets/kit/Surface.h"
#include "widgets/viewer/ActionView.h"

#include <QLocale>
#include <QVBoxLayout>

namespace countersign::ui {

namespace {

ActionView *viewOf(QByteArrayView bytes, const QString &name)
{
    auto *view = new ActionView;
    view->setRailVisible(false);
    view->setAccessibleName(name);
    view->setText(DisplayText::fromUtf8(bytes), Syntax::Json);
    return view;
}

QString countOf(qsizetype bytes)
{
    return RawBytes::tr("%1 bytes").arg(QLocale().toString(bytes));
}

}

RawBytes::RawBytes(const approvals::Case &item, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Raw bytes"));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(900, 640);
    auto *panel = new Surface(Token::base);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(16, 8, 16, 12);
    layout->setSpacing(4);
    layout->addWidget(new SectionTitle(tr("As received from the gateway"), countOf(item.request.received.size())));
    layout->addWidget(viewOf(item.request.received, tr("As received from the gateway")), 1);
    if (item.action) {
        layout->addWidget(new SectionTitle(tr("As signed"), countOf(item.action->bytes().size())));
        layout->addWidget(viewOf(item.action->bytes(), tr("As signed")), 1);
    }
    auto *close = new Button(tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    layout->addWidget(close, 0, Qt::AlignRight);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(panel);
}

}
