// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/approvals/CaseDetail.h"

#include "tests/support/Picture.h"
#include "tests/widgets/approvals/ApprovalStage.h"
#include "widgets/approvals/CaseSide.h"
#include "widgets/approvals/GroundTruth.h"
#include "widgets/approvals/SignDialog.h"
#include "widgets/kit/Banner.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/DigestBlock.h"
#include "widgets/kit/Label.h"
#include "widgets/viewer/ActionView.h"

#include <QClipboard>
#include <QDialog>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;
using namespace countersign::ui;
using approvals::CaseState;

/// One case on the screen, and what happens to it while it is read.
class tst_CaseDetail : public QObject
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

    void drawsWhatIsAskedAndBindsTheDecisionToIt()
    {
        QVERIFY(m_stage->raised(u"a-request-with-a-long-id"_s, u"touch file"_s));
        CaseDetail detail(m_stage->place);
        detail.resize(1200, 600);
        detail.QWidget::show();
        detail.show(m_stage->seat.key(u"a-request-with-a-long-id"_s));
        QCOMPARE(detail.text().shownText().text(), u"touch file"_s);
        QVERIFY(says(detail, u"Run a command"_s));
        QVERIFY(says(detail, u"on dev-1, asked by agent dev"_s));
        QVERIFY(says(detail, u"Request a-reques…"_s));
        QTRY_VERIFY(detail.isSeen());
        detail.copyDigest();
        QVERIFY(QGuiApplication::clipboard()->text().remove(u' ').remove(u'\n').contains(m_stage->item(u"a-request-with-a-long-id"_s).action->digest().hex()));
    }
    void whoAskedIsNotInvented()
    {
        QVERIFY(m_stage->raised(u"r1"_s, u"ls"_s, 60'000, { { u"agentId"_s, QJsonValue::Null } }));
        CaseDetail detail(m_stage->place);
        detail.show(m_stage->seat.key(u"r1"_s));
        detail.resize(1200, 600);
        detail.QWidget::show();
        QVERIFY(says(detail, u"on dev-1, asked by: not supplied by gateway"_s));
    }
    void aVoteIsDrawnWithoutForgettingWhatWasSeen()
    {
        QVERIFY(m_stage->raised(u"r1"_s, u"touch file"_s));
        CaseDetail detail(m_stage->place);
        detail.resize(1200, 600);
        detail.show(m_stage->seat.key(u"r1"_s));
        detail.QWidget::show();
        QTRY_VERIFY(detail.isSeen());
        QVERIFY(m_stage->seat.vote(u"r1"_s, 1));
        QVERIFY(says(detail, u"Test person 1 allowed"_s));
        QVERIFY(detail.isSeen());
        QVERIFY(!detail.isFrozen());
        auto *allow = detail.findChild<Button *>(u"allow"_s);
        QVERIFY(!allow->isEnabled()); // something changed: a moment first
        QTRY_VERIFY(allow->isEnabled());
    }
    void timeRunsOut()
    {
        QVERIFY(m_stage->raised(u"r1"_s, u"touch file"_s));
        CaseDetail detail(m_stage->place);
        detail.resize(1200, 600);
        detail.show(m_stage->seat.key(u"r1"_s));
        detail.QWidget::show();
        auto *deny = detail.findChild<Button *>(u"deny"_s);
        QTRY_VERIFY(deny->isEnabled());
        m_stage->seat.clock.advance(31 * 60'000);
        detail.tick();
        QVERIFY(says(detail, u"time is up, the answer is no"_s));
        QVERIFY(!deny->isEnabled());
        QVERIFY(says(detail, u"The request has expired."_s));
    }
    void inANarrowWindowTheSideStandsUnderTheText()
    {
        QVERIFY(m_stage->raised(u"r1"_s, u"touch file"_s));
        CaseDetail detail(m_stage->place);
        detail.resize(1200, 700);
        detail.show(m_stage->seat.key(u"r1"_s));
        detail.QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(&detail));
        auto *side = detail.findChild<CaseSide *>();
        auto *truth = detail.findChild<GroundTruth *>();
        QVERIFY(side->isVisible() && !truth->isAncestorOf(side));
        const int beside = truth->width();
        detail.resize(800, 700);
        QTRY_VERIFY(truth->isAncestorOf(side));
        QVERIFY(side->isVisible());
        QTRY_COMPARE(truth->width(), 800);
        QVERIFY(side->mapTo(truth->widget(), QPoint(0, 0)).y() > detail.text().mapTo(truth->widget(), QPoint(0, 0)).y());
        QTRY_VERIFY(detail.isSeen());
        tests::savePicture(tests::grabbed(detail), u"case-narrow"_s);
        detail.resize(1200, 700);
        QTRY_VERIFY(!truth->isAncestorOf(side));
        QVERIFY(side->isVisible());
        QTRY_COMPARE(truth->width(), beside);
    }
    void whatIsTooLargeCanOnlyBeDenied()
    {
        QVERIFY(m_stage->raised(u"r1"_s, u"echo "_s + QString(250 * 1024, u'a'))); // twice in what would be signed, which may have 256 KiB
        CaseDetail detail(m_stage->place);
        detail.resize(1200, 600);
        detail.show(m_stage->seat.key(u"r1"_s));
        detail.QWidget::show();
        const auto banners = detail.findChildren<Banner *>();
        QVERIFY(std::ranges::any_of(banners, [](const Banner *banner) { return banner->isVisible() && banner->sentence().startsWith(u"This cannot be allowed: it is too large"_s); }));
        QVERIFY(detail.text().toPlainText().startsWith(u"{"_s)); // what came stands there, since no action could be made of it
        QTRY_VERIFY(detail.findChild<Button *>(u"deny"_s)->isEnabled());
        QVERIFY(!detail.findChild<Button *>(u"allow"_s)->isEnabled());
        detail.askAllow();
        QVERIFY(!detail.dialog());
        detail.askDeny();
        QVERIFY(detail.dialog());
    }
    void whatIsGoneIsCleared()
    {
        CaseDetail detail(m_stage->place);
        detail.show(m_stage->seat.key(u"nowhere"_s));
        QVERIFY(!detail.key());
        detail.askAllow();
        detail.askDeny();
        detail.showRaw();
        QVERIFY(!detail.dialog());
        QVERIFY(detail.findChildren<QDialog *>().isEmpty());
    }

private:
    static bool says(const QWidget &widget, const QString &words)
    {
        const auto labels = widget.findChildren<Label *>();
        return std::ranges::any_of(labels, [&](const Label *label) { return label->text() == words; });
    }
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ApprovalStage> m_stage;
};

QTEST_MAIN(tst_CaseDetail)
#include "tst_CaseDetail.moc"
