// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/storage/DatabaseThread.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::storage;

class tst_DatabaseThread : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void doesWhatItIsGivenInOrderInOneOtherThread();
    void keepsItsConnectionFromTaskToTask();
    void endsOnlyWhenAllIsDone();
};

void tst_DatabaseThread::doesWhatItIsGivenInOrderInOneOtherThread()
{
    DatabaseThread thread(u"test"_s);
    QList<int> order;
    QSet<QThread *> threads;
    QList<FutureResult<int>> futures;
    for (int i = 0; i < 200; ++i) {
        futures.append(thread.run([&order, &threads, i](Database &) -> Result<int> {
            order.append(i);
            threads.insert(QThread::currentThread());
            return i;
        }));
    }
    for (int i = 0; i < 200; ++i)
        QCOMPARE(futures[i].result(), i);
    QVERIFY(std::ranges::is_sorted(order));
    QCOMPARE(threads.size(), 1);
    QVERIFY(!threads.contains(QThread::currentThread()));
}

void tst_DatabaseThread::keepsItsConnectionFromTaskToTask()
{
    DatabaseThread thread(u"test"_s);
    QVERIFY(thread.run([](Database &database) -> Result<bool> {
        database = Database::inMemory().value();
        return database.execute("CREATE TABLE t(x); INSERT INTO t VALUES(7)").has_value();
    }).result().value());
    QCOMPARE(thread.run([](Database &database) -> Result<qint64> { return database.integer("SELECT x FROM t"); }).result(), 7);
    QCOMPARE(thread.run([](Database &) -> Result<qint64> { return fail(ErrorCode::Busy); }).result().error().code, ErrorCode::Busy);
}

void tst_DatabaseThread::endsOnlyWhenAllIsDone()
{
    std::atomic_int done = 0;
    {
        DatabaseThread thread(u"test"_s);
        for (int i = 0; i < 50; ++i) {
            thread.post([&done](Database &) {
                QThread::usleep(200);
                ++done;
            });
        }
    }
    QCOMPARE(done.load(), 50);
}

QTEST_GUILESS_MAIN(tst_DatabaseThread)
#include "tst_DatabaseThread.moc"
