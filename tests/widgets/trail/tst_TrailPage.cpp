// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/trail/TrailPage.h"

#include "tests/models/trail/TrailFixture.h"
#include "tests/support/Picture.h"
#include "widgets/kit/Banner.h"
#include "widgets/kit/FilterField.h"
#include "widgets/kit/PageHeader.h"
#include "widgets/kit/Table.h"
#include "widgets/trail/EventDetail.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTest>

using namespace countersign;
using namespace countersign::ui;
using namespace Qt::StringLiterals;
using facts::EventKind;
using facts::EventSource;
using trail::TrailModel;

namespace {

struct Stage {
    test::TrailFixture fixture;
    FixedClock clock{ 1'790'000'400'000 };
    collect::Collection collection{ *fixture.trail, clock };
    std::unique_ptr<TrailModel> model;
    std::unique_ptr<TrailPage> page;

    Stage()
    {
        [&] {
            QCOMPARE(fixture.store(test::events(0, 40)), 40);
            auto failed =
                test::event(100, 1'790'000'050'000, u"prod-1"_s, EventSource::Log, EventKind::AuthenticationFailed);
            failed.actor = u"address:10.0.0.\u202e7"_s;
            failed.subject = u"token_mismatch\n<b>x</b>"_s;
            QCOMPARE(fixture.store({ failed }), 1);
            auto gap = test::event(101, 1'790'000'045'000, u"prod-1"_s, EventSource::Activity, EventKind::Gap);
            gap.untilMs = 1'790'000'047'000;
            gap.subject = u"pruned"_s;
            QCOMPARE(fixture.store({ gap }), 1);
        }();
        model = std::make_unique<TrailModel>(*fixture.trail);
        page = std::make_unique<TrailPage>(TrailPage::Parts{ *fixture.trail, *model, collection, clock });
        page->resize(1280, 780);
        page->show();
        (void)QTest::qWaitForWindowActive(page.get());
    }
    [[nodiscard]] Table *table() const { return page->findChild<Table *>(); }
    [[nodiscard]] EventDetail *detail() const { return page->findChild<EventDetail *>(); }
    [[nodiscard]] QString state() const { return page->findChild<PageHeader *>()->state(); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data(Cell::role).value<Cell>().spoken();
    }
};

}

class tst_TrailPage : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }

    void eventsStandNewestFirstAndTheNewestIsShown()
    {
        Stage stage;
        QTRY_COMPARE(stage.table()->model()->rowCount(), 42);
        QTRY_COMPARE(stage.detail()->shownEvent(), std::optional<quint32>(41));
        QTRY_COMPARE(stage.state(), u"42 events"_s);
        QTRY_VERIFY(stage.cell(0, 4).contains(u"right-to-left"_s)); // spoken, not obeyed
        QVERIFY2(
            stage.cell(1, 0).contains(u"from 2026-09-21 14:14:05 to 2026-09-21 14:14:07 UTC nothing could be read"_s),
            qPrintable(stage.cell(1, 0)));
        for (const auto scheme : { Theme::Choice::Light, Theme::Choice::Dark }) {
            m_theme->setChoice(scheme);
            tests::savePicture(tests::grabbed(*stage.page), u"trail"_s);
        }
        m_theme->setChoice(Theme::Choice::Light);
    }

    void theKeyboardLeadsThroughTheWholePage()
    {
        Stage stage;
        QTRY_COMPARE(stage.detail()->shownEvent(), std::optional<quint32>(41));
        stage.page->setFocus();
        QCOMPARE(QApplication::focusWidget(), stage.table());
        QTRY_VERIFY(stage.cell(1, 0).contains(u"nothing could be read"_s));
        QTest::keyClick(stage.table(), Qt::Key_J); // over the gap, which is no row to choose
        QTRY_COMPARE(stage.detail()->shownEvent(), std::optional<quint32>(40));
        QTest::keyClick(stage.table(), Qt::Key_Return);
        QVERIFY(stage.detail()->isAncestorOf(QApplication::focusWidget()));
        stage.table()->setFocus();
        QTest::keyClick(stage.table(), Qt::Key_Slash);
        auto *filter = stage.page->findChild<FilterField *>();
        QCOMPARE(QApplication::focusWidget(), filter);
        QTest::keyClicks(filter, u"status:failed"_s);
        QTest::keyClick(filter, Qt::Key_Return);
        QTRY_COMPARE(stage.table()->model()->rowCount(), 14);
        QTRY_COMPARE(stage.state(), u"14 events match"_s);
        QTest::keyClick(filter, Qt::Key_Escape);
        QTRY_COMPARE(stage.table()->model()->rowCount(), 42);
        for (const QWidget *part : { static_cast<QWidget *>(stage.table()), static_cast<QWidget *>(filter) })
            QVERIFY(!part->accessibleName().isEmpty());
        for (const QComboBox *box : stage.page->findChildren<QComboBox *>())
            QVERIFY(!box->accessibleName().isEmpty());
    }

    void facetsAndFilterTogether()
    {
        Stage stage;
        QTRY_COMPARE(stage.table()->model()->rowCount(), 42);
        auto *kinds = stage.page->findChildren<QComboBox *>().first();
        kinds->setCurrentIndex(kinds->findText(u"Gaps"_s));
        QTRY_COMPARE(stage.table()->model()->rowCount(), 1);
        stage.page->showQuery(u"run:run-2"_s);
        QTRY_COMPARE(stage.table()->model()->rowCount(), 10);
    }

    void aFilterThatSaysNothingIsNamed()
    {
        Stage stage;
        QTRY_COMPARE(stage.table()->model()->rowCount(), 42);
        stage.page->showQuery(u"kind:\u202enone"_s);
        auto *problem = stage.page->findChild<Banner *>();
        QVERIFY(problem->isVisible());
        QVERIFY(problem->sentence().contains(u"⟨U+202E⟩none"_s));
        QCOMPARE(stage.table()->model()->rowCount(), 42); // what was shown stays
        stage.page->showQuery({});
        QVERIFY(!problem->isVisible());
    }

    void newEventsComeWithoutLosingTheChosenOne()
    {
        Stage stage;
        QTRY_COMPARE(stage.detail()->shownEvent(), std::optional<quint32>(41));
        QTRY_VERIFY(stage.cell(1, 0).contains(u"nothing could be read"_s));
        QTest::keyClick(stage.table(), Qt::Key_J);
        QTRY_COMPARE(stage.detail()->shownEvent(), std::optional<quint32>(40));
        QCOMPARE(stage.fixture.store(test::events(200, 230)), 30);
        QTRY_COMPARE(stage.table()->model()->rowCount(), 72);
        QCOMPARE(stage.detail()->shownEvent(), std::optional<quint32>(40));
        QCOMPARE(stage.table()->currentRow().data(TrailModel::IdRole).toUInt(), 40u);
    }
};

QTEST_MAIN(tst_TrailPage)
#include "tst_TrailPage.moc"
