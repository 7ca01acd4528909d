// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/trail/EventDetail.h"

#include "tests/models/trail/TrailFixture.h"
#include "widgets/kit/Button.h"
#include "widgets/viewer/ActionView.h"

#include <QSignalSpy>
#include <QTest>

using namespace countersign;
using namespace countersign::ui;
using namespace Qt::StringLiterals;

class tst_EventDetail : public QObject {
    Q_OBJECT

private:
    static Button *button(const EventDetail &detail, const QString &words)
    {
        for (auto *each : detail.findChildren<Button *>()) {
            if (each->text() == words)
                return each;
        }
        return nullptr;
    }

private Q_SLOTS:
    void showsTheBytesWithEveryHiddenCharacter()
    {
        test::TrailFixture fixture;
        auto event = test::event(1, 1'790'000'000'000);
        event.take(u"{\"command\":\"ls \u202egnp.exe\"}"_s.toUtf8());
        event.request = u"req-7"_s;
        QCOMPARE(fixture.store({ event, test::event(2, 1'790'000'001'000) }), 2);
        EventDetail detail(*fixture.trail);
        detail.resize(500, 600);
        detail.show();
        detail.openEvent(1);
        QTRY_COMPARE(detail.shownEvent(), std::optional<quint32>(1));
        QVERIFY(detail.received()->shownText().text().contains(u"⟨U+202E⟩"_s));
        QSignalSpy asked(&detail, &EventDetail::caseAsked);
        QTest::mouseClick(button(detail, u"Show its case"_s), Qt::LeftButton);
        QCOMPARE(asked.first().last().toString(), u"req-7"_s);
        QVERIFY(!button(detail, u"Show its ledger entry"_s)->isVisible()); // not sealed yet
        detail.openEvent(2);
        QTRY_COMPARE(detail.shownEvent(), std::optional<quint32>(2));
        QVERIFY(!button(detail, u"Show its case"_s)->isVisible());
    }
    void leadsToTheEntryThatHoldsIt()
    {
        test::TrailFixture fixture;
        QCOMPARE(fixture.store(test::events(0, 3)), 3);
        const auto segment = fixture.trail->closeSegment().result().value();
        QVERIFY(fixture.trail->confirm(segment->number, 42).result());
        EventDetail detail(*fixture.trail);
        detail.show();
        detail.openEvent(2);
        QTRY_COMPARE(detail.shownEvent(), std::optional<quint32>(2));
        QSignalSpy asked(&detail, &EventDetail::entryAsked);
        QTest::mouseClick(button(detail, u"Show its ledger entry"_s), Qt::LeftButton);
        QCOMPARE(asked.first().first().toULongLong(), 42ULL);
    }
    void anEventThatIsNotThereIsSaidToBe()
    {
        test::TrailFixture fixture;
        EventDetail detail(*fixture.trail);
        detail.openEvent(9);
        QTest::qWait(0);
        QTRY_VERIFY(!detail.shownEvent());
    }
};

QTEST_MAIN(tst_EventDetail)
#include "tst_EventDetail.moc"
