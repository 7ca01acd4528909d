// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/team/RolesPane.h"

#include "tests/support/Picture.h"
#include "tests/widgets/team/TeamStage.h"
#include "models/team/Rights.h"
#include "widgets/kit/Table.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ui;
using namespace countersign::test;


class tst_RolesPane : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itIsTheTableOfTheModel()
    {
        RolesPane pane;
        shownActive(pane);
        const auto *model = pane.table().columnModel();
        QCOMPARE(model->rowCount(), int(team::allRights.size()));
        QCOMPARE(model->columnCount(), int(team::allRoles.size()) + 1);
        for (int row = 0; row < model->rowCount(); ++row) {
            for (int column = 1; column < model->columnCount(); ++column) {
                const bool may = team::may(team::allRoles[std::size_t(column - 1)], team::allRights[std::size_t(row)]);
                QCOMPARE(model->index(row, column).data(Qt::AccessibleTextRole).toString().contains(u"yes"_s), may);
            }
        }
        tests::savePicture(tests::grabbed(pane), u"team-roles"_s);
    }
};

QTEST_MAIN(tst_RolesPane)
#include "tst_RolesPane.moc"
