// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
// A program that the fault tests kill, starve or run twice: opens a ledger and appends until it is stopped. On standard output
// one line for each step: "open <size>", "error <code>", "ack <index>", always after the future is ready, that is after COMMIT.
#include "tests/models/ledger/LedgerFixture.h"

#include <QCoreApplication>

#include <sys/resource.h>

#include <csignal>
#include <cstdio>
#include <deque>

using namespace countersign;
using namespace countersign::test;

namespace {

int complain(const Error &error)
{
    std::printf("error %s\n", qPrintable(name(error.code)));
    std::fflush(stdout);
    return 3;
}

}

// Arguments: path, how many entries to have in flight, largest file in bytes (0: no limit), how many entries at most.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 5)
        return 2;
    const auto inFlight = static_cast<std::size_t>(arguments[2].toInt());
    if (const auto bytes = arguments[3].toULongLong(); bytes > 0) {
        std::signal(SIGXFSZ, SIG_IGN); // writing past the limit fails, as on a full disk, instead of ending the program
        const rlimit limit { bytes, bytes };
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    const SystemClock clock;
    ledger::Ledger book(arguments[1], seatKeys(), clock);
    const auto head = answer(book.open());
    if (!head)
        return complain(head.error());
    std::printf("open %llu\n", head->size);
    std::fflush(stdout);
    std::deque<FutureResult<ledger::Appended>> waiting;
    const int most = arguments[4].toInt();
    for (int i = 0; i < most || !waiting.empty();) {
        for (; waiting.size() < inFlight && i < most; ++i)
            waiting.push_back(book.append(requestSeen(i), { { QStringLiteral("received"), QByteArray(200, 'x') } }));
        const auto done = answer(waiting.front());
        waiting.pop_front();
        if (!done)
            return complain(done.error());
        std::printf("ack %llu\n", done->index);
        std::fflush(stdout);
    }
    return 0;
}
