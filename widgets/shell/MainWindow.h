// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Clock.h"
#include "widgets/kit/Theme.h"
#include "widgets/shell/Seated.h"
#include "widgets/shell/Status.h"
#include "widgets/shell/Troubles.h"
#include "widgets/shell/WindowState.h"

#include <QHash>
#include <QMainWindow>

class QMenu;
class QStackedWidget;

namespace countersign::ui {

class Banner;
class HelpWindow;
class LockScreen;
class Page;
class Rail;
class StatusLine;

/// The window: menu bar, rail, the opened page, status line; or the lock screen in place of all that. It knows Page,
/// not the pages, and decides nothing. It stands before its pages do: until then it says what it waits for.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// What is not real about this window; shown over every page.
    enum class Standing { Real, Trial, Practice };

    /// `stateFile` is what WindowState keeps; `theme` outlives it and takes the colours that were chosen there.
    MainWindow(const QString &stateFile, Theme &theme, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows this, which it owns from now on, until there are pages: a first run has none yet.
    void showBeforePages(QWidget *content);
    /// Once. `clock` and the pages outlive it. Opens the page that was open last.
    void setPages(const QList<Page *> &pages, const Clock &clock);
    void openPage(const QString &id);
    [[nodiscard]] Page *currentPage() const { return m_current; }
    /// The widget of a page, if it has been opened before.
    [[nodiscard]] QWidget *widgetOf(const Page *page) const { return m_widgets.value(page); }

    void setStatus(const Status &status);
    void setSeated(const Seated &seated);
    void setStanding(Standing standing);
    /// Shows what stands there over every page, now and whenever it changes. They outlive the window.
    void setTroubles(Troubles &troubles);
    /// Hides everything behind the lock screen and closes open dialogs as if by Esc; or shows it again.
    void setLocked(bool locked);
    [[nodiscard]] bool isLocked() const;
    [[nodiscard]] LockScreen *lockScreen() const { return m_lockScreen; }
    /// An action for one of our own menus, for what app/ adds ("file", "help").
    void addMenuAction(const QString &menu, QAction *action);
    void showHelp(const QString &topic);

Q_SIGNALS:
    void lockRequested();
    void pageOpened(countersign::ui::Page *page);

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeBody();
    void makeMenus();
    void makeSchemeMenu(QMenu *view);
    void makePageMenus();
    void open(Page *page);
    void focusNextPane();
    static bool focusFirstIn(QWidget *pane);

    WindowState m_state;
    Theme &m_theme;
    QStackedWidget *m_whole;
    Rail *m_rail = nullptr; ///< this and the next: with the pages
    QStackedWidget *m_pages = nullptr;
    Banner *m_standing = nullptr;
    Banner *m_trouble = nullptr;
    StatusLine *m_status = nullptr;
    LockScreen *m_lockScreen = nullptr;
    HelpWindow *m_help = nullptr;
    QMenu *m_file = nullptr;
    QMenu *m_helpMenu = nullptr;
    QHash<const Page *, QWidget *> m_widgets;
    QHash<const Page *, QMenu *> m_pageMenus;
    Page *m_current = nullptr;
};

}
