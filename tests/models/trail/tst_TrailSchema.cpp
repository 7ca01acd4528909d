// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/trail/TrailSchema.h"

#include "models/storage/Database.h"

#include <QTemporaryDir>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class tst_TrailSchema : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_database = storage::Database::inMemory().value();
        QVERIFY(storage::migrate(m_database, trail::trailSchema()));
    }
    void isAFileOfItsOwnKind()
    {
        QCOMPARE(m_database.integer("PRAGMA application_id"), 0x43535452);
        QCOMPARE(m_database.integer("PRAGMA user_version"), 1);
    }
    void rowsCanNeitherBeChangedNorDeleted()
    {
        QVERIFY(m_database.execute("INSERT INTO dict(text) VALUES('x'); INSERT INTO event "
                                   "VALUES(1,1,1,1,zeroblob(16),1,0,1,1,1,1,1,1,1,'','','',zeroblob(32),0,x'')"));
        QVERIFY(!m_database.execute("UPDATE event SET at = 2"));
        QVERIFY(!m_database.execute("DELETE FROM event"));
        QCOMPARE(m_database.integer("SELECT at FROM event"), 1);
    }
    void aSegmentGetsItsLedgerEntryOnce()
    {
        QVERIFY(m_database.execute(
            "INSERT INTO segment VALUES(1,1,1,1,1,1,0,1,1,zeroblob(32),zeroblob(32),zeroblob(32),NULL)"));
        QVERIFY(m_database.execute("UPDATE segment SET entry = 7"));
        QVERIFY(!m_database.execute("UPDATE segment SET entry = 8"));
        QVERIFY(!m_database.execute("DELETE FROM segment"));
    }
    void aFilterReadsNoRows()
    {
        auto plan = m_database.prepare("EXPLAIN QUERY PLAN SELECT id, at FROM event e INDEXED BY event_at WHERE at "
                                       "BETWEEN 1 AND 2 AND id > 0 AND status IN "
                                       "(SELECT id FROM dict WHERE text IN ('failed')) AND (subject IN (SELECT id FROM "
                                       "dict WHERE text LIKE '%x%')) ORDER BY at DESC, id DESC");
        QVERIFY(plan);
        QStringList steps;
        while (plan->step().value())
            steps.append(plan->text(3));
        QVERIFY2(steps.first().contains(u"COVERING INDEX event_at"_s), qPrintable(steps.join(u'\n')));
        QVERIFY2(!steps.join(u'\n').contains(u"TEMP B-TREE FOR ORDER BY"_s), qPrintable(steps.join(u'\n')));
    }

private:
    storage::Database m_database;
};

QTEST_GUILESS_MAIN(tst_TrailSchema)
#include "tst_TrailSchema.moc"
