// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/links/CharterFiles.h"

#include "models/facts/CharterExchange.h"
#include "tests/support/Await.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;


class tst_CharterFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void filesAreReadWrittenAndRemoved()
    {
        QTemporaryDir folder;
        QThreadPool pool;
        const QString path = folder.filePath(u"file"_s);
        QCOMPARE(await(app::charterfiles::read(pool, path)).error().code, ErrorCode::CannotOpen);
        QVERIFY(await(app::charterfiles::remove(pool, path)).has_value());
        QVERIFY(await(app::charterfiles::write(pool, path, "text")).has_value());
        QCOMPARE(await(app::charterfiles::read(pool, path)).value(), "text"_ba);
        QVERIFY(await(app::charterfiles::remove(pool, path)).has_value());
        QVERIFY(!QFile::exists(path));
        QCOMPARE(await(app::charterfiles::write(pool, folder.filePath(u"no/such/folder"_s), "text")).error().code, ErrorCode::CannotWrite);
    }

    void aFileWithoutEndIsNotReadToItsEnd()
    {
        QThreadPool pool;
        QCOMPARE(await(app::charterfiles::read(pool, u"/dev/zero"_s)).error().code, ErrorCode::TooLarge);
    }
};

QTEST_GUILESS_MAIN(tst_CharterFiles)
#include "tst_CharterFiles.moc"
