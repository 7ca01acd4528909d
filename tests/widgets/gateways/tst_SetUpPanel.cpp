// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/gateways/SetUpPanel.h"

#include "widgets/kit/Button.h"
#include "widgets/kit/Label.h"
#include "widgets/kit/MarkView.h"
#include "widgets/kit/OutsideText.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

using namespace countersign;
using namespace countersign::paths;
using namespace countersign::ui;
using namespace Qt::StringLiterals;

class tst_SetUpPanel : public QObject {
    Q_OBJECT

    static QString allText(const QWidget &panel)
    {
        QString all;
        for (const auto *text : panel.findChildren<OutsideText *>())
            all += text->isVisible() ? text->shownText().text() + u'\n' : QString();
        for (const auto *text : panel.findChildren<Label *>())
            all += text->isVisible() ? text->text() + u'\n' : QString();
        return all;
    }
    static QList<CheckResult> marks(const QWidget &panel)
    {
        QList<CheckResult> all;
        for (const auto *mark : panel.findChildren<MarkView *>()) {
            if (mark->isVisible())
                all.append(std::get<CheckResult>(mark->mark()));
        }
        return all;
    }
    static HostStep approve(StepState state)
    {
        return { StepKind::ApprovePairing, u"68c3e3d9"_s, u"openclaw devices approve 68c3e3d9"_s,
            u"openclaw devices remove 819413bb"_s, state };
    }
    static HostStep ask(StepState state)
    {
        return { StepKind::AskAboutCommands, {}, u"openclaw config set tools.exec.mode ask"_s,
            u"openclaw config unset tools.exec.mode"_s, state };
    }

private Q_SLOTS:
    void showsWhoAsksAndCopiesOneText()
    {
        SetUpPanel panel;
        panel.setPlan({ approve(StepState::Open), ask(StepState::Unknown) },
            { u"68c3e3d9"_s, u"819413bb"_s, { u"operator.read"_s }, u"openclaw devices approve 68c3e3d9"_s });
        panel.resize(700, 400);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        const auto text = allText(panel);
        for (const auto &expected : { u"68c3e3d9"_s, u"819413bb"_s, u"operator.read"_s,
                 u"openclaw devices approve 68c3e3d9"_s, u"openclaw config unset tools.exec.mode"_s, u"0 of 2 done"_s })
            QVERIFY2(text.contains(expected), qPrintable(expected));
        panel.findChild<Button *>()->setFocus();
        QTest::keyClick(panel.findChild<Button *>(), Qt::Key_Space);
        QCOMPARE(QGuiApplication::clipboard()->text(), panel.text());
        QVERIFY(panel.text().contains(u"openclaw devices approve 68c3e3d9\n"_s)
            && panel.text().contains(u"openclaw config set tools.exec.mode ask\n"_s));
        QTRY_VERIFY(marks(panel) == (QList{ CheckResult::ToDo, CheckResult::Unknown }));
    }
    void ticksWhatTheGatewaySaysAndKeepsItsUndo()
    {
        SetUpPanel panel;
        panel.show();
        panel.setPlan({ approve(StepState::Done), ask(StepState::Open) }, {});
        QTRY_VERIFY(marks(panel) == (QList{ CheckResult::Pass, CheckResult::ToDo }));
        QTRY_VERIFY(allText(panel).contains(u"openclaw devices remove 819413bb"_s));
        QVERIFY(!panel.text().contains(u"approve"_s));
        panel.setPlan({ approve(StepState::Done), ask(StepState::Done) }, {});
        QTRY_VERIFY(marks(panel) == (QList{ CheckResult::Pass, CheckResult::Pass }));
        QVERIFY(panel.text().isEmpty());
        QVERIFY(!panel.findChild<Button *>()->isVisible());
    }
    void offersNoCommandForAnIdThatIsNotPlain()
    {
        SetUpPanel panel;
        panel.show();
        panel.setPlan({ { StepKind::ApprovePairing, u"x;\u202e rm"_s, {}, {}, StepState::Open } },
            { u"x;\u202e rm"_s, u"819413bb"_s, {}, {} });
        QVERIFY(!panel.findChild<Button *>()->isVisible());
        QTRY_VERIFY(allText(panel).contains(u"x;⟨U+202E⟩ rm"_s));
        QTRY_VERIFY(allText(panel).contains(u"openclaw devices list"_s));
    }
};

QTEST_MAIN(tst_SetUpPanel)
#include "tst_SetUpPanel.moc"
