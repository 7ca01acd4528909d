// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/collect/Source.h"

#include <QTest>

using namespace countersign::collect;
using namespace Qt::StringLiterals;

class tst_Source : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheGatewaysMethodsBothWays_data()
    {
        QTest::addColumn<Source>("source");
        QTest::addColumn<QString>("name");
        QTest::newRow("history") << Source::ApprovalHistory << u"approval.history"_s;
        QTest::newRow("audit") << Source::AuditActivity << u"audit.activity.list"_s;
        QTest::newRow("devices") << Source::DevicePairings << u"device.pair.list"_s;
        QTest::newRow("log") << Source::LogTail << u"logs.tail"_s;
        QTest::newRow("changes") << Source::Changes << u"openclaw.changes.list"_s;
        QTest::newRow("identity") << Source::Identity << u"gateway.identity.get"_s;
        QTest::newRow("configuration") << Source::Configuration << u"config.get"_s;
        QTest::newRow("grants") << Source::Grants << u"exec.approval.grants.list"_s;
    }
    void namesTheGatewaysMethodsBothWays()
    {
        QFETCH(const Source, source);
        QFETCH(const QString, name);
        QCOMPARE(method(source), name);
        QCOMPARE(countersign::collect::source(name), source);
    }
    void knowsNoOtherMethod()
    {
        QVERIFY(!source(u"approval.resolve"_s));
        QVERIFY(!source(u""_s));
    }
};

QTEST_GUILESS_MAIN(tst_Source)
#include "tst_Source.moc"
