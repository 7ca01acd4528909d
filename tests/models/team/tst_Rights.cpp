// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/team/Rights.h"

#include "tests/support/People.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::facts;
using namespace countersign::team;
using countersign::team::Right;


class tst_Rights : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theTableIsTheDesigns()
    {
        const auto rights = [](Role role) {
            QList<Right> all;
            for (const Right right : allRights) {
                if (may(role, right))
                    all.append(right);
            }
            return all;
        };
        QCOMPARE(rights(Role::Viewer), (QList { Right::Look }));
        QCOMPARE(rights(Role::Operator), (QList { Right::Look, Right::Acknowledge }));
        QCOMPARE(rights(Role::SecurityOperator), (QList { Right::Look, Right::Export, Right::Acknowledge, Right::Vote, Right::ConnectGateways, Right::Review }));
        QCOMPARE(rights(Role::Auditor), (QList { Right::Look, Right::Export, Right::Audit, Right::Review }));
        QCOMPARE(rights(Role::Admin), (QList { Right::Look, Right::Export, Right::Acknowledge, Right::ConnectGateways, Right::Review, Right::ChangeCharter }));
    }

    void whoDecidesDoesNotAuditAndWhoAuditsDoesNotDecide()
    {
        for (const Role role : allRoles)
            QVERIFY(!(may(role, Right::Vote) && may(role, Right::Audit)));
    }

    void aPersonMayWhatAnyOfTheirRolesMay()
    {
        const Charter charter = test::teamCharter();
        QVERIFY(require(charter, test::personId(1), Right::ChangeCharter, test::charterStartMs).has_value());
        QVERIFY(require(charter, test::personId(1), Right::Vote, test::charterStartMs).has_value());
        QCOMPARE(require(charter, test::personId(1), Right::Audit, test::charterStartMs).error(), (Error { ErrorCode::NotEligible, u"role"_s }));
        QCOMPARE(require(charter, test::personId(9), Right::Look, test::charterStartMs).error(), (Error { ErrorCode::NotEligible, u"person"_s }));
    }

    void withoutAKeyInForceNobodyMayAnything()
    {
        Charter charter = test::teamCharter();
        charter.people[0].keys[0].revokedAtMs = test::charterStartMs;
        QCOMPARE(require(charter, test::personId(1), Right::Look, test::charterStartMs).error().detail, u"person"_s);
    }
};

QTEST_GUILESS_MAIN(tst_Rights)
#include "tst_Rights.moc"
