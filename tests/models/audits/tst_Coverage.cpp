// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/Coverage.h"

#include "tests/models/audits/AuditFixture.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::audits;
using State = CoverageLine::State;
using Supplier = CoverageLine::Supplier;

namespace {

AtHand everything()
{
    const QStringList scopes{ u"operator.read"_s, u"operator.pairing"_s, u"operator.admin"_s, u"operator.approvals"_s };
    return { { true, true, scopes }, { true, true, scopes }, { u"device.pair.list"_s } };
}

CoverageLine lineOf(const QList<CoverageLine> &lines, const QString &need)
{
    return *std::ranges::find(lines, need, &CoverageLine::need);
}

}

class tst_Coverage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void withEverythingAtHandOnlyPeopleAreWanting()
    {
        const auto lines = coverage(*test::monthly(), everything());
        for (const CoverageLine &line : lines)
            QCOMPARE(line.isMissing(), line.state == State::Person);
        const auto people = std::ranges::count(lines, State::Person, &CoverageLine::state);
        QVERIFY(people >= 8);
        const CoverageLine backup = lineOf(lines, u"CS-BAK-01"_s);
        QCOMPARE(backup.role, u"admin"_s);
        QVERIFY(!backup.prompt.isEmpty());
        QCOMPARE(backup.supplier, Supplier::Role);
    }

    void whatIsMissingNamesWhoCanSupplyIt()
    {
        AtHand known = everything();
        known.own.scopes.removeAll(u"operator.admin"_s);
        known.reference = { false, false, {} };
        known.earlier.clear();
        auto lines = coverage(*test::monthly(), known);
        const CoverageLine changes = lineOf(lines, u"changes"_s);
        QCOMPARE(changes.state, State::ScopeMissing);
        QCOMPARE(changes.scope, u"operator.admin"_s);
        QCOMPARE(changes.supplier, Supplier::Owner);
        QCOMPARE(changes.checks, QStringList{ u"CS-APR-04"_s });
        QCOMPARE(lineOf(lines, u"drift"_s).state, State::NoReference);
        QCOMPARE(lineOf(lines, u"drift"_s).checks, QStringList({ u"CS-CFG-01"_s, u"CS-TOK-05"_s }));
        QCOMPARE(lineOf(lines, u"devicesBefore"_s).state, State::NoEarlier);
        QCOMPARE(lineOf(lines, u"config"_s).state, State::There);
        QCOMPARE(lineOf(lines, u"sample"_s).state, State::There); // our own ledger is always at hand

        known.own.answers = false;
        lines = coverage(*test::monthly(), known);
        for (const QString &need : { u"config"_s, u"drift"_s, u"devices"_s, u"changes"_s })
            QCOMPARE(lineOf(lines, need).state, State::NotConnected);
        known = everything();
        known.reference.answers = false;
        lines = coverage(*test::monthly(), known);
        QCOMPARE(lineOf(lines, u"drift"_s).state, State::NotConnected);
        QCOMPARE(lineOf(lines, u"config"_s).state, State::There);
    }

    void afterCollectingItSaysWhatCame()
    {
        Audit audit;
        audit.checklist = test::monthly();
        audit.scope = test::monthScope();
        QList<Evidence> month = test::goodMonth();
        month[4].error = name(ErrorCode::MissingScope);
        month[1].error = name(ErrorCode::TimedOut);
        audit.evidence = month;
        const auto prepared = prepare(*audit.checklist, audit.scope, audit.evidence);
        for (const Check &check : audit.checklist->checks())
            audit.results.append(evaluate(check, *audit.checklist, audit.scope, prepared));
        const auto lines = coverage(audit, prepared);
        QCOMPARE(lineOf(lines, u"changes"_s).state, State::ScopeMissing);
        QCOMPARE(lineOf(lines, u"drift"_s).state, State::NotConnected);
        QCOMPARE(lineOf(lines, u"devices"_s).state, State::There);
        QCOMPARE(lineOf(lines, u"CS-BAK-01"_s).state, State::Person);
        QCOMPARE(lineOf(lines, u"CS-TOK-05"_s).state, State::There); // undecided for want of evidence, not of a person

        audit.scope.reference = {};
        QCOMPARE(lineOf(coverage(audit, prepare(*audit.checklist, audit.scope, audit.evidence)), u"drift"_s).state,
            State::NoReference);
        audit.evidence.clear();
        QCOMPARE(lineOf(coverage(audit, prepare(*audit.checklist, audit.scope, audit.evidence)), u"devices"_s).state,
            State::Unfit);
    }

    void aWeekIsCoveredToo()
    {
        const auto lines = coverage(*test::weekly(), everything());
        QCOMPARE(lines.size(), test::weekly()->evidence().size());
        QVERIFY(std::ranges::none_of(lines, &CoverageLine::isMissing));
    }
};

QTEST_GUILESS_MAIN(tst_Coverage)
#include "tst_Coverage.moc"
