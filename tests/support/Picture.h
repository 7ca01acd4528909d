// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/kit/Theme.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QTest>
#include <QWidget>

/// Pictures for people to look at: written only where COUNTERSIGN_PICTURES names a folder.
namespace countersign::tests {

/// Shows the widget and grabs it, in the scheme in use.
inline QPixmap grabbed(QWidget &widget)
{
    widget.show();
    [[maybe_unused]] const bool exposed = QTest::qWaitForWindowExposed(&widget);
    QCoreApplication::sendPostedEvents();
    return widget.grab();
}

inline void savePicture(const QPixmap &picture, const QString &name)
{
    const QString folder = qEnvironmentVariable("COUNTERSIGN_PICTURES");
    if (folder.isEmpty())
        return;
    const QString scheme = ui::Theme::scheme() == ui::Scheme::Dark ? QStringLiteral("dark") : QStringLiteral("light");
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(picture.save(QDir(folder).filePath(QStringLiteral("%1-%2.png").arg(name, scheme))));
}

}
