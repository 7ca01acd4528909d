// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/Refusal.h"

#include <QTest>

using namespace countersign;
using namespace countersign::gateway;
using namespace Qt::StringLiterals;

class tst_Refusal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void travelsInsideAnErrorAndBack()
    {
        const Refusal refusal { u"INVALID_REQUEST"_s, u"approval not found"_s, { { u"reason"_s, u"APPROVAL_NOT_FOUND"_s } } };
        const auto error = refusal.toError();
        QCOMPARE(error.code, ErrorCode::Refused);
        const auto back = Refusal::from(error);
        QVERIFY(back);
        QCOMPARE(back->code, refusal.code);
        QCOMPARE(back->message, refusal.message);
        QCOMPARE(back->reason(), u"APPROVAL_NOT_FOUND"_s);
    }
    void tellsAMissingScopeApart()
    {
        const Refusal refusal { u"FORBIDDEN"_s, {}, { { u"code"_s, u"MISSING_SCOPE"_s } } };
        QCOMPARE(refusal.toError().code, ErrorCode::MissingScope);
    }
    void findsNoneInOtherErrors()
    {
        QVERIFY(!Refusal::from({ ErrorCode::TimedOut, u"{}"_s }));
        QVERIFY(!Refusal::from({ ErrorCode::Refused, u"not JSON"_s }));
    }
};

QTEST_GUILESS_MAIN(tst_Refusal)
#include "tst_Refusal.moc"
