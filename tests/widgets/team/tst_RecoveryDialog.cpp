// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/team/RecoveryDialog.h"

#include "tests/widgets/team/TeamStage.h"
#include "widgets/forms/PassphrasePair.h"
#include "widgets/kit/PassphraseField.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ui;
using namespace countersign::test;


class tst_RecoveryDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theKeyIsMadeInTheChosenFile()
    {
        const auto stage = TeamStage::ofTeam(1);
        const TeamPlace place = stage->place();
        stage->prompt.path = stage->path(u"recovery.pem"_s);
        auto *dialog = new RecoveryDialog(place);
        std::optional<facts::RecoveryKey> key;
        QObject::connect(dialog, &RecoveryDialog::made, dialog, [&key](const facts::RecoveryKey &made) { key = made; });
        QSignalSpy closed(dialog, &QDialog::accepted);
        dialog->open();
        QVERIFY(!dialog->makeButton().isEnabled());
        for (auto *field : dialog->findChildren<PassphraseField *>())
            QTest::keyClicks(field, TeamStage::words());
        QVERIFY(dialog->makeButton().isEnabled());
        QTest::mouseClick(&dialog->makeButton(), Qt::LeftButton);
        QTRY_COMPARE(closed.count(), 1);
        QVERIFY(key.has_value());
        QCOMPARE(key->seat, seatRecord(1).id);
        QVERIFY(key->key.verifies(facts::possessionText(PersonId(facts::recoveryName), key->seat, key->key), key->proof));
        QVERIFY(QFile::exists(stage->prompt.path));
    }

    void aFileThatIsThereIsNotWrittenOver()
    {
        const auto stage = TeamStage::ofTeam(1);
        const TeamPlace place = stage->place();
        stage->prompt.path = stage->path(u"ledger.db"_s);
        auto *dialog = new RecoveryDialog(place);
        int made = 0;
        QObject::connect(dialog, &RecoveryDialog::made, dialog, [&made] { ++made; });
        dialog->open();
        for (auto *field : dialog->findChildren<PassphraseField *>())
            QTest::keyClicks(field, TeamStage::words());
        QTest::mouseClick(&dialog->makeButton(), Qt::LeftButton);
        QTRY_VERIFY(!dialog->makeButton().isEnabled() && dialog->passphrase().obstacle() == u"Choose a passphrase"_s);
        QCOMPARE(made, 0);
        QVERIFY(dialog->isVisible());
        dialog->close();
    }
};

QTEST_MAIN(tst_RecoveryDialog)
#include "tst_RecoveryDialog.moc"
