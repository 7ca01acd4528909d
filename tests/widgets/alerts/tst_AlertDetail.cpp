// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/alerts/AlertDetail.h"

#include "tests/widgets/alerts/AlertStage.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/Label.h"
#include "widgets/kit/OutsideText.h"
#include "widgets/viewer/ActionView.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ui;
using namespace countersign::test;

namespace {

/// Everything a person can read in it now.
QString shownText(const QWidget &widget)
{
    QStringList all;
    for (const auto *each : widget.findChildren<QLabel *>()) {
        if (!each->isVisible())
            continue;
        const auto *outside = qobject_cast<const OutsideText *>(each);
        all.append(outside ? outside->shownText().text() : each->text());
    }
    return all.join(u'\n');
}

}

class tst_AlertDetail : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anAlertSaysWhatWhyAndWhatToDo()
    {
        AlertStage stage;
        const AlertPlace place = stage.place();
        AlertDetail detail(place);
        detail.resize(1000, 700);
        static_cast<QWidget &>(detail).show();
        QVERIFY(!detail.shownAlert());
        QVERIFY(shownText(detail).contains(u"No alert chosen"_s));
        const quint64 entry = stage.raiseLogins();
        detail.show(stage.log.find(entry));
        QCOMPARE(detail.shownAlert(), std::optional(entry));
        QTRY_VERIFY(shownText(detail).contains(u"Row 45"_s));
        const QString text = shownText(detail);
        for (const auto &part :
            { u"Five failed logins"_s, u"dev-1"_s, u"by somebody who claims to be <b>mallory</b>⟨U+202E⟩"_s,
                u"Five logins were refused within 600,000 ms"_s, u"Behind a proxy many share one address"_s,
                u"by nobody yet"_s, u"Row 41"_s, u"Row 45"_s, u"token_mismatch <b>mallory</b>⟨U+202E⟩"_s })
            QVERIFY2(text.contains(part), qPrintable(part + u" in "_s + text));
        QVERIFY(detail.acknowledge().isEnabled() && detail.own().isEnabled() && detail.resolve().isEnabled());
        QSignalSpy rows(&detail, &AlertDetail::rowsAsked), entries(&detail, &AlertDetail::entryAsked);
        for (auto *each : detail.findChildren<Button *>()) {
            if (each->text().contains(u"trail"_s) || each->text().contains(u"ledger"_s))
                each->click();
        }
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows[0][1].toLongLong(), FakeApprovals::nowMs);
        QCOMPARE(rows[0][2].toLongLong(), FakeApprovals::nowMs + 4000);
        QCOMPARE(entries[0][0].toULongLong(), entry);
    }

    void whatPeopleDidStandsThere()
    {
        AlertStage stage;
        const AlertPlace place = stage.place();
        AlertDetail detail(place);
        static_cast<QWidget &>(detail).show();
        const quint64 entry = stage.raiseForeign();
        QVERIFY(await(stage.log.change(
            entry, { .what = alerts::AlertChange::What::Owned, .by = personId(1), .owner = personId(2) })));
        detail.show(stage.log.find(entry));
        QVERIFY(!detail.acknowledge().isEnabled());
        QVERIFY(detail.own().isEnabled());
        QTRY_VERIFY(shownText(detail).contains(u"by Test person 1"_s));
        QVERIFY(shownText(detail).contains(u"Test person 2"_s));
        QVERIFY(await(stage.log.change(entry,
            { .what = alerts::AlertChange::What::Resolved,
                .by = personId(2),
                .owner = {},
                .outcome = alerts::AlertOutcome::Expected,
                .reason = u"planned\u202e"_s })));
        detail.show(stage.log.find(entry));
        QVERIFY(!detail.own().isEnabled() && !detail.resolve().isEnabled());
        QTRY_VERIFY(shownText(detail).contains(u"by Test person 2"_s));
        QVERIFY(shownText(detail).contains(u": expected"_s));
        QTRY_VERIFY(shownText(detail).contains(u"planned⟨U+202E⟩"_s));
    }

    void whoMayNotSeesWhy()
    {
        AlertStage stage;
        const AlertPlace place = stage.place();
        stage.unlockAs(3);
        AlertDetail detail(place);
        static_cast<QWidget &>(detail).show();
        detail.show(stage.log.find(stage.raiseForeign()));
        QVERIFY(!detail.acknowledge().isEnabled() && !detail.own().isEnabled() && !detail.resolve().isEnabled());
        QTRY_VERIFY(shownText(detail).contains(u"Test person 3 is none"_s));
        stage.unlockAs(1);
        detail.show(&stage.log.alerts().last());
        QVERIFY(detail.acknowledge().isEnabled());
        QVERIFY(!shownText(detail).contains(u"is none"_s));
    }
};

QTEST_MAIN(tst_AlertDetail)
#include "tst_AlertDetail.moc"
