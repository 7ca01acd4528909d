// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/TreeHasher.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using ledger::TreeHasher;

class tst_TreeHasher : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void leavesAndNodesArePrefixedAsRfc6962Says();
    void oneHasherGivesTheSameAnswersAgain();
};

void tst_TreeHasher::leavesAndNodesArePrefixedAsRfc6962Says()
{
    TreeHasher hasher;
    // RFC 6962, 2.1: the empty tree is SHA-256 of nothing, a leaf begins with 0x00, a node with 0x01.
    QCOMPARE(hasher.empty().hex(), u"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_s);
    QCOMPARE(hasher.leaf({}).hex(), u"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"_s);
    const auto left = hasher.leaf({});
    const auto right = hasher.leaf(QByteArray(1, '\0'));
    QCOMPARE(hasher.node(left, right).hex(), u"fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"_s);
    QCOMPARE(hasher.leaf("x"), crypto::sha256(QByteArray("\0x", 2)));
}

void tst_TreeHasher::oneHasherGivesTheSameAnswersAgain()
{
    TreeHasher hasher;
    const auto first = hasher.leaf("a");
    static_cast<void>(hasher.node(first, first));
    QCOMPARE(hasher.leaf("a"), first);
    QVERIFY(hasher.leaf("b") != first);
}

QTEST_GUILESS_MAIN(tst_TreeHasher)
#include "tst_TreeHasher.moc"
