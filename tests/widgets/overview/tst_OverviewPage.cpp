// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/overview/OverviewPage.h"

#include "tests/support/Picture.h"
#include "widgets/kit/PageHeader.h"
#include "widgets/kit/Table.h"

#include <QSignalSpy>
#include <QTest>

using namespace countersign;
using namespace countersign::ui;
using namespace Qt::StringLiterals;
using paths::Control;

class tst_OverviewPage : public QObject {
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;
    Overview m_now;
    std::unique_ptr<OverviewPage> m_page;

    OverviewTile *tile(const QString &page) const { return m_page->findChild<OverviewTile *>(page); }
    QString cell(int row, int column) const
    {
        return m_page->findChild<Table *>()->model()->index(row, column).data(Cell::role).value<Cell>().spoken();
    }

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void init()
    {
        m_theme->setChoice(Theme::Choice::Light);
        m_now = {};
        m_now.nowMs = 1'795'375'814'000;
        m_now.gateways = { { .id = GatewayId(u"prod-fra-1"_s),
                               .environment = Environment::Prod,
                               .connected = true,
                               .commands = Control::Detected,
                               .worst = Control::Unasked,
                               .pending = 2 },
            { .id = GatewayId(u"dev-\u202e1"_s),
                .environment = Environment::Unknown,
                .connected = false,
                .commands = {},
                .worst = {},
                .pending = {} } };
        m_now.known = 2;
        m_now.mine = 1;
        m_now.alerts = 1;
        m_now.audits = 0;
        m_now.charter = m_now.trial = true;
        m_now.charterVersion = 2;
        m_now.charterUntilMs = m_now.nowMs + 1'000'000'000;
        m_page = std::make_unique<OverviewPage>(
            [this] { return m_now; }, QStringList{ u"approvals"_s, u"gateways"_s, u"audits"_s, u"ledger"_s });
        m_page->resize(1240, 640);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    void cleanup() { m_page.reset(); }

    void everyTileLeadsToItsPageByKey()
    {
        QSignalSpy asked(m_page.get(), &OverviewPage::pageAsked);
        m_page->setFocus(); // as the window does when it opens a page
        QCOMPARE(QApplication::focusWidget(), tile(u"approvals"_s));
        QStringList reached;
        for (int i = 0; i < 4; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
            reached.append(asked.takeFirst().first().toString());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE(QSet<QString>(reached.begin(), reached.end()),
            (QSet<QString>{ u"approvals"_s, u"gateways"_s, u"audits"_s, u"ledger"_s }));
        // What has no page here says how it stands, and is no button.
        QTest::mouseClick(tile(u"alerts"_s), Qt::LeftButton);
        QVERIFY(asked.isEmpty());
        QCOMPARE(tile(u"alerts"_s)->says().value, u"1 open"_s);
        QCOMPARE(tile(u"alerts"_s)->focusPolicy(), Qt::NoFocus);
    }
    void aGatewayOpensByKeyAndOutsideTextIsShownAsItIs()
    {
        QSignalSpy asked(m_page.get(), &OverviewPage::gatewayAsked);
        auto *table = m_page->findChild<Table *>();
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Home);
        QTest::keyClick(table, Qt::Key_J);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(asked.takeFirst().first().value<GatewayId>(), GatewayId(u"dev-\u202e1"_s));
        QCOMPARE(cell(1, 1), u"dev- (right-to-left override) 1"_s);
        QCOMPARE(cell(0, 3), words(ControlState::Detected));
        QCOMPARE(cell(0, 4), words(ControlState::Unasked));
        QCOMPARE(cell(0, 5), u"2"_s);
        QCOMPARE(cell(1, 5), u"?"_s); // never zero where it is not known
        QCOMPARE(cell(1, 3), u"Not verified, not known"_s);
    }
    void followsWhatChanges()
    {
        QVERIFY(!tile(u"trail"_s)->isVisible()); // nothing collects here
        QCOMPARE(tile(u"approvals"_s)->says().value, u"2 or more wait"_s);
        QVERIFY(m_page->findChild<PageHeader *>()->state().contains(u"TRIAL"_s));
        tests::savePicture(tests::grabbed(*m_page), u"overview"_s);
        m_now.gateways.removeLast();
        m_now.pending = 2;
        m_now.collectedMs = m_now.nowMs - 1'000;
        m_now.trial = false;
        QTRY_COMPARE(tile(u"approvals"_s)->says().value, u"2 wait(s)"_s); // by itself, within a second
        QVERIFY(tile(u"trail"_s)->isVisible());
        QCOMPARE(m_page->findChild<Table *>()->model()->rowCount(), 1);
        QVERIFY(m_page->findChild<PageHeader *>()->state().isEmpty());
        m_theme->setChoice(Theme::Choice::Dark);
        tests::savePicture(tests::grabbed(*m_page), u"overview"_s);
    }
};

QTEST_MAIN(tst_OverviewPage)
#include "tst_OverviewPage.moc"
