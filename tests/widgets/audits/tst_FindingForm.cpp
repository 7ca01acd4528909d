// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/audits/FindingForm.h"

#include "tests/widgets/audits/AuditStage.h"

#include <QComboBox>
#include <QDateEdit>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;
using audits::FindingStatus;

class tst_FindingForm final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ownerDueDateSeverityAndStatusAreKept()
    {
        AuditStage stage;
        stage.week = BookFixture::weekWithForeignAnswer();
        audits::AuditRun &run = stage.evaluated();
        const QString id = run.audit().findings.first().id;
        const ui::AuditPlace place = stage.place();
        auto form = std::make_unique<ui::FindingForm>(place);
        form->show(&run, id);
        shownWidget(form, { 480, 720 });
        QVERIFY(!form->save().isEnabled()); // nothing to record
        form->owner().setCurrentIndex(form->owner().findData(personId(2).text()));
        form->severity().setCurrentIndex(form->severity().findData(int(audits::Severity::Medium)));
        form->status().setCurrentIndex(form->status().findData(int(FindingStatus::InWork)));
        form->due().setDate(QDate(2026, 12, 24));
        QVERIFY(form->save().isEnabled());
        QTest::mouseClick(&form->save(), Qt::LeftButton);
        QTRY_COMPARE(run.audit().findings.first().owner, personId(2));
        const audits::Finding &kept = run.audit().findings.first();
        QCOMPARE(kept.severity, audits::Severity::Medium);
        QCOMPARE(kept.status, FindingStatus::InWork);
        QCOMPARE(kept.changedBy, personId(1)); // who is signed in
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(kept.dueMs, QTimeZone::UTC).toString(Qt::ISODateWithMs), u"2026-12-24T23:59:59.999Z"_s);
        QVERIFY(!form->save().isEnabled());
        form->status().setCurrentIndex(form->status().findData(int(FindingStatus::Open)));
        form->status().setCurrentIndex(form->status().findData(int(FindingStatus::InWork)));
        QVERIFY(!form->save().isEnabled()); // back where it was
    }

    void whoMayNotCannotChangeIt()
    {
        AuditStage stage;
        stage.week = BookFixture::weekWithForeignAnswer();
        audits::AuditRun &run = stage.evaluated();
        stage.unlockAs(3);
        const ui::AuditPlace place = stage.place();
        ui::FindingForm form(place);
        form.show(&run, run.audit().findings.first().id);
        QVERIFY(!form.owner().isEnabled());
        QVERIFY(!form.save().isEnabled());
        form.show(&run, u"none"_s);
        QVERIFY(!form.status().isEnabled());
    }
};
QTEST_MAIN(tst_FindingForm)
#include "tst_FindingForm.moc"
