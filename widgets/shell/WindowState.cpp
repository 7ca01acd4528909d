// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/WindowState.h"

#include <QSplitter>

using namespace Qt::StringLiterals;

namespace countersign::ui {

WindowState::WindowState(const QString &file)
    : m_settings(file, QSettings::IniFormat)
{
}

QByteArray WindowState::geometry() const
{
    return m_settings.value("window/geometry"_L1).toByteArray();
}

void WindowState::setGeometry(const QByteArray &geometry)
{
    m_settings.setValue("window/geometry"_L1, geometry);
}

QString WindowState::lastPage() const
{
    return m_settings.value("window/page"_L1).toString();
}

void WindowState::setLastPage(const QString &id)
{
    m_settings.setValue("window/page"_L1, id);
}

QString WindowState::scheme() const
{
    const QString scheme = m_settings.value("window/scheme"_L1).toString();
    return scheme == "light"_L1 || scheme == "dark"_L1 ? scheme : u"system"_s;
}

void WindowState::setScheme(const QString &scheme)
{
    m_settings.setValue("window/scheme"_L1, scheme);
}

Theme::Choice WindowState::choice() const
{
    const QString kept = scheme();
    return kept == "dark"_L1 ? Theme::Choice::Dark : kept == "light"_L1 ? Theme::Choice::Light : Theme::Choice::System;
}

void WindowState::keep(QSplitter *splitter, const QString &name)
{
    const QString key = u"splitters/"_s + name;
    if (const QByteArray kept = m_settings.value(key).toByteArray(); !kept.isEmpty())
        splitter->restoreState(kept);
    QObject::connect(splitter, &QSplitter::splitterMoved, splitter,
        [this, splitter, key] { m_settings.setValue(key, splitter->saveState()); });
}

}
