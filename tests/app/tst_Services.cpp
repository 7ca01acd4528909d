// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/Services.h"

#include "models/crypto/Random.h"
#include "models/drill/PracticeTeam.h"
#include "tests/support/Await.h"
#include "tests/support/FakeGateway.h"
#include "tests/support/FullDisk.h"
#include "tests/support/MemoryTokenStore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

class tst_Services final : public QObject
{
    Q_OBJECT
    SystemClock m_clock;

    static vault::SeatSecrets secrets(const crypto::SecretBytes &seed)
    {
        return { *crypto::SigningKey::fromSeed(seed.clone()), crypto::SecretBytes(32) };
    }

private Q_SLOTS:
    void findsTheCharterAgainAfterARestart()
    {
        QTemporaryDir folder;
        const auto profile = app::Profile::at(folder.filePath(u"seat"_s));
        QVERIFY(profile);
        const crypto::SecretBytes seed = crypto::randomSecret(32);
        crypto::Digest digest;
        {
            app::Services services(*profile, secrets(seed), m_clock, 1);
            QVERIFY(test::await(services.start()));
            QVERIFY(!services.team().hasCharter());
            const auto note = test::await(drill::practice::makeTeam(services.vault(), services.seatKey(), m_clock.nowMs()));
            QVERIFY(note);
            QVERIFY(test::await(services.adoptCharter(**note)));
            digest = services.team().charterDigest();
        }
        app::Services again(*profile, secrets(seed), m_clock, 1);
        QVERIFY(test::await(again.start()));
        QVERIFY(again.team().hasCharter());
        QCOMPARE(again.team().charterDigest(), digest);
    }

    void aCharterThatIsRefusedLeavesNoTrace()
    {
        QTemporaryDir folder;
        const auto profile = app::Profile::at(folder.filePath(u"seat"_s));
        QVERIFY(profile);
        app::Services services(*profile, secrets(crypto::randomSecret(32)), m_clock, 1);
        QVERIFY(test::await(services.start()));
        const auto note = test::await(drill::practice::makeTeam(services.vault(), services.seatKey(), m_clock.nowMs()));
        QVERIFY(note);
        auto stripped = crypto::SignedNote::fromText((*note)->text()); // nobody signed it
        QVERIFY(stripped);
        const quint64 before = services.ledger().head().size;
        QVERIFY(!test::await(services.adoptCharter(*stripped)));
        QCOMPARE(services.ledger().head().size, before);
        QVERIFY(!services.team().hasCharter());
    }

    void aCharterIsNotInForceWhereTheDiskIsFull()
    {
        QTemporaryDir folder;
        const auto profile = app::Profile::at(folder.filePath(u"seat"_s));
        QVERIFY(profile);
        const crypto::SecretBytes seed = crypto::randomSecret(32);
        crypto::Digest digest;
        {
            app::Services services(*profile, secrets(seed), m_clock, 1);
            QVERIFY(test::await(services.start()));
            const auto note = test::await(drill::practice::makeTeam(services.vault(), services.seatKey(), m_clock.nowMs()));
            QVERIFY(note);
            const quint64 before = services.ledger().head().size;
            {
                const test::FullDisk full;
                QCOMPARE(test::await(services.adoptCharter(**note)).error().code, ErrorCode::DiskFull);
            }
            QVERIFY(!services.team().hasCharter());
            QCOMPARE(services.ledger().head().size, before);
            QVERIFY(test::await(services.adoptCharter(**note))); // once there is room
            digest = services.team().charterDigest();
        }
        app::Services again(*profile, secrets(seed), m_clock, 1);
        QVERIFY(test::await(again.start()));
        QCOMPARE(again.team().charterDigest(), digest);
    }

