// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/FileLock.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::storage;

class tst_FileLock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneHoldsItUntilItLetsGo();
    void askingTakesNothing();
    void aFolderThatIsNotThereCannotBeLocked();
};

void tst_FileLock::oneHoldsItUntilItLetsGo()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"lock"_s);
    std::optional<FileLock> first = FileLock::take(path).value();
    QCOMPARE(FileLock::take(path).error().code, ErrorCode::Busy);
    QVERIFY(FileLock::isHeld(path));
    first.reset();
    QVERIFY(!FileLock::isHeld(path));
    QVERIFY(FileLock::take(path));
}

void tst_FileLock::askingTakesNothing()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"lock"_s);
    QVERIFY(!FileLock::isHeld(path));
    QVERIFY(!QFile::exists(path));
    QVERIFY(FileLock::take(path));
    QVERIFY(!FileLock::isHeld(path));
    QVERIFY(!FileLock::isHeld(path));
    QCOMPARE(QFile(path).size(), 0);
}

void tst_FileLock::aFolderThatIsNotThereCannotBeLocked()
{
    const QTemporaryDir folder;
    QCOMPARE(FileLock::take(folder.filePath(u"no/lock"_s)).error().code, ErrorCode::CannotOpen);
}

QTEST_GUILESS_MAIN(tst_FileLock)
#include "tst_FileLock.moc"
