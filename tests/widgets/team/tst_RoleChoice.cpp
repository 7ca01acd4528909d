// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/team/RoleChoice.h"

#include "tests/widgets/team/TeamStage.h"
#include <QCheckBox>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ui;
using namespace countersign::test;


class tst_RoleChoice : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itSaysAndTakesRoles()
    {
        RoleChoice choice;
        QSignalSpy changed(&choice, &Form::changed);
        QVERIFY(!choice.obstacle().isEmpty());
        choice.setRoles({ facts::Role::Admin, facts::Role::Auditor });
        QCOMPARE(choice.roles(), (QList { facts::Role::Auditor, facts::Role::Admin }));
        QVERIFY(choice.obstacle().isEmpty());
        QVERIFY(changed.count() >= 2);
        choice.setAdminAllowed(false);
        QCOMPARE(choice.roles(), QList { facts::Role::Auditor });
        QVERIFY(!choice.box(facts::Role::Admin).isEnabled());
        QVERIFY(choice.firstField());
    }
};

QTEST_MAIN(tst_RoleChoice)
#include "tst_RoleChoice.moc"
