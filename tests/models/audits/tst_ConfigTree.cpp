// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/ConfigTree.h"

#include "tests/models/audits/AuditFixture.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::audits;

class tst_ConfigTree : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyValueHasItsPath()
    {
        const auto tree = ConfigTree::of(test::configOf(
            { { u"a"_s,
                  QJsonObject{ { u"b.c"_s, true }, { u"d"_s, QJsonArray{ 1, u"x"_s } }, { u"e"_s, QJsonObject() } } },
                { u"f"_s, u"text"_s } }));
        QVERIFY(tree);
        const QMap<QString, QString> expected{ { u"a.\"b.c\""_s, u"true"_s }, { u"a.d"_s, u"[1,\"x\"]"_s },
            { u"a.e"_s, u"{}"_s }, { u"f"_s, u"text"_s } };
        QCOMPARE(tree->leaves, expected);
    }

    void anythingElseIsNotUnderstood()
    {
        QVERIFY(!ConfigTree::of(test::evidence(u"config.get"_s, QJsonObject{ { u"resolved"_s, QJsonObject() } })));
        QVERIFY(!ConfigTree::of(test::evidence(
            u"config.get"_s, QJsonObject{ { u"schema"_s, u"countersign.config/1"_s }, { u"settings"_s, 1 } })));
    }
};

QTEST_GUILESS_MAIN(tst_ConfigTree)
#include "tst_ConfigTree.moc"
