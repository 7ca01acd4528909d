// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/StrictObject.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::audits;

class tst_StrictObject : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everythingTakenIsGood()
    {
        StrictObject object({ { u"name"_s, u"x"_s }, { u"n"_s, 3 }, { u"list"_s, QJsonArray { u"a"_s } } }, u"thing"_s);
        QCOMPARE(object.text(u"name"_s), u"x"_s);
        QCOMPARE(object.integer(u"n"_s, 0, 3), 3);
        QCOMPARE(object.texts(u"list"_s), QStringList { u"a"_s });
        QCOMPARE(object.optionalText(u"absent"_s), QString());
        QVERIFY(object.finish());
    }

    void whatNobodyTookIsAnErrorThatNamesIt()
    {
        StrictObject object({ { u"name"_s, u"x"_s } }, u"thing"_s);
        QCOMPARE(object.finish().error(), (Error { ErrorCode::Malformed, u"thing: unknown member name"_s }));
    }

    void theFirstThingWrongIsKept()
    {
        StrictObject object({ { u"n"_s, 9 }, { u"list"_s, QJsonArray { u"a"_s, u"a"_s } } }, u"thing"_s);
        QCOMPARE(object.integer(u"n"_s, 0, 3), 0);
        std::ignore = object.texts(u"list"_s);
        std::ignore = object.text(u"missing"_s);
        QCOMPARE(object.finish().error().detail, u"thing: n is not an integer within its bounds"_s);
    }
};

QTEST_GUILESS_MAIN(tst_StrictObject)
#include "tst_StrictObject.moc"
