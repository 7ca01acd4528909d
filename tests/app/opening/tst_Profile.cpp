// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/opening/Profile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace countersign;

class tst_Profile final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void makesAFolderForItsOwnerAlone()
    {
        QTemporaryDir folder;
        const auto profile = app::Profile::at(folder.filePath(u"a/b"_s));
        QVERIFY(profile);
        QCOMPARE(QFile::permissions(profile->folder()) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions {});
        QVERIFY(!profile->isSetUp());
        QFile ledger(profile->ledgerPath());
        QVERIFY(ledger.open(QIODevice::WriteOnly));
        QVERIFY(profile->isSetUp());
    }

    void refusesAFolderThatOthersMayWrite()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"open"_s);
        QVERIFY(QDir().mkpath(path));
        QVERIFY(QFile::setPermissions(path, QFile::permissions(path) | QFile::WriteOther));
        const auto profile = app::Profile::at(path);
        QVERIFY(!profile);
        QCOMPARE(profile.error().code, ErrorCode::CannotWrite);
    }

    void saysThatItMayNotWrite()
    {
        if (::getuid() == 0)
            return; // root may write everywhere; the tests run as somebody else
        QTemporaryDir folder;
        const auto readOnly = QFile::ReadOwner | QFile::ExeOwner;
        QVERIFY(QFile::setPermissions(folder.path(), readOnly));
        QCOMPARE(app::Profile::at(folder.filePath(u"new"_s)).error().code, ErrorCode::CannotWrite);
        QCOMPARE(app::Profile::at(folder.path()).error().code, ErrorCode::CannotWrite);
        QVERIFY(QFile::setPermissions(folder.path(), readOnly | QFile::WriteOwner));
        QVERIFY(app::Profile::at(folder.path()));
    }

    void refusesAFileInItsPlace()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(!app::Profile::at(file.fileName()));
    }
};
QTEST_GUILESS_MAIN(tst_Profile)
#include "tst_Profile.moc"
