// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/team/RuleDialog.h"

#include "tests/support/Picture.h"
#include "tests/widgets/team/TeamStage.h"
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ui;
using namespace countersign::test;

namespace {

facts::Rule newRule()
{
    facts::Rule rule;
    rule.roles = { facts::Role::SecurityOperator };
    return rule;
}

}

class tst_RuleDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRuleThatNobodyCanMeetIsRefusedWithTheReason()
    {
        const auto stage = TeamStage::ofTeam(1);
        RuleDialog dialog(stage->ledger, stage->team.charter(), team::CharterDraft::successorOf(stage->team.chain().last()), newRule(), stage->clock.nowMs());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        QVERIFY(!dialog.accepting().isEnabled());
        QTest::keyClicks(&dialog.id(), u"prod"_s);
        QVERIFY2(dialog.accepting().isEnabled(), qPrintable(dialog.obstacle()));
        dialog.approvals().setValue(3);
        QVERIFY(dialog.obstacle().contains(u"needs 3 people"_s));
        QVERIFY(!dialog.accepting().isEnabled());
        dialog.approvals().setValue(2);
        dialog.seats().setValue(2);
        QVERIFY(dialog.obstacle().contains(u"carries no votes"_s));
        dialog.seats().setValue(1);
        dialog.commands().setPlainText(u"rm *\n\nmv *"_s);
        QCOMPARE(dialog.rule().commandPatterns, (QStringList { u"rm *"_s, u"mv *"_s }));
        tests::savePicture(tests::grabbed(dialog), u"team-rule"_s);
        QTest::mouseClick(&dialog.accepting(), Qt::LeftButton);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
    }

    void itSaysWhatItWouldHaveDoneLastWeek()
    {
        const auto stage = TeamStage::ofTeam(1);
        const QByteArray record = "{\"id\":\"r1\",\"createdAtMs\":1,\"expiresAtMs\":2,\"request\":{\"command\":\"rm x\"}}";
        QVERIFY(await(stage->ledger.append({ facts::EntryKind::RequestSeen, stage->clock.nowMs() - 5, { { u"subject"_s, u"prod-1/r1"_s }, { u"gateway"_s, u"prod-1"_s }, { u"kind"_s, u"exec"_s } }, {} },
                                           { { u"received"_s, record } })).has_value());
        facts::Rule rule = newRule();
        rule.commandPatterns = { u"rm *"_s };
        RuleDialog dialog(stage->ledger, stage->team.charter(), team::CharterDraft::successorOf(stage->team.chain().last()), rule, stage->clock.nowMs());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        QTest::keyClicks(&dialog.id(), u"deletes"_s);
        QTest::mouseClick(&dialog.lastWeek(), Qt::LeftButton);
        QTRY_VERIFY2(dialog.lastWeekSays().contains(u"held 1"_s), qPrintable(dialog.lastWeekSays()));
        dialog.commands().setPlainText(u"ls"_s);
        QVERIFY(dialog.lastWeekSays().isEmpty()); // that was about another rule
    }
};

QTEST_MAIN(tst_RuleDialog)
#include "tst_RuleDialog.moc"
