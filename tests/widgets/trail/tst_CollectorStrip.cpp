// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/trail/CollectorStrip.h"

#include "tests/models/trail/TrailFixture.h"
#include "tests/support/FakeGateway.h"

#include <QTest>

using namespace countersign;
using namespace countersign::ui;
using namespace Qt::StringLiterals;

class tst_CollectorStrip : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysHowFarEachGatewayIsRead()
    {
        test::TrailFixture fixture;
        const FixedClock clock{ 1'795'375'814'412 };
        test::FakeGateway fake;
        bool answers = true;
        connect(&fake, &test::FakeGateway::called, &fake, [&](const QString &id) {
            if (answers)
                fake.answer(id, R"({"events":[],"items":[],"entries":[],"paired":[],"grants":[],"lines":[]})");
            else
                fake.refuse(id,
                    { { u"code"_s, u"FORBIDDEN"_s },
                        { u"details"_s, QJsonObject{ { u"code"_s, u"MISSING_SCOPE"_s } } } });
        });
        gateway::Connection connection(gateway::Endpoint{ GatewayId(u"stage-1"_s), fake.url(), {}, false },
            gateway::Credentials{ crypto::SigningKey::generate().value(), {}, crypto::SecretBytes::copyOf("t") },
            gateway::Connection::approverScopes, clock);
        collect::Collection collection(*fixture.trail, clock);
        CollectorStrip strip(collection, clock);
        QCOMPARE(strip.lines(), QStringList{ u"No gateway is being read."_s });
        collection.attend(connection);
        QVERIFY(strip.lines().first().startsWith(u"stage-1: audit activity not read yet"_s));
        connection.open();
        QTRY_COMPARE(strip.lines(), QStringList{ u"stage-1: all 7 sources read, the oldest 0 s ago"_s });
        answers = false;
        collection.readNow();
        QTRY_VERIFY2(
            strip.lines().first().contains(u"devices cannot be read"_s), qPrintable(strip.lines().join(u'\n')));
        collection.leave(GatewayId(u"stage-1"_s));
        QCOMPARE(strip.lines().size(), 1);
    }
};

QTEST_MAIN(tst_CollectorStrip)
#include "tst_CollectorStrip.moc"
