// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/Anchor.h"
#include "models/ledger/Checkpoint.h"
#include "tests/support/People.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ledger;
using namespace countersign::test;

class tst_Anchor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsKeptIsFoundAgain();
    void whatIsThereIsNotReplaced();
    void onlyCheckpointsAreKept();
    void aFolderThatCannotBeMadeIsSaid();
    void aFolderGivesItsCheckpointsAndAFileItself();

private:
    static QByteArray note(quint64 size)
    {
        return checkpoint::sign({ u"countersign/x"_s, size, crypto::sha256("root") }, fixedKey(1)).value().bytes();
    }
};

void tst_Anchor::whatIsKeptIsFoundAgain()
{
    const QTemporaryDir folder;
    const QString inner = folder.filePath(u"a/b"_s);
    const auto path = anchor::keep(inner, note(7));
    QVERIFY(path);
    QVERIFY(path->endsWith(u"/countersign-x.7.checkpoint"_s));
    QCOMPARE(anchor::fileName({ u"countersign/x"_s, 7, {} }), u"countersign-x.7.checkpoint"_s);
    const auto found = anchor::read(inner);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().note, note(7));
}

void tst_Anchor::whatIsThereIsNotReplaced()
{
    const QTemporaryDir folder;
    QVERIFY(anchor::keep(folder.path(), note(7)));
    QVERIFY(anchor::keep(folder.path(), note(7)));
    const QByteArray other = checkpoint::sign({ u"countersign/x"_s, 7, crypto::sha256("other") }, fixedKey(1)).value().bytes();
    QCOMPARE(anchor::keep(folder.path(), other).error().code, ErrorCode::CannotWrite);
    QCOMPARE(anchor::read(folder.path()).first().note, note(7));
}

void tst_Anchor::onlyCheckpointsAreKept()
{
    const QTemporaryDir folder;
    QVERIFY(!anchor::keep(folder.path(), "text"));
    QVERIFY(!anchor::keep(folder.path(), crypto::SignedNote::fromText("a note\n").value().bytes()));
    QVERIFY(QDir(folder.path()).isEmpty());
}

void tst_Anchor::aFolderThatCannotBeMadeIsSaid()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(anchor::keep(file.fileName() + u"/x"_s, note(1)).error().code, ErrorCode::CannotWrite);
    QCOMPARE(anchor::write(file.fileName() + u"/x"_s, note(1)).error().code, ErrorCode::CannotWrite);
}

void tst_Anchor::aFolderGivesItsCheckpointsAndAFileItself()
{
    const QTemporaryDir folder;
    QVERIFY(anchor::keep(folder.path(), note(7)) && anchor::keep(folder.path(), note(9)));
    QVERIFY(anchor::write(folder.filePath(u"notes.txt"_s), note(3)));
    QCOMPARE(anchor::read(folder.path()).size(), 2);
    QCOMPARE(anchor::read(folder.filePath(u"notes.txt"_s)).first().note, note(3));
    QVERIFY(anchor::read(folder.filePath(u"none"_s)).isEmpty());
    QCOMPARE(anchor::defaultFolder(folder.filePath(u"ledger.db"_s)), folder.filePath(u"anchors"_s));
}

QTEST_GUILESS_MAIN(tst_Anchor)
#include "tst_Anchor.moc"
