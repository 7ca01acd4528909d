// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/SignatureChecks.h"

#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace countersign::ledger;

class tst_SignatureChecks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCheckRunsOnceAndFaultsKeepTheirOrder();
    void nothingAddedIsNothingFound();
    void noMoreFaultsAreKeptThanAreShown();
};

void tst_SignatureChecks::everyCheckRunsOnceAndFaultsKeepTheirOrder()
{
    SignatureChecks checks;
    std::atomic_int ran = 0;
    for (quint64 i = 0; i < 10'000; ++i) {
        checks.add([&ran, i]() -> std::optional<Fault> {
            ++ran;
            return i % 1000 == 7 ? std::optional(Fault { i, u"x"_s, {} }) : std::nullopt;
        });
    }
    const auto faults = checks.finish();
    QCOMPARE(ran.load(), 10'000);
    QCOMPARE(faults.size(), 10);
    for (qsizetype i = 0; i < faults.size(); ++i)
        QCOMPARE(faults[i].entry, static_cast<quint64>(i) * 1000 + 7);
    QVERIFY(checks.finish().isEmpty());
    QCOMPARE(ran.load(), 10'000);
}

void tst_SignatureChecks::nothingAddedIsNothingFound()
{
    QVERIFY(SignatureChecks().finish().isEmpty());
}

void tst_SignatureChecks::noMoreFaultsAreKeptThanAreShown()
{
    SignatureChecks checks;
    for (quint64 i = 0; i < 500; ++i)
        checks.add([i]() -> std::optional<Fault> { return Fault { i, u"x"_s, {} }; });
    const auto faults = checks.finish();
    QCOMPARE(faults.size(), Verification::mostFaults);
    QCOMPARE(faults.first().entry, quint64(0));
}

QTEST_GUILESS_MAIN(tst_SignatureChecks)
#include "tst_SignatureChecks.moc"
