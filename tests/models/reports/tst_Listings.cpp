// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/reports/Listings.h"
#include "tests/models/reports/ReportFixture.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::reports;

class tst_Listings : public QObject
{
    Q_OBJECT

    static Listing make(const QList<audits::Evidence> &week, Listing::Kind kind)
    {
        const audits::Audit audit = test::auditOf(week);
        const auto prepared = audits::prepare(*audit.checklist, audit.scope, audit.evidence);
        return Listings(audit, prepared).make(kind);
    }

private Q_SLOTS:
    void rowsAtFaultAreMarked()
    {
        const Listing approvals = make(test::badWeek(), Listing::Kind::DecidedApprovals);
        QVERIFY(approvals.known);
        QCOMPARE(approvals.rows.size(), 2);
        QVERIFY(!approvals.rows[0][u"deviates"_s].toBool());
        QCOMPARE(approvals.rows[0][u"ours"_s][u"allows"_s], QJsonValue(2));
        QVERIFY(approvals.rows[1][u"deviates"_s].toBool());
        QVERIFY(approvals.rows[1][u"ours"_s].toObject().isEmpty());
    }

    void withoutItsEvidenceAListingIsNotKnown()
    {
        QVERIFY(!make({}, Listing::Kind::ConfigChanges).known);
        QVERIFY(!make(test::badWeek(), Listing::Kind::FailedAuthentications).known); // the log does not reach back
        const Listing quiet = make(test::goodWeek(), Listing::Kind::ConfigChanges);
        QVERIFY(quiet.known);
        QVERIFY(quiet.rows.isEmpty());
    }

    void onlyThePeriodIsListedButEveryBroadCredential()
    {
        QCOMPARE(make(test::goodWeek(), Listing::Kind::NewDevices).rows.size(), 1);
        QCOMPARE(make(test::goodWeek(), Listing::Kind::BroadCredentials).rows.size(), 1);
    }

    void theMonthsRowsHaveTheirFaults()
    {
        const audits::Audit audit = test::monthOf(test::badMonth());
        const auto prepared = audits::prepare(*audit.checklist, audit.scope, audit.evidence);
        const Listings listings(audit, prepared);
        const auto faults = [](const Listing &listing) { return std::ranges::count_if(listing.rows, [](const QJsonValue &row) { return row[u"deviates"_s].toBool(); }); };
        const Listing drift = listings.make(Listing::Kind::ConfigDrift);
        QCOMPARE(drift.rows.size(), 2); // exec mode and cron; the password is the same
        QCOMPARE(faults(drift), 2);
        QCOMPARE(listings.make(Listing::Kind::SharedCredentials).rows.size(), 1);
        const Listing tokens = listings.make(Listing::Kind::TokenAges);
        QCOMPARE(tokens.rows.size(), 1);
        QCOMPARE(tokens.rows[0][u"days"_s], QJsonValue(200));
        QCOMPARE(faults(tokens), 1);
        const Listing drawn = listings.make(Listing::Kind::SampledActions);
        QCOMPARE(drawn.rows.size(), 3);
        QCOMPARE(faults(drawn), 1);
        QCOMPARE(drawn.rows[0][u"ours"_s][u"state"_s], QJsonValue(u"allowed"_s));
        QCOMPARE(listings.make(Listing::Kind::ForeignDecisions).rows.size(), 1);
        QCOMPARE(faults(listings.make(Listing::Kind::SilentPairings)), 1); // however long ago
        QSet<QString> kinds;
        for (const audits::Question &question : audit.checklist->questions()) {
            QVERIFY2(!listings.of(question.id).isEmpty(), qPrintable(question.id));
            for (const Listing &each : listings.of(question.id))
                kinds.insert(word(each.kind));
        }
        QCOMPARE(kinds.size(), 9);
    }

    void everyQuestionOfTheChecklistHasListings()
    {
        const audits::Audit audit = test::auditOf(test::goodWeek());
        const auto prepared = audits::prepare(*audit.checklist, audit.scope, audit.evidence);
        QSet<QString> kinds;
        for (const audits::Question &question : audit.checklist->questions()) {
            for (const Listing &each : Listings(audit, prepared).of(question.id))
                kinds.insert(word(each.kind));
        }
        QCOMPARE(kinds.size(), 8);
        QVERIFY(Listings(audit, prepared).of(u"another"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_Listings)
#include "tst_Listings.moc"
