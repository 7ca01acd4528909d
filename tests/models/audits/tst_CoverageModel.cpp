// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/CoverageModel.h"

#include "tests/models/audits/AuditFixture.h"

#include <QAbstractItemModelTester>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::audits;

class tst_CoverageModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsMissingComesFirst()
    {
        CoverageModel model;
        const QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 0);
        const QStringList scopes{ u"operator.read"_s, u"operator.pairing"_s };
        model.setLines(coverage(*test::monthly(), { { true, true, scopes }, { true, true, scopes }, {} }));
        QVERIFY(model.missing() > 2);
        QVERIFY(model.rowCount() > model.missing());
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.index(row).data(CoverageModel::LineRole).value<CoverageLine>().isMissing(),
                row < model.missing());
        QCOMPARE(model.index(0).data().toString(), u"devicesBefore"_s); // the checklist's order within
        model.setLines({});
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.missing(), 0);
    }
};

QTEST_GUILESS_MAIN(tst_CoverageModel)
#include "tst_CoverageModel.moc"
