// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/kit/Theme.h"

#include <QByteArray>
#include <QSettings>
#include <QString>

class QSplitter;

namespace countersign::ui {

/// What the window remembers between two starts, in one small file of the profile. Nothing secret and nothing that
/// decides: looks only.
class WindowState
{
public:
    explicit WindowState(const QString &file);

    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);
    [[nodiscard]] QString lastPage() const;
    void setLastPage(const QString &id);
    [[nodiscard]] QString scheme() const; ///< "system", "light" or "dark"
    void setScheme(const QString &scheme);
    [[nodiscard]] Theme::Choice choice() const; ///< the same, for the theme
    /// Sets a splitter to what was kept under a name, and keeps what a person makes of it from now on.
    void keep(QSplitter *splitter, const QString &name);

private:
    QSettings m_settings;
};

}
