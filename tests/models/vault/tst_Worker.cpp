// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/vault/Worker.h"

#include "models/crypto/SecretBytes.h"
#include "tests/support/Await.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using vault::Worker;

namespace {

/// Writes down when it is destroyed, but not when it was only moved away.
class Farewell
{
public:
    explicit Farewell(std::shared_ptr<std::atomic<bool>> gone) : m_gone(std::move(gone)) { }
    Farewell(Farewell &&) = default;
    ~Farewell()
    {
        if (m_gone)
            *m_gone = true;
    }

private:
    std::shared_ptr<std::atomic<bool>> m_gone;
};

}

class tst_Worker : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void workRunsInAnotherThreadOneAfterTheOther()
    {
        Worker worker;
        std::atomic<int> running = 0;
        std::atomic<bool> together = false;
        QList<QFuture<Result<Qt::HANDLE>>> futures;
        for (int i = 0; i < 20; ++i) {
            futures.append(worker.run([&running, &together]() -> Result<Qt::HANDLE> {
                together = together || running.fetch_add(1) != 0;
                QThread::yieldCurrentThread();
                running.fetch_sub(1);
                return QThread::currentThreadId();
            }));
        }
        for (const auto &future : std::as_const(futures))
            QVERIFY(test::await(future).value() != QThread::currentThreadId());
        QVERIFY(!together);
    }

    void whatWorkHeldIsGoneBeforeTheAnswer()
    {
        Worker worker;
        for (int i = 0; i < 200; ++i) {
            auto gone = std::make_shared<std::atomic<bool>>(false);
            auto seen = worker.run([farewell = Farewell(gone)]() -> Result<int> { return 1; }).then([gone](Result<int>) { return gone->load(); });
            QVERIFY(test::await(seen));
        }
    }

    void anErrorArrivesAsAnAnswer()
    {
        Worker worker;
        const auto answer = test::await(worker.run([]() -> Result<void> { return fail(ErrorCode::NotFound); }));
        QCOMPARE(answer.error().code, ErrorCode::NotFound);
    }

    void endingWaitsForWorkThatHasBegun()
    {
        std::atomic<int> done = 0;
        {
            Worker worker;
            for (int i = 0; i < 10; ++i)
                static_cast<void>(worker.run([&done]() -> Result<void> { return ++done, Result<void>(); }));
        }
        QCOMPARE(done.load(), 10);
    }
};

QTEST_GUILESS_MAIN(tst_Worker)
#include "tst_Worker.moc"
