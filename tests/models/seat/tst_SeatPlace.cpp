// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/seat/SeatPlace.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace countersign;

class tst_SeatPlace final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goesByTheFilesOfTheProfile()
    {
        QTemporaryDir folder;
        QCOMPARE(seatPlaceOf(folder.filePath(QStringLiteral("absent"))), SeatPlace::None);
        QCOMPARE(seatPlaceOf(folder.path()), SeatPlace::None);
        touch(seatPlacePath(folder.path()));
        QCOMPARE(seatPlaceOf(folder.path()), SeatPlace::Keychain);
        touch(seatKeysPath(folder.path())); // where both are, the one that needs no keychain
        QCOMPARE(seatPlaceOf(folder.path()), SeatPlace::File);
    }

private:
    static void touch(const QString &path)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
};
QTEST_GUILESS_MAIN(tst_SeatPlace)
#include "tst_SeatPlace.moc"
