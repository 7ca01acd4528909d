// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/VerifyRun.h"
#include "tests/models/ledger/SignedLedger.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ledger;
using namespace countersign::test;

class tst_VerifyRun : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysHowFarItIsAndWhatItFound();
    void contentsAreOpenedWhereTheKeyIsAtHand();
    void aRunThatIsCancelledHasNoVerdict();
    void aSecondStartDoesNothing();
    void whatCannotBeReadIsSaid();
    void anEndInTheMiddleIsClean();
};

void tst_VerifyRun::saysHowFarItIsAndWhatItFound()
{
    SignedLedger book;
    book.write(2000);
    VerifyRun run(book.path());
    QSignalSpy progressed(&run, &VerifyRun::progressed);
    QSignalSpy finished(&run, &VerifyRun::finished);
    QVERIFY(!run.last());
    run.start();
    QVERIFY(run.isRunning());
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!run.isRunning());
    QVERIFY(progressed.size() >= 2);
    QCOMPARE(progressed.last().at(1).toULongLong(), quint64(2007));
    QCOMPARE(run.last()->entries, quint64(2007));
    QVERIFY(!run.last()->isTampered());
}

void tst_VerifyRun::contentsAreOpenedWhereTheKeyIsAtHand()
{
    SignedLedger book;
    book.write();
    VerifyRun without(book.path());
    VerifyRun with(book.path(), SignedLedger::keys().contentKey.clone());
    VerifyRun wrong(book.path(), crypto::SecretBytes::copyOf(QByteArray(32, 'x')));
    for (VerifyRun *run : { &without, &with, &wrong })
        run->start();
    QTRY_VERIFY(without.last() && with.last() && wrong.last());
    QCOMPARE(without.last()->contentsOpened, quint64(0));
    QCOMPARE(with.last()->contentsOpened, with.last()->contents);
    QVERIFY(with.last()->contentsOpened > 0);
    QVERIFY(!with.last()->isTampered());
    QCOMPARE(wrong.last()->integrity.first().code, u"content-sealed"_s); // what another key encrypted
}

void tst_VerifyRun::aRunThatIsCancelledHasNoVerdict()
{
    SignedLedger book;
    book.write();
    VerifyRun run(book.path());
    QSignalSpy failed(&run, &VerifyRun::failed);
    run.start();
    run.cancel();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::Cancelled);
    QVERIFY(!run.last());
}

void tst_VerifyRun::aSecondStartDoesNothing()
{
    SignedLedger book;
    book.write();
    VerifyRun run(book.path());
    QSignalSpy started(&run, &VerifyRun::started);
    QSignalSpy finished(&run, &VerifyRun::finished);
    run.start();
    run.start();
    QCOMPARE(started.size(), 1);
    QTRY_COMPARE(finished.size(), 1);
    run.start();
    QTRY_COMPARE(finished.size(), 2);
}

void tst_VerifyRun::whatCannotBeReadIsSaid()
{
    VerifyRun run(u"/nowhere/ledger.db"_s);
    QSignalSpy failed(&run, &VerifyRun::failed);
    run.start();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::CannotOpen);
}

void tst_VerifyRun::anEndInTheMiddleIsClean()
{
    SignedLedger book;
    book.write(3000);
    auto run = std::make_unique<VerifyRun>(book.path());
    QSignalSpy finished(run.get(), &VerifyRun::finished);
    run->start();
    run.reset();
    QCoreApplication::processEvents();
    QVERIFY(finished.isEmpty());
}

QTEST_GUILESS_MAIN(tst_VerifyRun)
#include "tst_VerifyRun.moc"
