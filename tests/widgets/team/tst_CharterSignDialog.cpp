// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/team/CharterSignDialog.h"

#include "tests/support/Picture.h"
#include "tests/widgets/team/TeamStage.h"
#include "models/team/CharterDraft.h"
#include "widgets/kit/DigestBlock.h"
#include "widgets/kit/PassphraseField.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ui;
using namespace countersign::test;


class tst_CharterSignDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatChangesIsReadBeforeItIsSigned()
    {
        const auto stage = TeamStage::ofTeam(1);
        const TeamPlace place = stage->place();
        team::CharterDraft draft = team::CharterDraft::successorOf(stage->team.chain().last());
        QVERIFY(draft.setAliases(personId(2), { u"device:1"_s }).has_value());
        auto *dialog = new CharterSignDialog(place, draft);
        QSignalSpy accepted(dialog, &QDialog::accepted);
        dialog->open();
        QCOMPARE(dialog->changes().rowCount(), 2); // the alias, and how long it holds
        QVERIFY(!dialog->signButton().isEnabled());
        QTest::keyClicks(&dialog->passphrase(), u"not the right one"_s);
        QTest::keyClick(&dialog->passphrase(), Qt::Key_Return); // Enter alone signs nothing
        QVERIFY(dialog->signButton().isEnabled());
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(dialog->problem().contains(u"passphrase is wrong"_s));
        QVERIFY(!stage->desk.offer());
        stage->clock.advance(1000);
        QTest::keyClicks(&dialog->passphrase(), TeamStage::words());
        tests::savePicture(tests::grabbed(*dialog), u"team-sign"_s);
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(accepted.count(), 1);
        QCOMPARE(stage->desk.signatures().counted(), 1);
    }

    void theSecondSignerSeesTheDigest()
    {
        const auto one = TeamStage::ofTeam(1), two = TeamStage::ofTeam(2);
        QVERIFY(await(one->desk.sign(team::CharterDraft::successorOf(one->team.chain().last()), personId(1), TeamStage::passphrase())).has_value());
        QVERIFY(two->desk.take(*one->desk.file()).has_value());
        const TeamPlace place = two->place();
        auto *dialog = new CharterSignDialog(place);
        QSignalSpy accepted(dialog, &QDialog::accepted);
        dialog->open();
        QCOMPARE(dialog->findChild<DigestBlock *>()->digest(), two->desk.offer()->draft->digest.hex());
        QTest::keyClicks(&dialog->passphrase(), TeamStage::words());
        QTest::mouseClick(&dialog->signButton(), Qt::LeftButton);
        QTRY_COMPARE(accepted.count(), 1);
        QVERIFY(!two->desk.complete().isEmpty());
    }

    void itClosesWhenTheDraftIsGone()
    {
        const auto stage = TeamStage::ofTeam(1);
        QVERIFY(await(stage->desk.sign(team::CharterDraft::successorOf(stage->team.chain().last()), personId(1), TeamStage::passphrase())).has_value());
        const TeamPlace place = stage->place();
        auto *dialog = new CharterSignDialog(place);
        QSignalSpy rejected(dialog, &QDialog::rejected);
        dialog->open();
        QVERIFY(!dialog->signButton().isEnabled()); // nobody here has still to sign
        stage->desk.discard();
        QCOMPARE(rejected.count(), 1);
    }
};

QTEST_MAIN(tst_CharterSignDialog)
#include "tst_CharterSignDialog.moc"
