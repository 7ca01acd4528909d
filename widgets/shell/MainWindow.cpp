// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/MainWindow.h"

#include "widgets/kit/Banner.h"
#include "widgets/kit/Fonts.h"
#include "widgets/kit/Metrics.h"
#include "widgets/kit/Surface.h"
#include "widgets/shell/HelpWindow.h"
#include "widgets/shell/LockScreen.h"
#include "widgets/shell/OpeningScreen.h"
#include "widgets/shell/Page.h"
#include "widgets/shell/Rail.h"
#include "widgets/shell/StatusLine.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QDialog>
#include <QMenuBar>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace countersign::ui {
namespace {

template <typename Layout>
Layout *tight(Layout *layout)
{
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return layout;
}

}

MainWindow::MainWindow(const QString &stateFile, Theme &theme, QWidget *parent)
    : QMainWindow(parent)
    , m_state(stateFile)
    , m_theme(theme)
    , m_whole(new QStackedWidget)
{
    m_theme.setChoice(m_state.choice());
    setWindowTitle(u"Countersign"_s);
    m_whole->addWidget(new OpeningScreen);
    setCentralWidget(m_whole);
    resize(QSize(scaled(1440), scaled(900)).boundedTo(screen()->availableSize() * 0.94));
    setMinimumSize(scaled(720), scaled(480));
    restoreGeometry(m_state.geometry());
}

MainWindow::~MainWindow() = default;

void MainWindow::showBeforePages(QWidget *content)
{
    Q_ASSERT(!m_rail);
    m_whole->addWidget(content);
    m_whole->setCurrentWidget(content);
    // What it has chosen, or its first: a person without a mouse would have to look for it.
    if (QWidget *chosen = content->focusWidget())
        chosen->setFocus(Qt::OtherFocusReason);
    else
        focusFirstIn(content);
}

void MainWindow::setPages(const QList<Page *> &pages, const Clock &clock)
{
    Q_ASSERT(!m_rail);
    m_rail = new Rail(pages);
    m_pages = new QStackedWidget;
    m_standing = new Banner(Banner::Tone::Warn);
    m_trouble = new Banner(Banner::Tone::Bad);
    m_status = new StatusLine(clock);
    m_lockScreen = new LockScreen;
    while (QWidget *before = m_whole->widget(0)) {
        m_whole->removeWidget(before);
        before->hide();
        before->deleteLater();
    }
    m_whole->addWidget(makeBody());
    m_whole->addWidget(m_lockScreen);
    m_rail->setNarrow(width() < scaled(metrics::narrowBelow));
    setStanding(Standing::Real);

    makeMenus();
    connect(m_rail, &Rail::chosen, this, [this](Page *page) { open(page); });
    connect(m_rail, &Rail::lockWanted, this, &MainWindow::lockRequested);
    openPage(m_state.lastPage());
    const QList<Page *> order = m_rail->order();
    if (!m_current && !order.isEmpty())
        open(order.first());
}

QWidget *MainWindow::makeBody()
{
    auto *right = new Surface(Token::base);
    auto *column = tight(new QVBoxLayout(right));
    column->addWidget(m_standing);
    column->addWidget(m_trouble);
    m_trouble->setAction(tr("Understood"));
    m_trouble->hide();
    column->addWidget(m_pages, 1);
    auto *body = new Surface(Token::window);
    auto *row = tight(new QHBoxLayout);
    row->addWidget(m_rail);
    row->addWidget(right, 1);
    auto *rows = tight(new QVBoxLayout(body));
    rows->addLayout(row, 1);
    rows->addWidget(m_status);
    m_standing->setHatched(true);
    return body;
}

