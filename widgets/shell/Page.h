// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/kit/Icons.h"

#include <QList>
#include <QObject>

#include <functional>
#include <optional>

class QAction;
class QWidget;

namespace countersign::ui {

/// Where a page stands in the rail.
enum class PageGroup { Decide, Prove, SetUp };

/// What the window knows of a page: its place, its count, its menu, and how to make its widget when it is first opened.
/// The widget's focus proxy gets the focus when the page opens; children with the property "pane" are what F6 goes round.
class Page : public QObject
{
    Q_OBJECT
public:
    struct About {
        QString id; ///< stable, for settings and help: "approvals"
        QString title;
        Icon icon;
        PageGroup group;
    };
    using Factory = std::function<QWidget *(QWidget *parent)>;

    Page(About about, Factory factory, QObject *parent = nullptr);

    [[nodiscard]] const About &about() const { return m_about; }
    [[nodiscard]] QWidget *createWidget(QWidget *parent) const { return m_factory(parent); }

    /// How many things wait here. Zero is shown as nothing; not known is shown as "?".
    void setCount(std::optional<int> count, Token token = Token::text3);
    [[nodiscard]] std::optional<int> count() const { return m_count; }
    [[nodiscard]] Token countToken() const { return m_countToken; }

    /// Actions for a menu of the page's own, named like the page; they stay the caller's.
    void setMenuActions(const QList<QAction *> &actions) { m_menuActions = actions; }
    [[nodiscard]] const QList<QAction *> &menuActions() const { return m_menuActions; }

Q_SIGNALS:
    void countChanged();

private:
    About m_about;
    Factory m_factory;
    std::optional<int> m_count = 0;
    Token m_countToken = Token::text3;
    QList<QAction *> m_menuActions;
};

}
