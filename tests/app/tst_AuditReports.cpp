// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/AuditReports.h"

#include "models/reports/Bundle.h"
#include "tests/app/AuditedSeat.h"
#include "tests/support/FullDisk.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;

class tst_AuditReports final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void makesADraftThenTheSignedOneAndWritesBothDown()
    {
        AuditedSeat seat;
        app::AuditReports reports(*seat.services);
        audits::AuditRun &run = seat.begin(GatewayId(u"practice"_s));
        const auto draft = await(reports.make(run.audit(), run.charter(), {}));
        QVERIFY2(draft, draft ? "" : qPrintable(draft.error().detail));
        QVERIFY(draft->draft);
        QVERIFY(!draft->tainted);
        QVERIFY(draft->pages > 3);
        QVERIFY(draft->pdf.startsWith("%PDF-"));
        QVERIFY(reports::Bundle::read(draft->bundle));
        seat.signOff(run);
        const auto final = await(reports.make(run.audit(), run.charter(), u"2026.9.6"_s));
        QVERIFY(final);
        QVERIFY(!final->draft);
        ledger::EntryQuery query;
        query.kinds = { facts::EntryKind::ReportMade };
        QCOMPARE(await(seat.services->ledger().find(query)).value().size(), 2);
    }

    void aFullDiskIsSaidAndLeavesNothingHalfDone()
    {
        AuditedSeat seat;
        app::AuditReports reports(*seat.services);
        audits::AuditRun &run = seat.begin(GatewayId(u"practice"_s));
        const QString path = seat.parent.filePath(u"kept.pdf"_s);
        QVERIFY(await(reports.save(path, "the one before")));
        const quint64 before = seat.services->ledger().head().size;
        {
            const FullDisk full;
            QCOMPARE(await(reports.make(run.audit(), run.charter(), {})).error().code, ErrorCode::DiskFull);
            QCOMPARE(await(reports.save(path, QByteArray(100'000, 'x'))).error().code, ErrorCode::DiskFull);
            QCOMPARE(await(reports.save(seat.parent.filePath(u"other.pdf"_s), QByteArray(100'000, 'x'))).error().code, ErrorCode::DiskFull);
        }
        QCOMPARE(seat.services->ledger().head().size, before); // no report was made
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("the one before"));
        QCOMPARE(QDir(seat.parent.path()).entryList({ u"*.pdf*"_s }, QDir::Files), QStringList { u"kept.pdf"_s }); // nor a piece of one
        QVERIFY(await(reports.make(run.audit(), run.charter(), {})));
    }

    void savesWholeFilesAndSaysWhereItCannot()
    {
        AuditedSeat seat;
        app::AuditReports reports(*seat.services);
        const QString path = seat.parent.filePath(u"kept.pdf"_s);
        QVERIFY(await(reports.save(path, "bytes")));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("bytes"));
        const auto refused = await(reports.save(u"/nonexistent/kept.pdf"_s, "bytes"));
        QCOMPARE(refused.error().code, ErrorCode::CannotWrite);
    }
};
QTEST_MAIN(tst_AuditReports)
#include "tst_AuditReports.moc"