void MainWindow::makeMenus()
{
    menuBar()->setNativeMenuBar(false);
    m_file = menuBar()->addMenu(tr("&File"));
    auto *lock = m_file->addAction(icon(Icon::lock), tr("&Lock this seat"), this, &MainWindow::lockRequested);
    lock->setShortcut(Qt::CTRL | Qt::Key_L);
    auto *quit = m_file->addAction(tr("&Quit"), this, &QWidget::close);
    quit->setShortcut(QKeySequence::Quit);

    makeSchemeMenu(menuBar()->addMenu(tr("&View")));

    auto *go = menuBar()->addMenu(tr("&Go"));
    const QList<Page *> order = m_rail->order();
    for (int i = 0; i < order.size(); ++i) {
        Page *page = order[i];
        auto *action = go->addAction(icon(page->about().icon), page->about().title, this, [this, page] { open(page); });
        if (i < 9)
            action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)));
    }
    go->addSeparator();
    auto *pane = go->addAction(tr("&Next pane"), this, [this] { focusNextPane(); });
    pane->setShortcut(Qt::Key_F6);

    makePageMenus();

    m_helpMenu = menuBar()->addMenu(tr("&Help"));
    auto *here = m_helpMenu->addAction(icon(Icon::help), tr("Help on this &page"), this,
        [this] { showHelp(m_current ? m_current->about().id : QString()); });
    here->setShortcut(QKeySequence::HelpContents);
    m_helpMenu->addSeparator();
    const QList<HelpWindow::Topic> topics = HelpWindow::topics();
    for (const HelpWindow::Topic &topic : topics)
        m_helpMenu->addAction(topic.title, this, [this, id = topic.id] { showHelp(id); });
}

void MainWindow::makeSchemeMenu(QMenu *view)
{
    using Choice = Theme::Choice;
    const std::tuple<QString, QString, Choice> schemes[] = {
        { u"system"_s, tr("Colours of the &desktop"), Choice::System },
        { u"light"_s, tr("&Light"), Choice::Light },
        { u"dark"_s, tr("D&ark"), Choice::Dark },
    };
    auto *group = new QActionGroup(this);
    for (const auto &[name, title, choice] : schemes) {
        auto *action = view->addAction(title, this, [this, name, choice] {
            m_state.setScheme(name);
            m_theme.setChoice(choice);
        });
        action->setCheckable(true);
        action->setChecked(m_state.scheme() == name);
        group->addAction(action);
    }
}

void MainWindow::makePageMenus()
{
    const QList<Page *> order = m_rail->order();
    for (const Page *page : order) {
        if (page->menuActions().isEmpty())
            continue;
        auto *menu = menuBar()->addMenu(page->about().title);
        menu->addActions(page->menuActions());
        menu->menuAction()->setVisible(false); // until the page is open: its keys are its own
        m_pageMenus.insert(page, menu);
    }
}

void MainWindow::addMenuAction(const QString &menu, QAction *action)
{
    QMenu *into = menu == "help"_L1 ? m_helpMenu : m_file;
    into->insertAction(into == m_file ? m_file->actions().first() : nullptr, action);
}

void MainWindow::openPage(const QString &id)
{
    const QList<Page *> order = m_rail->order();
    for (Page *page : order)
        if (page->about().id == id)
            open(page);
}

void MainWindow::open(Page *page)
{
    if (!m_widgets.contains(page)) {
        QWidget *widget = page->createWidget(m_pages);
        m_widgets.insert(page, widget);
        m_pages->addWidget(widget);
    }
    if (QMenu *menu = m_pageMenus.value(m_current))
        menu->menuAction()->setVisible(false);
    m_current = page;
    if (QMenu *menu = m_pageMenus.value(page))
        menu->menuAction()->setVisible(true);
    m_pages->setCurrentWidget(m_widgets.value(page));
    m_rail->setCurrent(page);
    focusFirstIn(m_widgets.value(page)); // the rail keeps the focus only while somebody moves in it
    setWindowTitle(u"%1 · Countersign"_s.arg(page->about().title));
    m_state.setLastPage(page->about().id);
    Q_EMIT pageOpened(page);
}

