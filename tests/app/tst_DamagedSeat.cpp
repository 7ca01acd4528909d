// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/verify/VerifyCommand.h"
#include "models/gateway/Gateways.h"
#include "tests/app/FoundedSeat.h"
#include "tests/support/MemoryTokenStore.h"
#include "widgets/kit/ErrorText.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;

namespace {

enum class Damage { Noise, CutInHalf };

QByteArray damaged(QByteArray bytes, Damage damage)
{
    switch (damage) {
    case Damage::Noise:
        bytes.fill('\x5a');
        return bytes;
    case Damage::CutInHalf:
        return bytes.first(bytes.size() / 2);
    }
    std::unreachable();
}

void damage(const QString &path, Damage how)
{
    const QByteArray bytes = contents(path);
    QFile file(path);
    QVERIFY2(!bytes.isEmpty() && file.open(QIODevice::WriteOnly), qPrintable(path));
    const QByteArray changed = damaged(bytes, how);
    QCOMPARE(file.write(changed), changed.size());
}

}

/// Files of a profile that a disk or a person has spoiled: the seat says so or goes on without them; it never takes
/// them for whole, and never writes over what is left of a ledger. Single changed bytes: tst_LedgerFlips.
class tst_DamagedSeat final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        FoundedSeat seat(path(), 1); // a ledger with a charter, a trail
        for (int i = 0; i < 20; ++i) {
            facts::Entry entry{ .kind = facts::EntryKind::GatewayLost,
                .atMs = 0,
                .fields = { { u"gateway"_s, u"first"_s } },
                .contents = {} };
            QVERIFY(await(seat.services.ledger().append(entry)));
        }
    }

    void aLedger_data() { kinds(); }
    void aLedger()
    {
        QFETCH(const Damage, how);
        const QString ledger = path() + u"/ledger.db"_s;
        damage(ledger, how);
        const QByteArray left = contents(ledger);
        const auto started = start();
        if (!started) {
            QVERIFY(!ui::ErrorText::of(started.error()).sentence.isEmpty());
            QCOMPARE(contents(ledger), left);
        }
        QString said;
        QTextStream out(&said), err(&said);
        QVERIFY2(app::runVerify({ ledger }, out, err) != 0, "a damaged ledger is called sound");
        QVERIFY(!said.isEmpty());
    }

    void aLedgerThatIsGoneIsNotBegunAnew_data()
    {
        QTest::addColumn<bool>("removed");
        QTest::newRow("removed") << true;
        QTest::newRow("emptied") << false;
    }
    void aLedgerThatIsGoneIsNotBegunAnew()
    {
        QFETCH(const bool, removed);
        const QString ledger = path() + u"/ledger.db"_s;
        QVERIFY(removed ? QFile::remove(ledger) : QFile::resize(ledger, 0));
        const auto started = start();
        QVERIFY(!started);
        QCOMPARE(started.error().code, ErrorCode::CannotOpen);
        QCOMPARE(QFile::exists(ledger), !removed);
        QCOMPARE(contents(ledger), QByteArray());
    }

    void theTrail_data() { kinds(); }
    void theTrail()
    {
        QFETCH(const Damage, how);
        damage(path() + u"/trail.db"_s, how);
        QVERIFY(start()); // people can decide without it
    }

    void theListOfGateways_data() { kinds(); }
    void theListOfGateways()
    {
        QFETCH(const Damage, how);
        const SystemClock clock;
        MemoryTokenStore tokens;
        {
            gateway::Gateways gateways(path(), tokens, clock);
            QVERIFY(await(gateways.load()));
            QVERIFY(await(gateways.add(
                { { GatewayId(u"first"_s), QUrl(u"ws://127.0.0.1:1"_s), {}, false }, gateway::Gateways::adminScopes },
                {})));
        }
        const QString file = path() + u"/gateways.json"_s;
        damage(file, how);
        const QByteArray left = contents(file);
        gateway::Gateways gateways(path(), tokens, clock);
        const auto loaded = await(gateways.load());
        QVERIFY(!loaded);
        QVERIFY(!ui::ErrorText::of(loaded.error()).sentence.isEmpty());
        QCOMPARE(contents(file), left);
    }

private:
    static void kinds()
    {
        QTest::addColumn<Damage>("how");
        QTest::newRow("noise") << Damage::Noise;
        QTest::newRow("cut in half") << Damage::CutInHalf;
    }
    QString path() const { return m_folder->filePath(u"seat"_s); }
    Result<void> start() const
    {
        const SystemClock clock;
        app::Services services(
            *app::Profile::at(path()), { fixedKey(101), crypto::SecretBytes::copyOf(QByteArray(32, 'c')) }, clock, 1);
        return await(services.start());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(tst_DamagedSeat)
#include "tst_DamagedSeat.moc"
