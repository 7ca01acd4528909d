// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/audits/TallyBar.h"

#include "tests/widgets/audits/AuditStage.h"
#include "widgets/kit/Fonts.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;

class tst_TallyBar final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsWhatIsDecidedAndWhatIsNot()
    {
        AuditStage stage;
        ui::TallyBar bar;
        QCOMPARE(bar.words(), QString());
        bar.setAudit(&stage.begun().audit());
        QCOMPARE(bar.words(), u"8 to do"_s);
        audits::AuditRun &run = stage.evaluated();
        bar.setAudit(&run.audit());
        QVERIFY2(bar.words().endsWith(u"2 to do"_s), qPrintable(bar.words()));
        QCOMPARE(bar.accessibleName(), bar.words());
        bar.setAudit(nullptr);
        QCOMPARE(bar.words(), QString());
    }

    void paintsPassSolidAndWhatNobodyKnowsHatched()
    {
        AuditStage stage;
        stage.week.removeFirst(); // the log did not come
        audits::AuditRun &run = stage.evaluated();
        ui::TallyBar bar;
        bar.setAudit(&run.audit());
        bar.resize(900, bar.sizeHint().height());
        const QImage picture = bar.grab().toImage();
        const int middle = int(ui::scaled(10) + 3);
        QCOMPARE(picture.pixelColor(30, middle), ui::Theme::color(ui::Token::ok));
        QSet<QRgb> colors;
        for (int x = 16; x < picture.width() - 16; ++x)
            colors.insert(picture.pixel(x, middle));
        QVERIFY(colors.contains(ui::Theme::color(ui::Token::window).rgb())); // between the strokes of the hatch
        QVERIFY(bar.words().contains(u"unknown"_s));
    }
};
QTEST_MAIN(tst_TallyBar)
#include "tst_TallyBar.moc"