void MainWindow::setStatus(const Status &status)
{
    m_status->setInfo(status);
}

void MainWindow::setSeated(const Seated &seated)
{
    m_rail->setSeated(seated);
}

void MainWindow::setStanding(Standing standing)
{
    switch (standing) {
    case Standing::Real:
        break;
    case Standing::Trial:
        m_standing->setSentence(tr("TRIAL: one person alone stands behind this charter, so nothing here proves dual control."));
        break;
    case Standing::Practice:
        m_standing->setSentence(tr("PRACTICE: own people, own keys, own ledger. Nothing here reaches a real gateway."));
        break;
    }
    m_standing->setVisible(standing != Standing::Real);
}

void MainWindow::setTroubles(Troubles &troubles)
{
    const auto show = [this, &troubles] {
        constexpr Banner::Tone tones[] = { Banner::Tone::Note, Banner::Tone::Warn, Banner::Tone::Bad };
        m_trouble->setTone(tones[std::size_t(troubles.weight())]);
        m_trouble->setSentence(troubles.sentence());
        m_trouble->setVisible(!troubles.isEmpty());
    };
    connect(&troubles, &Troubles::changed, this, show);
    connect(m_trouble, &Banner::actionTriggered, &troubles, &Troubles::understand);
    show();
}

bool MainWindow::isLocked() const
{
    return m_lockScreen && m_whole->currentWidget() == m_lockScreen;
}

void MainWindow::setLocked(bool locked)
{
    if (locked == isLocked())
        return;
    if (locked) {
        const auto dialogs = findChildren<QDialog *>();
        for (QDialog *dialog : dialogs)
            dialog->reject();
        if (m_help)
            m_help->close();
    }
    m_lockScreen->reset();
    m_whole->setCurrentIndex(locked ? 1 : 0);
    menuBar()->setEnabled(!locked);
    const auto menus = menuBar()->findChildren<QMenu *>();
    for (QMenu *menu : menus)
        for (QAction *action : menu->actions())
            if (action->shortcut() != QKeySequence(QKeySequence::Quit))
                action->setEnabled(!locked); // shortcuts too: nothing behind the lock may be reached
    if (!locked && m_current)
        focusFirstIn(m_widgets.value(m_current)); // or the keys of the page would go nowhere
}

void MainWindow::showHelp(const QString &topic)
{
    if (!m_help)
        m_help = new HelpWindow(this);
    m_help->showTopic(topic);
}

bool MainWindow::focusFirstIn(QWidget *pane)
{
    if (pane->focusProxy()) {
        pane->setFocus(Qt::OtherFocusReason);
        return true;
    }
    for (QWidget *widget = pane; widget && (widget == pane || pane->isAncestorOf(widget));
         widget = widget->nextInFocusChain()) {
        if (widget->focusPolicy() & Qt::TabFocus && widget->isEnabled() && widget->isVisibleTo(pane)) {
            widget->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return false;
}

void MainWindow::focusNextPane()
{
    QList<QWidget *> panes { m_rail };
    if (QWidget *page = m_pages->currentWidget()) {
        const auto children = page->findChildren<QWidget *>();
        for (QWidget *child : children)
            if (child->property("pane").toBool() && child->isVisible())
                panes.append(child);
        if (panes.size() == 1)
            panes.append(page);
    }
    qsizetype at = 0;
    for (qsizetype i = 0; i < panes.size(); ++i)
        if (focusWidget() && (panes[i] == focusWidget() || panes[i]->isAncestorOf(focusWidget())))
            at = i;
    for (qsizetype step = 1; step <= panes.size(); ++step)
        if (focusFirstIn(panes[(at + step) % panes.size()]))
            return;
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    if (m_rail)
        m_rail->setNarrow(width() < scaled(metrics::narrowBelow));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_state.setGeometry(saveGeometry());
    QMainWindow::closeEvent(event);
}

}
