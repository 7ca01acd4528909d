// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/PersonBlock.h"

using namespace countersign::ui;
using namespace Qt::StringLiterals;

class TestPersonBlock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itSaysWhoSitsHere();
};

void TestPersonBlock::itSaysWhoSitsHere()
{
    PersonBlock shownBlock;
    PersonBlock *block = &shownBlock;
    QCOMPARE(block->accessibleName(), u"No key yet"_s);
    block->setSeated({ u"Test person one"_s, u"Security operator"_s, u"seat-1"_s, true });
    QCOMPARE(block->accessibleName(), u"Test person one, Security operator, key locked"_s);
    QSignalSpy lock(block, &QAbstractButton::clicked);
    QTest::mouseClick(block, Qt::LeftButton);
    QCOMPARE(lock.size(), 1);
}

QTEST_MAIN(TestPersonBlock)
#include "tst_PersonBlock.moc"
