// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/commands/AuditText.h"

#include "tests/models/reports/ReportFixture.h"

using namespace Qt::StringLiterals;
using namespace countersign;

class tst_AuditText final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysForEachCheckWhatItCameToAndWhyNot()
    {
        QList<audits::Evidence> week = test::goodWeek();
        week.removeFirst();
        const audits::Audit audit = test::auditOf(week);
        QString said;
        QTextStream out(&said);
        app::describeResults(out, audit);
        QCOMPARE(said.count(u'\n'), audit.results.size() + 1);
        QVERIFY2(said.contains(u"unknown (evidence-missing)"_s), qPrintable(said));
        QVERIFY(said.contains(u"CS-LOG-02"_s));
        QVERIFY(said.contains(audits::word(audit.conclusion())));
    }

    void saysWhatIsMissingAndWhoHasIt()
    {
        QString said;
        QTextStream out(&said);
        audits::AtHand known { { true, true, { u"operator.read"_s } }, { false, false, {} }, {} };
        app::describeCoverage(out, audits::coverage(*test::monthly(), known));
        QVERIFY2(said.contains(u"operator.pairing"_s) && said.contains(u"openclaw devices approve"_s), qPrintable(said));
        QVERIFY(said.contains(u"--compare"_s));
        QVERIFY(said.contains(u"CS-BAK-01"_s));
        QVERIFY(!said.contains(u"config.get (CS-ACC-01"_s)); // that can be asked
    }
};
QTEST_GUILESS_MAIN(tst_AuditText)
#include "tst_AuditText.moc"
