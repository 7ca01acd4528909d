// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/approvals/Case.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::approvals;

namespace {

constexpr CaseState allStates[] { CaseState::Waiting, CaseState::Deciding, CaseState::Unknown, CaseState::Allowed,
                                  CaseState::Denied, CaseState::Expired, CaseState::Cancelled, CaseState::Foreign };

}

class CaseTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyStateHasAWordOfItsOwn()
    {
        QSet<QString> words;
        for (const auto state : allStates)
            words.insert(word(state));
        QCOMPARE(words, QSet<QString>({ u"waiting"_s, u"deciding"_s, u"unknown"_s, u"allowed"_s, u"denied"_s, u"expired"_s, u"cancelled"_s, u"foreign"_s }));
    }

    void openIsWhatMayStillEndOtherwise()
    {
        Case item;
        for (const auto state : allStates) {
            item.state = state;
            QCOMPARE(item.isOpen(), state == CaseState::Waiting || state == CaseState::Deciding || state == CaseState::Unknown);
        }
    }

    void timeLeftIsByTheGatewaysClock()
    {
        Case item;
        item.request.expiresAtMs = 100'000;
        item.clockOffsetMs = 30'000; // theirs is ahead
        QCOMPARE(item.leftMs(60'000), 10'000);
        QCOMPARE(item.leftMs(70'000), 0);
        QCOMPARE(item.leftMs(80'000), -10'000);
    }

    void aKeyIsItsGatewayAndItsRequest()
    {
        const CaseKey key { GatewayId(u"dev-1"_s), RequestId(u"r1"_s) };
        QCOMPARE(key.subject(), u"dev-1/r1"_s);
        QVERIFY(key == (CaseKey { GatewayId(u"dev-1"_s), RequestId(u"r1"_s) }));
        QVERIFY(!(key == CaseKey { GatewayId(u"dev-2"_s), RequestId(u"r1"_s) })); // ids are unique only within a gateway
        QCOMPARE((QSet<CaseKey> { key, key, { GatewayId(u"dev-2"_s), RequestId(u"r1"_s) } }).size(), 2);
    }

    void withoutAnActionNobodyAllowed()
    {
        Case item;
        CastVote cast;
        cast.vote.decision = facts::Decision::Allow;
        cast.vote.person = PersonId(u"p"_s);
        item.votes = { cast };
        QCOMPARE(item.allows(0), 0);
    }
};

QTEST_GUILESS_MAIN(CaseTest)
#include "tst_Case.moc"
