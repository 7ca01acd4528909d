// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/forms/RightsChoice.h"

#include "models/gateway/Gateways.h"

#include <QComboBox>
#include <QLabel>
#include <QTest>

using namespace countersign;
using namespace countersign::ui;
using namespace Qt::StringLiterals;

namespace {

QString read(const QWidget &widget)
{
    QStringList all;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->isVisible())
            all.append(label->text());
    }
    return all.join(u'\n');
}

}

class tst_RightsChoice : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyRightSaysWhatItIsFor()
    {
        RightsChoice choice;
        choice.show();
        QCOMPARE(choice.scopes(), gateway::Gateways::adminScopes);
        for (const QString &scope : choice.scopes()) {
            QVERIFY2(!RightsChoice::purpose(scope).isEmpty(), qPrintable(scope));
            QVERIFY2(read(choice).contains(scope) && read(choice).contains(RightsChoice::purpose(scope)), qPrintable(scope));
            QVERIFY2(choice.findChild<QComboBox *>()->accessibleDescription().contains(RightsChoice::purpose(scope)), qPrintable(scope));
        }
    }

    void withoutGatewayAdminItSaysWhatIsNotSeen()
    {
        RightsChoice choice;
        choice.show();
        QTest::keyClick(choice.findChild<QComboBox *>(), Qt::Key_Down);
        QCOMPARE(choice.scopes(), gateway::Connection::approverScopes);
        QTRY_VERIFY(read(choice).contains(u"this seat is blind"_s));
        QVERIFY(!read(choice).contains(RightsChoice::purpose(u"operator.admin"_s)));
    }
};

QTEST_MAIN(tst_RightsChoice)
#include "tst_RightsChoice.moc"
