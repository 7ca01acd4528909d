// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/Frontier.h"
#include "tests/models/ledger/NumberedTree.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ledger;
using namespace countersign::test;

class tst_Frontier : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rootsAreThoseOfTheKnownLeaves();
    void agreesWithTheDefinition();
    void subtreesStandForTheirLeaves();
};

void tst_Frontier::rootsAreThoseOfTheKnownLeaves()
{
    const QJsonObject vectors = merkleVectors();
    const QJsonArray leaves = vectors["leaves"_L1].toArray();
    const QJsonArray roots = vectors["roots"_L1].toArray();
    QCOMPARE(leaves.size(), 8);
    TreeHasher hasher;
    Frontier frontier;
    QCOMPARE(frontier.root(hasher).hex(), roots[0].toString());
    for (qsizetype i = 0; i < leaves.size(); ++i) {
        frontier.append(hasher.leaf(QByteArray::fromHex(leaves[i].toString().toLatin1())), hasher);
        QCOMPARE(frontier.root(hasher).hex(), roots[i + 1].toString());
        QCOMPARE(frontier.size(), static_cast<quint64>(i + 1));
    }
}

void tst_Frontier::agreesWithTheDefinition()
{
    TreeHasher hasher;
    Frontier frontier;
    QList<crypto::Digest> leaves;
    for (int i = 0; i < 300; ++i) {
        QCOMPARE(frontier.root(hasher), slowRoot(leaves));
        leaves.append(hasher.leaf(QByteArray::number(i)));
        frontier.append(leaves.last(), hasher);
    }
}

void tst_Frontier::subtreesStandForTheirLeaves()
{
    const NumberedTree numbers(22);
    TreeHasher hasher;
    Frontier frontier;
    frontier.appendSubtree(slowRoot(numbers.leaves.first(16)), 4, hasher);
    frontier.appendSubtree(slowRoot(numbers.leaves.sliced(16, 4)), 2, hasher);
    frontier.append(numbers.leaves[20], hasher);
    frontier.append(numbers.leaves[21], hasher);
    QCOMPARE(frontier.size(), quint64(22));
    QCOMPARE(frontier.root(hasher), slowRoot(numbers.leaves));
}

QTEST_GUILESS_MAIN(tst_Frontier)
#include "tst_Frontier.moc"
