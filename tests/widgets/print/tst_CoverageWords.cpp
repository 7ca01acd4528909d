// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/print/CoverageWords.h"

#include "tests/models/audits/AuditFixture.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ui;
using State = audits::CoverageLine::State;

class tst_CoverageWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyStateHasWordsAndWhatIsMissingARemedy()
    {
        for (int i = int(State::There); i <= int(State::Unfit); ++i) {
            audits::CoverageLine line;
            line.state = State(i);
            line.method = u"device.pair.list"_s;
            line.scope = u"operator.pairing"_s;
            line.role = line.state == State::Person ? u"admin"_s : QString();
            line.prompt = u"Which backup?"_s;
            line.reason = audits::UnknownReason::Partial;
            QVERIFY(!CoverageWords::what(line).isEmpty());
            QVERIFY(!CoverageWords::state(line).isEmpty());
            QCOMPARE(CoverageWords::remedy(line).isEmpty(), !line.isMissing());
        }
    }

    void aMissingScopeNamesScopeAndCommand()
    {
        audits::CoverageLine line;
        line.state = State::ScopeMissing;
        line.scope = u"operator.admin"_s;
        line.method = u"openclaw.changes.list"_s;
        QVERIFY(CoverageWords::remedy(line).contains(u"operator.admin"_s));
        QVERIFY(CoverageWords::remedy(line).contains(u"openclaw devices approve"_s));
        QCOMPARE(CoverageWords::what(line), u"openclaw.changes.list"_s);
    }

    void whatOthersWroteIsSpeltOut()
    {
        audits::CoverageLine line;
        line.state = State::Person;
        line.role = u"x\u202Ey"_s;
        line.prompt = u"a\u202Eb"_s;
        QVERIFY(!CoverageWords::what(line).contains(u'\u202E'));
        QVERIFY(!CoverageWords::remedy(line).contains(u'\u202E'));
    }
};

QTEST_GUILESS_MAIN(tst_CoverageWords)
#include "tst_CoverageWords.moc"
