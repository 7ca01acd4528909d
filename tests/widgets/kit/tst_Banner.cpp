// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/Banner.h"

#include <QVBoxLayout>

using namespace countersign::ui;
using namespace Qt::StringLiterals;

class TestBanner : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLongSentenceGetsTheHeightItNeeds_data();
    void aLongSentenceGetsTheHeightItNeeds();
    void theOneActionIsSignalled();
    void withoutAnActionThereIsNoButton();
};

void TestBanner::aLongSentenceGetsTheHeightItNeeds_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("wide") << 900;
    QTest::newRow("middle") << 420;
    QTest::newRow("narrow") << 260;
}

void TestBanner::aLongSentenceGetsTheHeightItNeeds()
{
    QFETCH(int, width);
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *banner = new Banner(Banner::Tone::Bad,
        u"This connection may not list every pending approval, so requests may wait on this gateway without being seen."_s,
        u"Show how to fix it"_s);
    layout->addWidget(banner);
    layout->addStretch();
    window.resize(width, 500);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const auto *label = banner->findChild<Label *>();
    const int needed = QFontMetrics(label->font())
                           .boundingRect(QRect(0, 0, label->width(), 1000), Qt::TextWordWrap, label->text())
                           .height();
    QVERIFY2(label->height() >= needed, qPrintable(u"%1 of %2"_s.arg(label->height()).arg(needed)));
    QVERIFY(banner->height() >= 32);
    QVERIFY(banner->height() <= needed + 40);
}

void TestBanner::theOneActionIsSignalled()
{
    Banner banner(Banner::Tone::Warn, u"The request changed on the gateway."_s, u"Reload"_s);
    banner.show();
    QSignalSpy triggered(&banner, &Banner::actionTriggered);
    QTest::mouseClick(banner.findChild<Button *>(), Qt::LeftButton);
    QCOMPARE(triggered.size(), 1);
}

void TestBanner::withoutAnActionThereIsNoButton()
{
    Banner banner(Banner::Tone::Ok, u"Both votes verify."_s);
    banner.show();
    QVERIFY(!banner.findChild<Button *>()->isVisible());
    banner.setAction(u"Show"_s);
    QVERIFY(banner.findChild<Button *>()->isVisible());
}

QTEST_MAIN(TestBanner)
#include "tst_Banner.moc"
