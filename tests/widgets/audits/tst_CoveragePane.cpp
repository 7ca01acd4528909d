// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/audits/CoveragePane.h"

#include "tests/widgets/audits/AuditStage.h"
#include "widgets/kit/Label.h"
#include "widgets/kit/Table.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;

class tst_CoveragePane final : public QObject {
    Q_OBJECT

    static QString shown(const ui::CoveragePane &pane)
    {
        QStringList all;
        for (auto *label : pane.findChildren<ui::Label *>())
            all.append(label->text());
        return all.join(u'|');
    }

private Q_SLOTS:
    void byKeysThroughWhatIsMissing()
    {
        ui::Theme theme{ *qApp };
        auto pane = std::make_unique<ui::CoveragePane>();
        pane->setLines(
            audits::coverage(*monthly(), { { true, true, { u"operator.read"_s } }, { false, false, {} }, {} }));
        shownWidget(pane, { 720, 320 });
        QVERIFY(pane->summary().contains(u"missing"_s));
        pane->table().setFocus();
        // drift, then devices: each with its own remedy
        QVERIFY2(shown(*pane).contains(u"--compare"_s), qPrintable(shown(*pane)));
        QTest::keyClick(&pane->table(), Qt::Key_Down);
        QVERIFY2(shown(*pane).contains(u"operator.pairing"_s) && shown(*pane).contains(u"openclaw devices approve"_s),
            qPrintable(shown(*pane)));
        QTest::keyClick(&pane->table(), Qt::Key_End);
        QVERIFY2(!shown(*pane).contains(u"openclaw devices approve"_s),
            qPrintable(shown(*pane))); // what is there needs nobody
    }

    void nothingMissingIsSaid()
    {
        ui::Theme theme{ *qApp };
        ui::CoveragePane pane;
        pane.setLines({});
        QVERIFY(pane.summary().contains(u"at hand"_s));
    }
};
QTEST_MAIN(tst_CoveragePane)
#include "tst_CoveragePane.moc"