    void aCharterThatIsTakenTwiceStandsInTheLedgerOnce()
    {
        QTemporaryDir folder;
        const auto profile = app::Profile::at(folder.filePath(u"seat"_s));
        QVERIFY(profile);
        const crypto::SecretBytes seed = crypto::randomSecret(32);
        {
            app::Services services(*profile, secrets(seed), m_clock, 1);
            QVERIFY(test::await(services.start()));
            const auto note = test::await(drill::practice::makeTeam(services.vault(), services.seatKey(), m_clock.nowMs()));
            QVERIFY(note);
            auto first = services.adoptCharter(**note);
            const auto atOnce = test::await(services.adoptCharter(**note)); // a second click
            QVERIFY(!atOnce);
            QCOMPARE(atOnce.error().code, ErrorCode::Busy);
            QVERIFY(test::await(first));
            const quint64 size = services.ledger().head().size;
            QVERIFY(test::await(services.adoptCharter(**note)));
            QCOMPARE(services.ledger().head().size, size);
        }
        app::Services again(*profile, secrets(seed), m_clock, 1);
        QVERIFY(test::await(again.start())); // the chain can be read back
        QVERIFY(again.team().hasCharter());
    }

    void aSecondProgramIsTurnedAway()
    {
        QTemporaryDir folder;
        const auto profile = app::Profile::at(folder.filePath(u"seat"_s));
        QVERIFY(profile);
        const crypto::SecretBytes seed = crypto::randomSecret(32);
        app::Services first(*profile, secrets(seed), m_clock, 1);
        QVERIFY(test::await(first.start()));
        app::Services second(*profile, secrets(seed), m_clock, 1);
        const auto started = test::await(second.start());
        QVERIFY(!started);
        QCOMPARE(started.error().code, ErrorCode::Busy);
    }

    void whatIsCollectedApartIsAskedOfTheCollectorAlone()
    {
        constexpr int patience = 20'000;
        const GatewayId id(u"dev-1"_s);
        QTemporaryDir folder;
        const auto profile = app::Profile::at(folder.filePath(u"seat"_s));
        QVERIFY(profile);
        test::FakeGateway fake;
        fake.grantsWhatIsAsked = true;
        test::MemoryTokenStore store;
        gateway::Gateways gateways(profile->folder(), store, m_clock);
        app::Services services(*profile, secrets(crypto::randomSecret(32)), m_clock, 1);
        QVERIFY(test::await(services.start()));
        QHash<QString, QStringList> asked; ///< methods by device
        connect(&fake, &test::FakeGateway::called, &fake, [&](const QString &call, const QString &method) {
            asked[fake.speaker()].append(method);
            fake.answer(call, method.endsWith(".approval.list"_L1) ? "[]" : R"({"events":[],"items":[],"entries":[],"paired":[],"grants":[],"lines":[]})");
        });
        services.attendAll(gateways);
        QVERIFY(test::await(gateways.add({ { id, fake.url(), {}, false }, gateway::Gateways::adminScopes }, {})));
        const auto collects = [&](const gateway::Connection &connection) {
            const QStringList &methods = asked[connection.deviceId()];
            return methods.contains(u"audit.activity.list"_s) && methods.contains(u"device.pair.list"_s) && methods.contains(u"logs.tail"_s);
        };
        QTRY_VERIFY_WITH_TIMEOUT(collects(*gateways.find(id)), patience);
        QVERIFY(test::await(gateways.collectApart(id, gateway::Connection::approverScopes, {})));
        asked.clear();
        QTRY_VERIFY_WITH_TIMEOUT(collects(*gateways.collector(id)), patience);
        QTRY_VERIFY_WITH_TIMEOUT(asked[gateways.find(id)->deviceId()].contains(u"exec.approval.list"_s), patience);
        const auto reads = asked[gateways.collector(id)->deviceId()].count(u"audit.activity.list"_s);
        services.collection().readNow();
        QTRY_VERIFY_WITH_TIMEOUT(asked[gateways.collector(id)->deviceId()].count(u"audit.activity.list"_s) > reads, patience);
        QVERIFY(!asked[gateways.find(id)->deviceId()].contains(u"audit.activity.list"_s));
        QVERIFY(!asked[gateways.collector(id)->deviceId()].contains(u"exec.approval.list"_s)); // it takes no part in approvals
        QCOMPARE(services.collection().gateways(), QList { id });
        asked.clear();
        QVERIFY(test::await(gateways.collectTogether(id)));
        QTRY_VERIFY_WITH_TIMEOUT(collects(*gateways.find(id)), patience);
        gateways.remove(id).waitForFinished();
        QVERIFY(services.collection().gateways().isEmpty());
    }
};
QTEST_GUILESS_MAIN(tst_Services)
#include "tst_Services.moc"
