// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/reports/WeeklyReport.h"
#include "tests/models/reports/ReportFixture.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::reports;

class tst_WeeklyReport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void numbersComeFromTheEvidence()
    {
        const WeeklyReport report = WeeklyReport::of(test::weeklyInput(test::auditOf(test::badWeek())));
        QCOMPARE(report.metrics.value(u"checks.fail"_s), std::optional<qint64>(4));
        QCOMPARE(report.metrics.value(u"checks.unknown"_s), std::optional<qint64>(2));
        QCOMPARE(report.metrics.value(u"findings.open.critical"_s), std::optional<qint64>(2));
        QCOMPARE(report.metrics.value(u"listing.decided-approvals"_s), std::optional<qint64>(2));
        QCOMPARE(report.metrics.value(u"listing.decided-approvals.deviating"_s), std::optional<qint64>(1));
        QVERIFY(!report.metrics.value(u"listing.failed-authentications"_s));
        QVERIFY(!report.metrics.value(u"ledger.entries-since-anchor"_s)); // no anchor, no distance
        QCOMPARE(report.conclusion, audits::Conclusion::NotEffective);
    }

    void theRegisterNamesWhatWasUsedAndWhatItCovers()
    {
        const WeeklyReport report = WeeklyReport::of(test::weeklyInput(test::auditOf(test::goodWeek())));
        QCOMPARE(report.evidence.size(), 7);
        QCOMPARE(report.evidence[0].need, u"authentication"_s);
        QVERIFY(report.evidence[0].bytes > 0);
        QVERIFY(report.evidence[0].evidence.raw.isEmpty()); // the bytes are in the bundle, not in the report
        QCOMPARE(report.evidence[3].need, u"devicesBefore"_s);
        QCOMPARE(report.evidence[1].fromMs, test::periodEnd - 30 * test::dayMs);
    }

    void aPersonsFileIsNamedWithWhatItShallShow()
    {
        QList<audits::Evidence> week = test::goodWeek();
        const audits::Attachment file { CheckId(u"CS-LOG-02"_s), PersonId(u"person-one"_s), u"users.csv"_s, u"Export of the directory.\nOnly two have the role."_s, "a,b" };
        week.append(*file.toEvidence(GatewayId(u"prod-1"_s), test::periodEnd));
        audits::Audit audit = test::auditOf(week);
        const WeeklyReport report = WeeklyReport::of(test::weeklyInput(audit));
        QVERIFY(!report.evidence.first().file);
        const RegisteredEvidence &line = report.evidence.last();
        QVERIFY(line.file);
        QCOMPARE(line.need, u"CS-LOG-02"_s);
        QCOMPARE(line.file->name, file.name);
        QCOMPARE(line.file->statement, file.statement);
        QVERIFY(line.file->bytes.isEmpty() && line.evidence.raw.isEmpty());
        const QJsonArray lines = QJsonDocument::fromJson(*report.toJson())[u"evidence"_s].toArray();
        QVERIFY(lines.first()[u"file"_s].isNull());
        QCOMPARE(lines.last()[u"file"_s].toObject(), QJsonObject({ { u"name"_s, file.name }, { u"statement"_s, file.statement }, { u"by"_s, u"person-one"_s } }));
        // Where its content was deleted nobody knows any more.
        audit.evidence.last().raw.clear();
        QVERIFY(!WeeklyReport::of(test::weeklyInput(audit)).evidence.last().file);
    }

    void aSampleSaysWhatItMeansForTheRest()
    {
        const WeeklyReport census = WeeklyReport::of(test::weeklyInput(test::monthOf(test::badMonth())));
        QCOMPARE(census.metrics.value(u"sample.drawn"_s), std::optional<qint64>(3));
        QCOMPARE(census.metrics.value(u"sample.upper-limit-per-mille"_s), std::nullopt); // all of them were looked at
        QCOMPARE(census.metrics.value(u"listing.sampled-actions.deviating"_s), std::optional<qint64>(1));
        QList<audits::Evidence> month = test::goodMonth();
        month.last() = test::sampleEvidence(test::sampleOf(100));
        const WeeklyReport sample = WeeklyReport::of(test::weeklyInput(test::monthOf(month)));
        QCOMPARE(sample.metrics.value(u"sample.population"_s), std::optional<qint64>(100));
        QCOMPARE(sample.metrics.value(u"sample.drawn"_s), std::optional<qint64>(20));
        QVERIFY(sample.metrics.value(u"sample.upper-limit-per-mille"_s).value() > 900); // most of them have no record
        QVERIFY(!WeeklyReport::of(test::weeklyInput(test::monthOf({}))).metrics.value(u"sample.drawn"_s));
        QVERIFY(WeeklyReport::of(test::weeklyInput(test::monthOf({}))).metrics.value(u"coverage.missing"_s).value() >= 7);
    }

    void draftUntilTwoHaveSigned()
    {
        audits::Audit audit = test::auditOf(test::goodWeek());
        QVERIFY(WeeklyReport::of(test::weeklyInput(audit)).isDraft());
        test::signBoth(audit);
        const WeeklyReport report = WeeklyReport::of(test::weeklyInput(audit));
        QVERIFY(!report.isDraft());
        QCOMPARE(report.signatures.size(), 2);
        QCOMPARE(report.signatures[0].name, u"Test person-one"_s);
        QCOMPARE(report.signatures[0].fingerprint, test::keyOf('1').publicKey().fingerprint());
    }

    void aLedgerThatContradictsItselfTaintsIt()
    {
        WeeklyInput input = test::weeklyInput(test::auditOf(test::goodWeek()));
        input.verification->authorship.append({ quint64(3), u"vote-signature"_s, {} });
        QVERIFY(WeeklyReport::of(input).isTainted());
    }

    void theJsonIsCanonicalAndTheSameEachTime()
    {
        const WeeklyInput input = test::weeklyInput(test::auditOf(test::badWeek()));
        const auto json = WeeklyReport::of(input).toJson();
        QVERIFY2(json, json ? "" : qPrintable(json.error().detail));
        QVERIFY(canonical::parse(*json));
        QCOMPARE(*WeeklyReport::of(input).toJson(), *json);
        const QJsonObject read = *canonical::parse(*json);
        QCOMPARE(read[u"conclusion"_s], QJsonValue(u"not-effective"_s));
        QVERIFY(read[u"questions"_s][0][u"listings"_s][u"failed-authentications"_s].isNull());
    }

    void peopleWithoutANameKeepTheirId()
    {
        const WeeklyReport report = WeeklyReport::of(test::weeklyInput(test::auditOf(test::goodWeek())));
        QCOMPARE(report.nameOf(PersonId(u"person-two"_s)), u"Test person-two"_s);
        QCOMPARE(report.nameOf(PersonId(u"gone"_s)), u"gone"_s);
    }
};

QTEST_GUILESS_MAIN(tst_WeeklyReport)
#include "tst_WeeklyReport.moc"
