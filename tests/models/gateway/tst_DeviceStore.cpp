// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/gateway/DeviceStore.h"

#include "tests/support/Await.h"
#include "tests/support/MemoryTokenStore.h"

#include <QSignalSpy>
#include <QTest>

using namespace countersign;
using namespace countersign::gateway;
using namespace Qt::StringLiterals;

class tst_DeviceStore : public QObject
{
    Q_OBJECT

private:
    const GatewayId m_id { u"dev-1"_s };
    test::MemoryTokenStore m_store;

    std::shared_ptr<Device> load(DeviceStore &devices, Purpose purpose)
    {
        const auto device = test::await(devices.load(m_id, purpose));
        return device.value_or(nullptr);
    }

private Q_SLOTS:
    void init()
    {
        m_store.kept.clear();
        m_store.missing = false;
        m_store.broken.reset();
    }
    void keepsADeviceForEachPurpose()
    {
        DeviceStore devices(m_store);
        const auto approving = load(devices, Purpose::Approving);
        const auto collecting = load(devices, Purpose::Collecting);
        QVERIFY(approving->isNew && approving->isKept && !approving->unreadable && approving->token.isEmpty());
        QVERIFY(approving->key.publicKey() != collecting->key.publicKey());
        QVERIFY(m_store.kept.isEmpty()); // only asked: a key is kept when it is used
        QVERIFY(!devices.hasKey(m_id, Purpose::Approving));
        devices.keepKey(m_id, Purpose::Approving, approving->key);
        QTRY_VERIFY(devices.hasKey(m_id, Purpose::Approving));
        devices.keepKey(m_id, Purpose::Collecting, collecting->key);
        devices.keepToken(m_id, Purpose::Collecting, "collects");
        const auto again = load(devices, Purpose::Collecting);
        QVERIFY(!again->isNew);
        QCOMPARE(again->key.publicKey(), collecting->key.publicKey());
        QCOMPARE(again->token.view().toByteArray(), "collects");
        QVERIFY(load(devices, Purpose::Approving)->token.isEmpty());
        devices.forget(m_id, Purpose::Collecting);
        QCOMPARE(m_store.kept.keys(), QStringList { u"gateway/dev-1/connection-key"_s });
        QVERIFY(!devices.hasKey(m_id, Purpose::Collecting));
        DeviceStore next(m_store);
        QVERIFY(!load(next, Purpose::Approving)->isNew);
        QVERIFY(next.hasKey(m_id, Purpose::Approving));
    }
    void aTokenOfALostKeyIsNotUsed()
    {
        m_store.kept.insert(u"gateway/dev-1/collector-token"_s, "of another key");
        DeviceStore devices(m_store);
        QVERIFY(load(devices, Purpose::Collecting)->token.isEmpty());
    }
    void saysOnceThatNothingIsKept()
    {
        m_store.missing = true;
        DeviceStore devices(m_store);
        QSignalSpy changed(&devices, &DeviceStore::keepsSecretsChanged);
        QVERIFY(!load(devices, Purpose::Approving)->isKept);
        QVERIFY(!load(devices, Purpose::Collecting)->isKept);
        QVERIFY(!devices.keepsSecrets());
        QCOMPARE(changed.count(), 1);
    }
    void aStoreThatFailedIsNotWrittenTo()
    {
        m_store.broken = ErrorCode::CannotRead;
        DeviceStore devices(m_store);
        const auto device = load(devices, Purpose::Collecting);
        QVERIFY(!device->isKept && device->unreadable);
        QCOMPARE(device->unreadable->code, ErrorCode::CannotRead);
    }
};

QTEST_GUILESS_MAIN(tst_DeviceStore)
#include "tst_DeviceStore.moc"
