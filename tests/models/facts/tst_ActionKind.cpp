// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/facts/ActionKind.h"

using namespace Qt::StringLiterals;
using namespace countersign::facts;

class tst_ActionKind : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindHasTheGatewaysWord_data()
    {
        QTest::addColumn<ActionKind>("kind");
        QTest::addColumn<QString>("spelling");
        QTest::newRow("a command") << ActionKind::Exec << u"exec"_s;
        QTest::newRow("a plugin's call") << ActionKind::Plugin << u"plugin"_s;
        QTest::newRow("the system agent") << ActionKind::SystemAgent << u"system-agent"_s;
    }
    void everyKindHasTheGatewaysWord()
    {
        QFETCH(const ActionKind, kind);
        QFETCH(const QString, spelling);
        QCOMPARE(word(kind), spelling);
        QCOMPARE(actionKind(spelling), std::optional(kind));
    }
    void otherWordsAreNoKind_data()
    {
        QTest::addColumn<QString>("spelling");
        QTest::newRow("empty") << QString();
        QTest::newRow("another case") << u"Exec"_s;
        QTest::newRow("the file's own spelling") << u"systemAgent"_s;
        QTest::newRow("a space behind") << u"exec "_s;
    }
    void otherWordsAreNoKind()
    {
        QFETCH(const QString, spelling);
        QCOMPARE(actionKind(spelling), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(tst_ActionKind)
#include "tst_ActionKind.moc"
