// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
// A program that the kill test ends at any moment: stores readings of a history that overlap, and seals them into a
// ledger. On standard output "ack <rows>" after each reading that is on disk.
#include "models/trail/Sealing.h"
#include "tests/models/ledger/LedgerFixture.h"
#include "tests/models/trail/TrailFixture.h"

#include <QCoreApplication>

#include <cstdio>

using namespace countersign;

// Arguments: the folder.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QString folder = QCoreApplication::arguments().value(1);
    const SystemClock clock;
    ledger::Ledger book(folder + QStringLiteral("/ledger.db"), test::seatKeys(), clock);
    trail::Trail trail(folder + QStringLiteral("/trail.db"));
    if (!book.open().result() || !trail.open().result())
        return 3;
    trail::Sealing sealing(trail, book);
    sealing.begin();
    const GatewayId gateway(QStringLiteral("stage-1"));
    for (;;) {
        const auto mark = trail.watermark(gateway, facts::EventSource::Activity).result();
        if (!mark)
            return 4;
        const int next = int(mark->value(QLatin1StringView("next")).toInteger(0));
        auto rows = test::events(std::max(0, next - 20), next + 30);
        if (next % 90 == 0) {
            auto gap = test::event(1'000'000 + next, rows.last().atMs, QStringLiteral("stage-1"),
                facts::EventSource::Activity, facts::EventKind::Gap);
            gap.untilMs = gap.atMs;
            rows.append(gap); // sealed at once
        }
        if (!trail.store(test::batch(rows, { { QStringLiteral("next"), next + 30 } })).result())
            return 5;
        std::printf("ack %d\n", next + 30);
        std::fflush(stdout);
        QCoreApplication::processEvents();
    }
}
