// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/gateways/PairingPanel.h"

#include "widgets/kit/Button.h"
#include "widgets/kit/Label.h"
#include "widgets/kit/OutsideText.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

using namespace countersign;
using namespace countersign::ui;
using namespace Qt::StringLiterals;

class tst_PairingPanel : public QObject
{
    Q_OBJECT

    static QString allText(const QWidget &panel)
    {
        QString all;
        for (const auto *text : panel.findChildren<OutsideText *>())
            all += text->shownText().text() + u'\n';
        return all;
    }

private Q_SLOTS:
    void showsTheRequestAndCopiesItsCommand()
    {
        PairingPanel panel;
        panel.setPairing({ u"68c3e3d9"_s, u"819413bb"_s, { u"operator.read"_s }, u"openclaw devices approve 68c3e3d9"_s });
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        QVERIFY(allText(panel).contains(u"68c3e3d9"_s) && allText(panel).contains(u"819413bb"_s) && allText(panel).contains(u"operator.read"_s));
        QTest::mouseClick(panel.findChild<Button *>(), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"openclaw devices approve 68c3e3d9"_s);
    }
    void offersNoCommandForAnIdThatIsNotPlain()
    {
        PairingPanel panel;
        panel.setPairing({ u"x;\u202e rm"_s, u"819413bb"_s, {}, QString() });
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        QVERIFY(!panel.findChild<Button *>()->isVisible());
        QVERIFY(allText(panel).contains(u"x;⟨U+202E⟩ rm"_s));
    }
};

QTEST_MAIN(tst_PairingPanel)
#include "tst_PairingPanel.moc"
