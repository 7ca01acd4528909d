// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/links/Files.h"

#include "tests/support/Await.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;

class tst_Files : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void filesAreReadWrittenAndRemoved()
    {
        QTemporaryDir folder;
        QThreadPool pool;
        const QString path = folder.filePath(u"file"_s);
        QCOMPARE(await(app::files::read(pool, path, 4)).error().code, ErrorCode::CannotOpen);
        QVERIFY(await(app::files::remove(pool, path)).has_value());
        QVERIFY(await(app::files::write(pool, path, "text")).has_value());
        QCOMPARE(await(app::files::read(pool, path, 4)).value(), "text"_ba);
        QCOMPARE(await(app::files::read(pool, path, 3)).error().code, ErrorCode::TooLarge);
        QVERIFY(await(app::files::remove(pool, path)).has_value());
        QVERIFY(!QFile::exists(path));
        QCOMPARE(await(app::files::write(pool, folder.filePath(u"no/such/folder"_s), "text")).error().code, ErrorCode::CannotWrite);
    }

    void aFileWithoutEndIsNotReadToItsEnd()
    {
        QThreadPool pool;
        QCOMPARE(await(app::files::read(pool, u"/dev/zero"_s, 1'000'000)).error().code, ErrorCode::TooLarge);
    }
};

QTEST_GUILESS_MAIN(tst_Files)
#include "tst_Files.moc"
