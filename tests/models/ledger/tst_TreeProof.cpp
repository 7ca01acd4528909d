// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/TreeProof.h"
#include "models/ledger/TreeProver.h"
#include "tests/models/ledger/NumberedTree.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ledger;
using namespace countersign::test;

class tst_TreeProof : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void inclusionProofsOfOthersAreJudgedAsTheyJudgeThem_data();
    void inclusionProofsOfOthersAreJudgedAsTheyJudgeThem();
    void consistencyProofsOfOthersAreJudgedAsTheyJudgeThem_data();
    void consistencyProofsOfOthersAreJudgedAsTheyJudgeThem();
    void noOtherRootIsProved();

private:
    /// A proof of others. Some of theirs hold values that are no hashes; here a Digest always is one, so that another hash, made
    /// of the value, stands in its place: what was equal stays equal, what was wrong stays wrong.
    struct Vector {
        explicit Vector(const QJsonObject &vectorObject) : object(vectorObject)
        {
            for (const QJsonValue &hash : object["proof"_L1].toArray())
                proof.append(read(hash));
        }
        static crypto::Digest read(const QJsonValue &hex)
        {
            return crypto::Digest::fromHex(hex.toString()).value_or(crypto::sha256(QByteArray("no hash: " + hex.toString().toLatin1())));
        }
        [[nodiscard]] crypto::Digest digest(QLatin1StringView member) const { return read(object[member]); }
        [[nodiscard]] quint64 number(QLatin1StringView member) const { return object[member].toString().toULongLong(); }
        QJsonObject object;
        QList<crypto::Digest> proof;
    };
    static void rows(QLatin1StringView kind)
    {
        QTest::addColumn<QJsonObject>("vector");
        const QJsonArray all = merkleVectors()[kind].toArray();
        QVERIFY(all.size() > 90);
        for (const QJsonValue &value : all)
            QTest::newRow(qPrintable(value["name"_L1].toString())) << value.toObject();
    }
};

void tst_TreeProof::inclusionProofsOfOthersAreJudgedAsTheyJudgeThem_data()
{
    rows("inclusion"_L1);
}

void tst_TreeProof::inclusionProofsOfOthersAreJudgedAsTheyJudgeThem()
{
    QFETCH(QJsonObject, vector);
    const Vector v(vector);
    const auto judged = verifyInclusion(v.number("leafIdx"_L1), v.digest("leafHash"_L1), v.number("treeSize"_L1), v.digest("root"_L1), v.proof);
    const bool isHash = vector["leafHash"_L1].toString().size() == 64;
    QCOMPARE(!judged || !isHash, vector["wantErr"_L1].toBool());
}

void tst_TreeProof::consistencyProofsOfOthersAreJudgedAsTheyJudgeThem_data()
{
    rows("consistency"_L1);
}

void tst_TreeProof::consistencyProofsOfOthersAreJudgedAsTheyJudgeThem()
{
    QFETCH(QJsonObject, vector);
    const Vector v(vector);
    const auto judged = verifyConsistency(v.number("size1"_L1), v.digest("root1"_L1), v.number("size2"_L1), v.digest("root2"_L1), v.proof);
    // They refuse to say anything of an empty earlier tree; here every tree contains it, and needs no proof for it.
    const bool empty = v.number("size1"_L1) == 0 && v.digest("root1"_L1) == TreeHasher().empty() && v.proof.isEmpty();
    if (empty && v.number("size2"_L1) > 0)
        QVERIFY(judged);
    else
        QCOMPARE(!judged, vector["wantErr"_L1].toBool());
}

void tst_TreeProof::noOtherRootIsProved()
{
    NumberedTree numbers(300);
    const auto root = numbers.root();
    const auto proof = TreeProver(300, numbers.source()).consistency(130).value();
    const auto earlier = TreeProver(300, numbers.source()).rootAt(130).value();
    QVERIFY(verifyConsistency(130, earlier, 300, root, proof));
    for (qsizetype i = 0; i < proof.size(); ++i) {
        QList<crypto::Digest> bent = proof;
        bent[i].bytes[31] ^= 1;
        QVERIFY(!verifyConsistency(130, earlier, 300, root, bent));
        bent = proof;
        bent.removeAt(i);
        QVERIFY(!verifyConsistency(130, earlier, 300, root, bent));
        bent = proof;
        bent.insert(i, proof[i]);
        QVERIFY(!verifyConsistency(130, earlier, 300, root, bent));
    }
    QVERIFY(!verifyConsistency(130, root, 300, root, proof));
    QVERIFY(!verifyConsistency(131, earlier, 300, root, proof));
    QVERIFY(!verifyConsistency(300, earlier, 300, root, {}));
    QVERIFY(!verifyConsistency(0, root, 300, root, {}));
    QVERIFY(!verifyConsistency(301, root, 300, root, {}));
    QVERIFY(!verifyConsistency(130, earlier, 300, root, {}));
}

QTEST_GUILESS_MAIN(tst_TreeProof)
#include "tst_TreeProof.moc"
