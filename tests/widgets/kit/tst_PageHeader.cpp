// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/PageHeader.h"

#include <QPushButton>

using namespace countersign::ui;
using namespace Qt::StringLiterals;

class TestPageHeader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLongStateGivesWayToTheActions();
};

void TestPageHeader::aLongStateGivesWayToTheActions()
{
    PageHeader header(u"Approvals"_s);
    header.setState(QString(400, u'w'));
    auto *action = new QPushButton(u"Detach"_s);
    header.addAction(action);
    header.resize(500, header.height());
    header.show();
    QVERIFY(QTest::qWaitForWindowExposed(&header));
    QVERIFY(action->width() >= action->sizeHint().width());
    QVERIFY(action->geometry().right() < 500);
    QCOMPARE(header.state().size(), 400); // whole to a screen reader
}

QTEST_MAIN(TestPageHeader)
#include "tst_PageHeader.moc"
