// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/models/ledger/SignedLedger.h"

#include "models/ledger/Anchor.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;

/// Goal R5 of performance.md 4: no single bit of the file can be turned so that the ledger verifies and says something else.
/// COUNTERSIGN_FLIPS sets how many bits are tried, COUNTERSIGN_SEED which.
class tst_LedgerFlips : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noTurnedBitIsSilentlyWrong();
};

namespace {

/// All that a ledger can be asked, as one value.
std::optional<QByteArray> readAll(const QString &path)
{
    auto database = storage::Database::open(path, storage::OpenMode::ReadUnwritten);
    if (!database)
        return std::nullopt;
    QByteArray all;
    for (const QByteArray &sql : { QByteArray("SELECT seq, leaf FROM entry ORDER BY seq"), QByteArray("SELECT id, sealed FROM content ORDER BY id"),
                                   QByteArray("SELECT size, note FROM checkpoint ORDER BY number"),
                                   QByteArray("SELECT level * 1000 + idx, hashes FROM tile ORDER BY level, idx"),
                                   QByteArray("SELECT seq, CAST(kind || at || subject AS BLOB) FROM entry_index ORDER BY seq"),
                                   QByteArray("SELECT seq, CAST(kind AS BLOB) FROM entry_index INDEXED BY entry_index_kind WHERE kind > '' ORDER BY kind, seq") }) {
        auto rows = database->prepare(sql);
        if (!rows)
            return std::nullopt;
        for (;;) {
            const auto row = rows->step();
            if (!row)
                return std::nullopt;
            if (!*row)
                break;
            all += QByteArray::number(rows->integer(0)) + ':' + rows->blob(1) + '\n';
        }
    }
    return all;
}

}

void tst_LedgerFlips::noTurnedBitIsSilentlyWrong()
{
    const int flips = qEnvironmentVariableIntValue("COUNTERSIGN_FLIPS") > 0 ? qEnvironmentVariableIntValue("COUNTERSIGN_FLIPS") : 2000;
    QRandomGenerator random(qEnvironmentVariableIntValue("COUNTERSIGN_SEED") + 5u);
    SignedLedger book;
    book.write(150);
    QVERIFY(ledger::anchor::keep(book.anchors(), book.checkpoint));
    const QByteArray sound = readAll(book.path()).value();
    QFile file(book.path());
    QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
    const QByteArray bytes = file.readAll();
    int found = 0;
    int refused = 0;
    int meaningless = 0;
    for (int i = 0; i < flips; ++i) {
        const qint64 place = random.bounded(bytes.size());
        const char turned = static_cast<char>(bytes[place] ^ (1 << random.bounded(8)));
        QVERIFY(file.seek(place) && file.write(&turned, 1) == 1);
        const auto verification = ledger::verify(book.path());
        if (!verification)
            ++refused;
        else if (verification->isTampered() || !verification->newestAnchor)
            ++found;
        else {
            // It verifies: then it must still say the very same.
            QVERIFY2(readAll(book.path()) == sound, qPrintable(u"a turned bit of byte %1 went unnoticed"_s.arg(place)));
            ++meaningless;
        }
        QVERIFY(file.seek(place) && file.write(bytes.constData() + place, 1) == 1);
    }
    QVERIFY(ledger::verify(book.path()).has_value());
    QVERIFY(found > flips / 4);
    qInfo("%d bits of %lld bytes: %d found, %d not readable at all, %d without meaning, 0 silently wrong", flips, bytes.size(), found, refused,
          meaningless);
}

QTEST_GUILESS_MAIN(tst_LedgerFlips)
#include "tst_LedgerFlips.moc"
