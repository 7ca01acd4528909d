// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/approvals/DecisionBar.h"

#include "tests/support/Picture.h"
#include "tests/widgets/approvals/ApprovalStage.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/KeyHint.h"
#include "widgets/kit/Label.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;
using namespace countersign::ui;
using approvals::CaseState;

/// The two buttons and what is said beside them.
class tst_DecisionBar : public QObject
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

    void bothAreOffForAMomentAndNeitherDecides()
    {
        QVERIFY(m_stage->raised(u"r1"_s, u"touch file"_s));
        DecisionBar bar(m_stage->place);
        bar.resize(1200, 54);
        bar.show();
        QSignalSpy allow(&bar, &DecisionBar::allowAsked);
        QSignalSpy deny(&bar, &DecisionBar::denyAsked);
        bar.setCase(m_stage->item(u"r1"_s), true);
        bar.arm();
        QVERIFY(bar.isArming() && !bar.canAllow() && !bar.canDeny());
        for (auto *button : bar.findChildren<Button *>())
            QTest::mouseClick(button, Qt::LeftButton); // meant for something else
        QCOMPARE(allow.size() + deny.size(), 0);
        QTRY_VERIFY(bar.canAllow() && bar.canDeny());
        QTest::mouseClick(bar.findChild<Button *>(u"allow"_s), Qt::LeftButton);
        QTest::mouseClick(bar.findChild<Button *>(u"deny"_s), Qt::LeftButton);
        QCOMPARE(allow.size(), 1);
        QCOMPARE(deny.size(), 1);
        QCOMPARE(m_stage->seat.entries(u"r1"_s).size(), 1);
        for (const auto *button : bar.findChildren<Button *>())
            QVERIFY(!button->isDefault() && !button->autoDefault());
    }
    void theReasonKeepsItsRoomInANarrowWindow()
    {
        QVERIFY(m_stage->raised(u"r1"_s, u"touch file"_s));
        DecisionBar bar(m_stage->place);
        bar.resize(1200, 54);
        bar.show();
        bar.setCase(m_stage->item(u"r1"_s), true);
        const auto hints = bar.findChildren<KeyHint *>();
        QCOMPARE(hints.size(), 2);
        QVERIFY(std::ranges::all_of(hints, &QWidget::isVisible));
        bar.resize(800, 54);
        QVERIFY(std::ranges::none_of(hints, &QWidget::isVisible));
        QTRY_VERIFY(bar.findChild<QLineEdit *>()->width() >= 200);
        bar.resize(1200, 54);
        QVERIFY(std::ranges::all_of(hints, &QWidget::isVisible));
    }
    void unreadCanBeDeniedOnly()
    {
        QVERIFY(m_stage->raised(u"r1"_s, u"touch file"_s));
        DecisionBar bar(m_stage->place);
        bar.setCase(m_stage->item(u"r1"_s), false);
        QVERIFY(!bar.canAllow());
        QVERIFY(bar.canDeny());
        QCOMPARE(sentence(bar), u"Read the text to its end to allow it"_s);
    }
    void saysWhatTheNextVoteWouldDo()
    {
        QVERIFY(m_stage->raised(u"r1"_s, u"touch file"_s));
        DecisionBar bar(m_stage->place);
        bar.setCase(m_stage->item(u"r1"_s), true);
        QCOMPARE(sentence(bar), u"The next vote would be the first"_s);
        QVERIFY(m_stage->seat.vote(u"r1"_s, 1));
        bar.setCase(m_stage->item(u"r1"_s), true);
        QCOMPARE(sentence(bar), u"The next vote would be the last"_s);
        QVERIFY(bar.canAllow()); // another person at this seat may
        QVERIFY(m_stage->seat.vote(u"r1"_s, 2));
        QVERIFY(m_stage->seat.waitForState(u"r1"_s, CaseState::Allowed));
        bar.setCase(m_stage->item(u"r1"_s), true);
        QVERIFY(sentence(bar).startsWith(u"Allowed"_s));
        QVERIFY(!bar.canAllow() && !bar.canDeny());
    }
    void whyNothingCanBeDone_data()
    {
        QTest::addColumn<int>("how");
        QTest::addColumn<QString>("words");
        QTest::newRow("locked") << 0 << u"This seat is locked."_s;
        QTest::newRow("expired") << 1 << u"The request has expired."_s;
        QTest::newRow("not connected") << 2 << u"The gateway is not connected."_s;
    }
    void whyNothingCanBeDone()
    {
        QFETCH(const int, how);
        QFETCH(const QString, words);
        QVERIFY(m_stage->raised(u"r1"_s, u"touch file"_s));
        if (how == 0)
            m_stage->seat.vault.lock();
        else if (how == 1)
            m_stage->seat.clock.advance(31 * 60'000);
        else
            m_stage->seat.connection.close();
        DecisionBar bar(m_stage->place);
        bar.setCase(m_stage->item(u"r1"_s), true);
        QCOMPARE(sentence(bar), words);
        QVERIFY(!bar.canAllow() && !bar.canDeny());
    }
    void whatWasCutCanOnlyBeDenied()
    {
        QVERIFY(m_stage->raised(u"r1"_s, u"ls …[truncated]"_s));
        DecisionBar bar(m_stage->place);
        bar.setCase(m_stage->item(u"r1"_s), true);
        QCOMPARE(sentence(bar), u"This can only be denied"_s);
        QVERIFY(!bar.canAllow());
        QVERIFY(bar.canDeny());
    }
    void theReasonIsKeptUntilCleared()
    {
        DecisionBar bar(m_stage->place);
        bar.show();
        auto *reason = bar.findChild<QLineEdit *>();
        QCOMPARE(reason->accessibleName(), u"Reason"_s);
        QTest::keyClicks(reason, u"why"_s);
        QCOMPARE(bar.reason(), u"why"_s);
        bar.clearReason();
        QVERIFY(bar.reason().isEmpty());
    }

private:
    static QString sentence(const DecisionBar &bar) { return bar.findChildren<Label *>().first()->text(); }
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ApprovalStage> m_stage;
};

QTEST_MAIN(tst_DecisionBar)
#include "tst_DecisionBar.moc"
