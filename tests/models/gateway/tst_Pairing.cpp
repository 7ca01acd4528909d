// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/Pairing.h"

#include <QTest>

using namespace countersign::gateway;
using namespace Qt::StringLiterals;

class tst_Pairing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPlainIdGetsItsCommand()
    {
        const auto pairing = Pairing::of(u"68c3e3d9-aa"_s, u"819413bb"_s, { u"operator.read"_s });
        QCOMPARE(pairing,
            (Pairing{
                u"68c3e3d9-aa"_s, u"819413bb"_s, { u"operator.read"_s }, u"openclaw devices approve 68c3e3d9-aa"_s }));
    }
    void anyOtherGetsNone()
    {
        for (const auto &id : { u"x; rm -rf ~"_s, u"$(id)"_s, u"--all"_s, u"\u0430bc"_s, u"a\nb"_s, QString() })
            QVERIFY2(Pairing::of(id, {}, {}).command.isEmpty(), qPrintable(id));
    }
};

QTEST_GUILESS_MAIN(tst_Pairing)
#include "tst_Pairing.moc"
