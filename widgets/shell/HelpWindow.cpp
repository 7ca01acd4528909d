// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/HelpWindow.h"

#include "widgets/kit/Fonts.h"
#include "widgets/kit/OwnDocument.h"

#include <QDir>
#include <QFile>
#include <QHBoxLayout>
#include <QListWidget>
#include <QShortcut>

using namespace Qt::StringLiterals;

namespace countersign::ui {
namespace {

const QString folder = u":/countersign/docs"_s;
constexpr int listWidth = 240;
constexpr int listPadding = 24;

QString read(const QString &id)
{
    QFile file(u"%1/%2.md"_s.arg(folder, id));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString titleOf(const QString &markdown, const QString &id)
{
    const QString first = markdown.section(u'\n', 0, 0);
    return first.startsWith(u"# "_s) ? first.sliced(2) : id;
}

}

HelpWindow::HelpWindow(QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_list(new QListWidget)
    , m_document(new OwnDocument)
{
    setWindowTitle(tr("Countersign help"));
    m_list->setAccessibleName(tr("Topics"));
    m_list->setProperty("edge", u"none"_s);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFixedWidth(scaled(listWidth));
    m_list->setWordWrap(true); // a title is never cut
    const QList<Topic> all = topics();
    for (const Topic &topic : all) {
        auto *item = new QListWidgetItem(topic.title, m_list);
        item->setData(Qt::UserRole, topic.id);
        const int text = m_list->fontMetrics().boundingRect(QRect(0, 0, scaled(listWidth) - scaled(listPadding), 1000), Qt::TextWordWrap, topic.title).height();
        item->setSizeHint(QSize(0, std::max(scaled(28), text + scaled(12))));
    }
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(1);
    row->addWidget(m_list);
    row->addWidget(m_document, 1);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            m_document->setMarkdownText(read(item->data(Qt::UserRole).toString()));
    });
    connect(m_document, &OwnDocument::linkChosen, this, [this](const QString &target) {
        if (target.endsWith(".md"_L1))
            showTopic(target.chopped(3));
    });
    auto *close = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    connect(close, &QShortcut::activated, this, &QWidget::close);
    resize(scaled(900), scaled(640));
}

QList<HelpWindow::Topic> HelpWindow::topics()
{
    QList<Topic> topics;
    const QStringList files = QDir(folder).entryList({ u"*.md"_s }, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        const QString id = file.chopped(3);
        topics.append({ id, titleOf(read(id), id) });
    }
    std::ranges::stable_partition(topics, [](const Topic &topic) { return topic.id == "start"_L1; });
    return topics;
}

void HelpWindow::showTopic(const QString &id)
{
    int at = 0;
    for (int i = 0; i < m_list->count(); ++i)
        if (m_list->item(i)->data(Qt::UserRole).toString() == id)
            at = i;
    m_list->setCurrentRow(at);
    show();
    raise();
    activateWindow();
}

QString HelpWindow::currentTopic() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

}
