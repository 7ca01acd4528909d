// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/approvals/RawBytes.h"

#include "tests/support/Picture.h"
#include "tests/widgets/approvals/ApprovalStage.h"
#include "widgets/kit/Button.h"
#include "widgets/viewer/ActionView.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;
using namespace countersign::ui;
using approvals::CaseState;

/// The bytes themselves, to look at only.
class tst_RawBytes : public QObject
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

    void showsWhatWasReceivedAndWhatIsSigned()
    {
        QVERIFY(m_stage->raised(u"r1"_s, u"touch a\u200bb"_s));
        QPointer<RawBytes> raw = new RawBytes(m_stage->item(u"r1"_s));
        raw->open();
        QVERIFY(QTest::qWaitForWindowExposed(raw));
        const auto views = raw->findChildren<ActionView *>();
        QCOMPARE(views.size(), 2);
        QCOMPARE(DisplayText::originalUtf8(views[0]->toPlainText()), m_stage->item(u"r1"_s).request.received); // nothing lost on the way
        QCOMPARE(DisplayText::originalUtf8(views[1]->toPlainText()), m_stage->item(u"r1"_s).action->bytes());
        for (const auto *view : views) {
            QVERIFY(view->isReadOnly());
            QVERIFY(!view->accessibleName().isEmpty());
        }
        QTest::keyClick(raw, Qt::Key_Escape);
        QTRY_VERIFY(!raw);
    }
    void withoutAnActionOnlyWhatWasReceived()
    {
        m_stage->fake.raiseRaw(u"exec"_s, R"({"approvalKind":"exec","id":"r1","createdAtMs":1795375814412,"expiresAtMs":1795376814412,"request":{"command":"ls","command":"rm"}})");
        QVERIFY(m_stage->seat.waitForCase(u"r1"_s));
        QPointer<RawBytes> raw = new RawBytes(m_stage->item(u"r1"_s));
        raw->open();
        QCOMPARE(raw->findChildren<ActionView *>().size(), 1);
        QTest::mouseClick(raw->findChild<Button *>(), Qt::LeftButton);
        QTRY_VERIFY(!raw);
    }

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ApprovalStage> m_stage;
};

QTEST_MAIN(tst_RawBytes)
#include "tst_RawBytes.moc"
