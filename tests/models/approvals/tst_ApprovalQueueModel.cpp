// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/approvals/ApprovalQueueModel.h"

#include "tests/support/Seat.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::approvals;
using namespace countersign::test;

/// The rows of the queue over a real desk, held to the rules of item models all the while.
class ApprovalQueueModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_fake = std::make_unique<FakeApprovals>();
        m_seat = std::make_unique<Seat>(m_folder->path(), m_fake->gateway.url());
        QVERIFY(m_seat->start());
    }

    void cleanup()
    {
        m_model.reset();
        m_seat.reset();
    }

    void isEmptyBeforeAnythingWasAsked()
    {
        watchTheModel();
        QCOMPARE(m_model->rowCount(), 0);
        QCOMPARE(m_model->columnCount(), int(ApprovalQueueModel::ColumnCount));
        QVERIFY(!m_model->indexOf(m_seat->key(u"r1"_s)).isValid());
        QVERIFY(!m_model->data({}).isValid());
    }

    void takesWhatWasThereBefore()
    {
        raise(u"late"_s, 40);
        raise(u"soon"_s, 10);
        watchTheModel();
        QCOMPARE(rows(), QStringList({ u"soon"_s, u"late"_s }));
    }

    void theMostUrgentStandsFirstWhateverCameFirst()
    {
        watchTheModel();
        raise(u"b"_s, 20);
        raise(u"c"_s, 30);
        raise(u"a"_s, 10);
        QTRY_COMPARE(rows(), QStringList({ u"a"_s, u"b"_s, u"c"_s }));
    }

    void sameMomentStaysInOrderOfArrival()
    {
        watchTheModel();
        raise(u"z"_s, 10);
        raise(u"a"_s, 10);
        raise(u"m"_s, 10);
        QTRY_COMPARE(rows(), QStringList({ u"z"_s, u"a"_s, u"m"_s }));
    }

    void aBurstBecomesAFewInsertions()
    {
        watchTheModel();
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        for (int i = 0; i < 200; ++i)
            m_fake->raise(u"r%1"_s.arg(i), u"touch %1"_s.arg(i), (i + 1) * 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_model->rowCount(), 200, 30'000);
        QCOMPARE(rows().first(), u"r0"_s);
        QCOMPARE(rows().last(), u"r199"_s);
        QVERIFY2(inserted.size() < 100, qPrintable(QString::number(inserted.size())));
    }

    void theRolesSayWhatTheCaseIs()
    {
        watchTheModel();
        raise(u"r1"_s, 30, u"touch a\u202eb"_s);
        QTRY_COMPARE(m_model->rowCount(), 1);
        const auto index = m_model->index(0, 0);
        const auto *item = m_seat->desk.find(m_seat->key(u"r1"_s));
        QCOMPARE(index.data(ApprovalQueueModel::KeyRole).value<CaseKey>(), item->key);
        QCOMPARE(index.data(ApprovalQueueModel::RevisionRole).toULongLong(), item->revision);
        QCOMPARE(index.data(ApprovalQueueModel::SeverityRole).toInt(), int(item->severity));
        QCOMPARE(index.data(ApprovalQueueModel::EnvironmentRole).toInt(), int(facts::Environment::Dev));
        QCOMPARE(index.data(ApprovalQueueModel::LeftMsRole).toLongLong(), 30 * 60'000);
        QCOMPARE(index.data(ApprovalQueueModel::TotalMsRole).toLongLong(), 30 * 60'000);
        QCOMPARE(index.data(ApprovalQueueModel::TextRole).toString(), u"touch a\u202eb"_s);
        QCOMPARE(index.data(ApprovalQueueModel::AllowsRole).toInt(), 0);
        QCOMPARE(index.data(ApprovalQueueModel::NeededRole).toInt(), 2);
        QCOMPARE(index.data(ApprovalQueueModel::StateRole).toInt(), int(CaseState::Waiting));
        QVERIFY(index.data(ApprovalQueueModel::OpenRole).toBool());
        QVERIFY(!index.data(Qt::EditRole).isValid());
        // what is shown hides nothing
        QCOMPARE(index.siblingAtColumn(ApprovalQueueModel::ActionText).data().toString(), u"touch a\u27e8U+202E\u27e9b"_s);
        QCOMPARE(index.siblingAtColumn(ApprovalQueueModel::Gateway).data().toString(), u"dev-1"_s);
        QCOMPARE(index.siblingAtColumn(ApprovalQueueModel::Agent).data().toString(), u"dev"_s);
        for (const int role : m_model->roleNames().keys())
            QVERIFY2(role == Qt::DisplayRole || index.data(role).isValid(), m_model->roleNames().value(role).constData());
        m_seat->clock.advance(31 * 60'000);
        QCOMPARE(index.data(ApprovalQueueModel::LeftMsRole).toLongLong(), -60'000);
    }

    void aRowWithoutActionShowsWhatWasReceived()
    {
        watchTheModel();
        m_fake->raiseRaw(u"exec"_s, R"({"approvalKind":"exec","id":"r1","createdAtMs":1795375814412,"expiresAtMs":1795376814412,"request":{"command":"ls","command":"rm"}})");
        QTRY_COMPARE(m_model->rowCount(), 1);
        QVERIFY(!m_seat->desk.find(m_seat->key(u"r1"_s))->action);
        QVERIFY(m_model->index(0, ApprovalQueueModel::ActionText).data().toString().contains(u"\"command\":\"rm\""_s));
    }

    void aVoteChangesTheRowInItsPlace()
    {
        watchTheModel();
        raise(u"a"_s, 10);
        raise(u"b"_s, 20);
        QTRY_COMPARE(m_model->rowCount(), 2);
        const QPersistentModelIndex second = m_model->index(1, 0);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        QVERIFY(m_seat->vote(u"b"_s, 1));
        QVERIFY(!changed.isEmpty());
        QCOMPARE(changed.last().at(0).toModelIndex().row(), 1);
        QCOMPARE(changed.last().at(1).toModelIndex().column(), ApprovalQueueModel::ColumnCount - 1);
        QCOMPARE(second.data(ApprovalQueueModel::AllowsRole).toInt(), 1);
    }

    void whatIsDecidedMovesBelowWhatWaitsNewestFirst()
    {
        watchTheModel();
        for (const auto &id : { u"a"_s, u"b"_s, u"c"_s })
            raise(id, 10);
        QTRY_COMPARE(m_model->rowCount(), 3);
        const QPersistentModelIndex a = m_model->indexOf(m_seat->key(u"a"_s));
        m_fake->resolveForeign(u"a"_s, u"deny"_s);
        QVERIFY(m_seat->waitForState(u"a"_s, CaseState::Foreign));
        QCOMPARE(rows(), QStringList({ u"b"_s, u"c"_s, u"a"_s }));
        m_fake->resolveForeign(u"b"_s, u"deny"_s);
        QVERIFY(m_seat->waitForState(u"b"_s, CaseState::Foreign));
        QCOMPARE(rows(), QStringList({ u"c"_s, u"b"_s, u"a"_s }));
        QCOMPARE(a.data(ApprovalQueueModel::KeyRole).value<CaseKey>(), m_seat->key(u"a"_s)); // who points at it still does
        QVERIFY(!a.data(ApprovalQueueModel::OpenRole).toBool());
    }

private:
    void watchTheModel()
    {
        m_model = std::make_unique<ApprovalQueueModel>(m_seat->desk, m_seat->clock);
        new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_model.get());
    }

    void raise(const QString &id, int minutes, const QString &command = u"touch file"_s)
    {
        m_fake->raise(id, command, minutes * 60'000);
        QVERIFY(m_seat->waitForCase(id));
    }

    QStringList rows() const
    {
        QStringList ids;
        for (int row = 0; row < m_model->rowCount(); ++row)
            ids.append(m_model->index(row, 0).data(ApprovalQueueModel::KeyRole).value<CaseKey>().request.text());
        return ids;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeApprovals> m_fake;
    std::unique_ptr<Seat> m_seat;
    std::unique_ptr<ApprovalQueueModel> m_model;
};

QTEST_GUILESS_MAIN(ApprovalQueueModelTest)
#include "tst_ApprovalQueueModel.moc"
