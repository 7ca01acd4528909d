// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/ScrollFit.h"

#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using countersign::ui::ScrollFit;

class tst_ScrollFit final : public QObject
{
    Q_OBJECT

    /// Content of lines of 20 pixels.
    static QWidget *lines(int count)
    {
        auto *content = new QWidget;
        auto *layout = new QVBoxLayout(content);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        for (int i = 0; i < count; ++i) {
            auto *line = new QPushButton(QString::number(i));
            line->setFixedSize(200, 20);
            layout->addWidget(line);
        }
        return content;
    }

private Q_SLOTS:
    void isAsHighAsItsContentWhereThereIsRoom()
    {
        const ScrollFit area(lines(5), 100);
        QCOMPARE(area.sizeHint(), QSize(200, 100));
        QCOMPARE(area.minimumSizeHint(), area.sizeHint());
    }
    void leavesTheScreenRoomForTheRest()
    {
        const ScrollFit area(lines(1000), 100);
        QCOMPARE(area.sizeHint().height(), area.screen()->availableSize().height() - 100);
        QVERIFY(area.sizeHint().width() > 200); // and the bar takes nothing from the content
    }
    void whatGetsTheFocusIsScrolledIntoView()
    {
        ScrollFit area(lines(1000), 100);
        area.resize(area.sizeHint());
        area.show();
        QVERIFY(QTest::qWaitForWindowActive(&area));
        auto *last = area.findChildren<QPushButton *>().constLast();
        QVERIFY(last->visibleRegion().isEmpty());
        last->setFocus();
        QVERIFY(!last->visibleRegion().isEmpty());
    }
    void aDialogFollowsWhatIsShownLater()
    {
        QDialog dialog;
        auto *content = lines(3);
        auto *layout = new QVBoxLayout(&dialog);
        layout->setSizeConstraint(QLayout::SetFixedSize);
        layout->addWidget(new ScrollFit(content, 100));
        auto *problem = content->findChild<QPushButton *>();
        problem->hide();
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        const int before = dialog.height();
        problem->show();
        QTRY_COMPARE(dialog.height(), before + 20);
    }
};

QTEST_MAIN(tst_ScrollFit)
#include "tst_ScrollFit.moc"
