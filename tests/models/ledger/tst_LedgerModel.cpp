// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/models/ledger/LedgerFixture.h"
#include "tests/models/ledger/SignedLedger.h"

#include "models/ledger/LedgerModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ledger;
using namespace countersign::test;

class tst_LedgerModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsAreThereBeforeTheirEntries();
    void theNewestStandsFirst();
    void growsAtTheTopWithoutAReset();
    void oldPagesComeBackWhenLookedAt();
    void aPageThatCannotBeReadSaysSoOnce();
};

void tst_LedgerModel::rowsAreThereBeforeTheirEntries()
{
    LedgerFixture f;
    QVERIFY(answer(f.ledger->open()));
    QVERIFY(answer(f.ledger->append(requestSeen(7))));
    LedgerModel model(*f.ledger);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 2);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const QModelIndex newest = model.index(0, 0);
    QVERIFY(!newest.data(LedgerModel::LoadedRole).toBool());
    QCOMPARE(newest.data(LedgerModel::IndexRole).toULongLong(), quint64(1));
    QTRY_VERIFY(newest.data(LedgerModel::LoadedRole).toBool());
    QVERIFY(!changed.isEmpty());
    QCOMPARE(newest.data(LedgerModel::SubjectRole).toString(), u"stage/7"_s);
    QCOMPARE(newest.data(LedgerModel::EntryRole).value<StoredEntry>().index, quint64(1));
    QCOMPARE(newest.siblingAtColumn(LedgerModel::Kind).data().toString(), u"request.seen"_s);
    QVERIFY(!model.data(model.index(5, 0)).isValid());
}

void tst_LedgerModel::theNewestStandsFirst()
{
    LedgerFixture f;
    QVERIFY(answer(f.ledger->open()));
    for (int i = 0; i < 30; ++i) {
        QVERIFY(answer(f.ledger->append(requestSeen(i))));
    }
    LedgerModel model(*f.ledger);
    QTRY_VERIFY(model.index(30, 0).data(LedgerModel::LoadedRole).toBool());
    for (int row = 0; row < 30; ++row) {
        QCOMPARE(model.index(row, LedgerModel::Subject).data().toString(), u"stage/%1"_s.arg(29 - row));
        QCOMPARE(model.indexOf(static_cast<quint64>(30 - row)).row(), row);
    }
    QVERIFY(!model.indexOf(31).isValid());
}

void tst_LedgerModel::growsAtTheTopWithoutAReset()
{
    LedgerFixture f;
    QVERIFY(answer(f.ledger->open()));
    LedgerModel model(*f.ledger);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QPersistentModelIndex first(model.index(0, 0));
    QList<FutureResult<Appended>> futures;
    for (int i = 0; i < 600; ++i) {
        futures.append(f.ledger->append(requestSeen(i)));
    }
    QTRY_COMPARE(model.rowCount(), 601);
    QVERIFY(reset.isEmpty());
    // The first of a burst at once, the rest in batches: far fewer insertions than entries.
    QVERIFY2(inserted.size() < 60, qPrintable(QString::number(inserted.size())));
    QCOMPARE(first.row(), 600);
    QCOMPARE(first.data(LedgerModel::IndexRole).toULongLong(), quint64(0));
    QTRY_COMPARE(model.index(0, LedgerModel::Subject).data().toString(), u"stage/599"_s);
}

void tst_LedgerModel::oldPagesComeBackWhenLookedAt()
{
    LedgerFixture f;
    QVERIFY(answer(f.ledger->open()));
    QList<FutureResult<Appended>> futures;
    for (int i = 0; i < 256 * 70; ++i) {
        futures.append(f.ledger->append(requestSeen(i)));
    }
    QVERIFY(answer(futures.last()));
    LedgerModel model(*f.ledger);
    for (int round = 0; round < 2; ++round) {
        for (int row = 0; row < model.rowCount(); row += 256) {
            QTRY_VERIFY(model.index(row, 0).data(LedgerModel::LoadedRole).toBool());
        }
    }
    QTRY_COMPARE(model.index(model.rowCount() - 2, LedgerModel::Subject).data().toString(), u"stage/0"_s);
}

void tst_LedgerModel::aPageThatCannotBeReadSaysSoOnce()
{
    SignedLedger written;
    written.write();
    written.bend("UPDATE entry SET leaf = x'7b' WHERE seq = 6");
    Ledger book(written.path(), SignedLedger::keys(), written.clock);
    QVERIFY(book.open().result());
    LedgerModel model(book);
    QSignalSpy failed(&model, &LedgerModel::failed);
    const QModelIndex newest = model.index(0, 0);
    QTRY_VERIFY(newest.data(LedgerModel::FailedRole).toBool());
    QVERIFY(!newest.data(LedgerModel::LoadedRole).toBool());
    QTest::qWait(20);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::Tampered);
}

QTEST_GUILESS_MAIN(tst_LedgerModel)
#include "tst_LedgerModel.moc"
