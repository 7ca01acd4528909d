// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/alerts/AlertLife.h"

#include "tests/support/People.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::alerts;
using namespace countersign::test;
using What = AlertChange::What;

namespace {

/// Person 3 is a viewer, 4 an auditor.
facts::Charter charter()
{
    facts::Charter made = trialCharter();
    made.people.append(person(3, { facts::Role::Viewer }));
    made.people.append(person(4, { facts::Role::Auditor }));
    return made;
}

AlertChange acknowledged(int by)
{
    return { .what = What::Acknowledged, .by = personId(by) };
}
AlertChange owned(int by, int owner)
{
    return { .what = What::Owned, .by = personId(by), .owner = personId(owner) };
}
AlertChange resolved(int by, const QString &reason, std::optional<AlertOutcome> outcome = AlertOutcome::Mended)
{
    return { .what = What::Resolved, .by = personId(by), .owner = {}, .outcome = outcome, .reason = reason };
}

}

class AlertLifeTest : public QObject {
    Q_OBJECT
private:
    static ErrorCode refusal(const AlertLife &life, const AlertChange &change)
    {
        const auto fits = change.fits(life, charter(), charterStartMs + 1);
        return fits ? ErrorCode::Unknown : fits.error().code; // Unknown: it fits
    }

private Q_SLOTS:
    void fromNewToResolved()
    {
        AlertLife life;
        QCOMPARE(refusal(life, acknowledged(1)), ErrorCode::Unknown);
        acknowledged(1).apply(life, 10);
        QCOMPARE(refusal(life, acknowledged(2)), ErrorCode::AlreadyDecided);
        QCOMPARE(refusal(life, owned(2, 4)), ErrorCode::Unknown);
        owned(2, 4).apply(life, 20);
        QCOMPARE(refusal(life, owned(1, 4)), ErrorCode::AlreadyDecided);
        QCOMPARE(refusal(life, owned(1, 2)), ErrorCode::Unknown);
        QCOMPARE(refusal(life, resolved(2, u"done"_s)), ErrorCode::Unknown);
        resolved(2, u"done"_s).apply(life, 30);
        QCOMPARE(life, (AlertLife{ personId(1), 10, personId(4), personId(2), 30, AlertOutcome::Mended, u"done"_s }));
        for (const AlertChange &each : { acknowledged(1), owned(1, 1), resolved(1, u"again"_s) })
            QCOMPARE(refusal(life, each), ErrorCode::AlreadyDecided);
    }

    void whoTakesItOnOrEndsItHasSeenIt()
    {
        AlertLife first, second;
        owned(1, 2).apply(first, 5);
        QCOMPARE(first.acknowledgedBy, personId(1));
        resolved(2, u"x"_s).apply(second, 6);
        QCOMPARE(second.acknowledgedMs, 6);
    }

    void whoMayNotIsRefused()
    {
        for (const int each : { 3, 4, 9 }) // a viewer, an auditor, nobody of the charter
            QCOMPARE(refusal({}, acknowledged(each)), ErrorCode::NotEligible);
        QCOMPARE(acknowledged(1).fits({}, charter(), charterStartMs - 1).error().code,
            ErrorCode::NotEligible); // without a key in force
        QCOMPARE(refusal({}, owned(1, 9)), ErrorCode::NotFound);
    }

    void itEndsWithAnOutcomeAndAReason()
    {
        QCOMPARE(refusal({}, resolved(1, u" \n"_s)), ErrorCode::ReasonMissing);
        QCOMPARE(refusal({}, resolved(1, u"why"_s, std::nullopt)), ErrorCode::ReasonMissing);
        QCOMPARE(refusal({}, resolved(1, QString(AlertChange::mostReason, u'x'))), ErrorCode::Unknown);
        QCOMPARE(refusal({}, resolved(1, QString(AlertChange::mostReason + 1, u'x'))), ErrorCode::TooLarge);
    }

    void anEntryIsReadAsItWasWritten()
    {
        for (const AlertChange &each :
            { acknowledged(1), owned(1, 2), resolved(2, u"why"_s, AlertOutcome::Incident) }) {
            const facts::Entry entry = each.entry(u"dev-1/r1"_s, 7);
            QVERIFY(entry.bytes());
            QVERIFY(!entry.bytes()->contains("why")); // what a person wrote stands beside
            QCOMPARE(entry.fields["alert"_L1].toInteger(), 7);
            const auto read = AlertChange::of(entry);
            QVERIFY(read);
            QCOMPARE(read->what, each.what);
            QCOMPARE(read->by, each.by);
            QCOMPARE(read->owner, each.owner);
            QCOMPARE(read->outcome, each.outcome);
        }
        facts::Entry odd = acknowledged(1).entry(u"x"_s, 1);
        odd.fields[u"change"_s] = u"undone"_s;
        QVERIFY(!AlertChange::of(odd));
    }
};

QTEST_GUILESS_MAIN(AlertLifeTest)
#include "tst_AlertLife.moc"
