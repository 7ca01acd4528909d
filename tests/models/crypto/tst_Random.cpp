// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/crypto/Random.h"

#include <QSet>
#include <QTest>

using namespace countersign;

class tst_Random : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesHaveTheAskedLengthAndNeverRepeat()
    {
        QSet<QByteArray> seen;
        for (int i = 0; i < 1000; ++i) {
            const QByteArray bytes = crypto::randomBytes(16);
            QCOMPARE(bytes.size(), 16);
            seen.insert(bytes);
            seen.insert(crypto::randomSecret(16).view().toByteArray());
        }
        QCOMPARE(seen.size(), 2000);
        QVERIFY(crypto::randomBytes(0).isEmpty());
        QVERIFY(crypto::randomSecret(0).isEmpty());
    }

    void everyByteValueComesUp()
    {
        const QByteArray bytes = crypto::randomBytes(16 * 1024);
        QCOMPARE(QSet<char>(bytes.begin(), bytes.end()).size(), 256);
    }
};

QTEST_GUILESS_MAIN(tst_Random)
#include "tst_Random.moc"
