// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/approvals/Arming.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using countersign::ui::Arming;

class tst_Arming final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingCountsBeforeTheWindowWasReadable()
    {
        QLineEdit window;
        auto *arming = new Arming(&window);
        QSignalSpy armed(arming, &Arming::armed);
        QVERIFY(!arming->isArmed());
        window.show();
        QElapsedTimer shown;
        shown.start();
        arming->begin();
        QVERIFY(!arming->isArmed());
        QTRY_COMPARE(armed.size(), 1);
        QVERIFY(arming->isArmed());
        QVERIFY(shown.elapsed() >= Arming::armingMs);
        arming->begin(); // a second time does not start over
        QVERIFY(arming->isArmed());
    }
    void keysAreDroppedUntilTheWindowWasSeen()
    {
        QLineEdit window;
        QLineEdit other;
        window.show();
        other.show();
        auto *arming = new Arming(&window);
        arming->begin();
        QTest::keyClicks(&window, u"early"_s);
        QTest::keyClicks(&other, u"elsewhere"_s);
        QCOMPARE(window.text(), QString());
        QCOMPARE(other.text(), u"elsewhere"_s);
        QTRY_VERIFY((QTest::keyClick(&window, Qt::Key_A), !window.text().isEmpty()));
    }
    void itEndsWithItsWindow()
    {
        auto window = std::make_unique<QLineEdit>();
        (new Arming(window.get()))->begin();
        window.reset();
        QLineEdit other;
        QTest::keyClicks(&other, u"a"_s);
        QCOMPARE(other.text(), u"a"_s);
    }
};

QTEST_MAIN(tst_Arming)
#include "tst_Arming.moc"
