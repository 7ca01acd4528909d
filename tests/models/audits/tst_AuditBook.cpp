// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/AuditBook.h"

#include "tests/models/audits/BookFixture.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::audits;

class tst_AuditBook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAuditSurvivesARestartAndGoesOn()
    {
        test::BookFixture fixture;
        AuditRun &before = fixture.evaluated();
        QVERIFY(test::await(before.setResidualRisk(u"Small."_s)));
        const QString id = before.audit().id;
        QVERIFY(test::BookFixture::sign(before, u"person-one"_s, SignOff::As::Auditor, '1'));
        fixture.restart();
        QVERIFY(fixture.book->audits().isEmpty());
        QCOMPARE(test::await(fixture.book->restore()), Result<int>(1));
        QCOMPARE(fixture.book->summary(id)->signatures, 1);
        QVERIFY(!fixture.book->find(id));

        const auto run = test::await(fixture.book->open(id));
        QVERIFY(run);
        QCOMPARE(fixture.book->find(id), *run);
        QCOMPARE(test::BookFixture::sign(**run, u"person-one"_s, SignOff::As::Reviewer, '1').error().code, ErrorCode::SamePerson);
        QVERIFY(test::BookFixture::sign(**run, u"person-two"_s, SignOff::As::Reviewer, '2'));
        QCOMPARE(fixture.book->summary(id)->signatures, 2);
        QCOMPARE(test::await(fixture.book->open(id)), Result<AuditRun *>(*run)); // one run an audit
    }

    void onlyWhoeverMayAuditBeginsOne()
    {
        test::BookFixture fixture;
        const auto refused = test::await(fixture.book->begin(test::weekly(), test::prodScope(), PersonId(u"person-two"_s)));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NotEligible); // the charter has an auditor, and it is not this one
        QVERIFY(test::await(fixture.book->begin(test::weekly(), test::prodScope(), PersonId())));
        AuditBook without(*fixture.room.ledger, fixture.room.clock);
        QCOMPARE(test::await(without.begin(test::weekly(), test::prodScope(), PersonId(u"person-one"_s))).error().code, ErrorCode::NotInForce);
    }

    void judgingTakesAnAuditorToo()
    {
        test::BookFixture fixture;
        AuditRun &run = fixture.evaluated();
        Judgement judgement = test::BookFixture::said(Verdict::Pass);
        judgement.person = PersonId(u"person-two"_s);
        QCOMPARE(test::await(run.judge(CheckId(u"CS-LOG-02"_s), judgement)).error().code, ErrorCode::NotEligible);
    }

    void whoJoinedMeanwhileMaySign()
    {
        test::BookFixture fixture;
        facts::Charter alone = test::smallCharter();
        alone.people.removeIf([](const facts::Person &each) { return each.id == PersonId(u"person-two"_s); });
        fixture.book->setCharter(alone);
        AuditRun &run = fixture.evaluated();
        QVERIFY(test::await(run.setResidualRisk(u"Small."_s)));
        QVERIFY(test::BookFixture::sign(run, u"person-one"_s, SignOff::As::Auditor, '1'));
        QCOMPARE(test::BookFixture::sign(run, u"person-two"_s, SignOff::As::Reviewer, '2').error().code, ErrorCode::NotEligible);
        fixture.book->setCharter(test::smallCharter());
        QVERIFY(test::BookFixture::sign(run, u"person-two"_s, SignOff::As::Reviewer, '2'));
    }

    void saysWhatIsNewAndWhatChanged()
    {
        test::BookFixture fixture;
        QSignalSpy added(fixture.book.get(), &AuditBook::added);
        QSignalSpy changed(fixture.book.get(), &AuditBook::changed);
        AuditRun &run = fixture.begin();
        QCOMPARE(added.size(), 1);
        QCOMPARE(added.first().first().toString(), run.audit().id);
        QVERIFY(test::await(run.evaluate()));
        QVERIFY(!changed.isEmpty());
        QCOMPARE(test::await(fixture.book->open(u"weekly-2026-01-01-0000"_s)).error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(tst_AuditBook)
#include "tst_AuditBook.moc"
