// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/team/JoinDialog.h"

#include "tests/support/Picture.h"
#include "tests/widgets/team/TeamStage.h"
#include "models/team/JoinCheck.h"
#include "widgets/forms/PassphrasePair.h"
#include "widgets/kit/DigestBlock.h"
#include "widgets/kit/PassphraseField.h"
#include "widgets/team/RoleChoice.h"

#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ui;
using namespace countersign::test;


class tst_JoinDialog : public QObject
{
    Q_OBJECT

    static bool says(const QWidget &dialog, const QString &words)
    {
        return std::ranges::any_of(dialog.findChildren<QLabel *>(), [&words](const QLabel *each) { return each->text().contains(words); });
    }

private Q_SLOTS:
    void whoIsSignedInAsksWithTheirOwnKey()
    {
        const auto stage = TeamStage::ofTrial(3);
        const TeamPlace place = stage->place();
        stage->prompt.path = stage->path(u"join.note"_s);
        stage->links = 2;
        auto *dialog = new JoinDialog(place, JoinDialog::For::SignedIn);
        QSignalSpy accepted(dialog, &QDialog::accepted);
        dialog->open();
        QVERIFY(!dialog->name().isVisible());
        QVERIFY(!dialog->goOn().isEnabled());
        QVERIFY(says(*dialog, u"2 gateway connection"_s));
        tests::savePicture(tests::grabbed(*dialog), u"team-join-ask"_s);
        QTest::keyClicks(&dialog->passphrase(), u"not the right one"_s);
        QTest::mouseClick(&dialog->goOn(), Qt::LeftButton);
        QTRY_VERIFY(!dialog->goOn().isEnabled() && dialog->goOn().accessibleDescription().contains(u"passphrase"_s));
        QVERIFY(dialog->file().isEmpty());
        stage->clock.advance(1000); // the wait after a wrong one
        QTest::keyClicks(&dialog->passphrase(), TeamStage::words());
        QTest::mouseClick(&dialog->goOn(), Qt::LeftButton);
        QTRY_VERIFY(!dialog->file().isEmpty());
        const auto opened = team::openJoin(dialog->file(), stage->clock.nowMs());
        QVERIFY(opened.has_value());
        QCOMPARE(opened->request.person, personId(3));
        QVERIFY(!opened->request.sameSeat);
        QCOMPARE(opened->request.connections, stage->connections(personId(3)));
        QCOMPARE(dialog->findChild<DigestBlock *>()->digest(), opened->fingerprint.hex());
        tests::savePicture(tests::grabbed(*dialog), u"team-join"_s);
        const QByteArray file = dialog->file();
        QTest::mouseClick(&dialog->goOn(), Qt::LeftButton);
        QTRY_COMPARE(accepted.count(), 1);
        QFile saved(stage->prompt.path);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(saved.readAll(), file);
    }

    void somebodyWithoutASeatGetsTheMark()
    {
        const auto stage = TeamStage::ofTeam(1);
        const TeamPlace place = stage->place();
        auto *dialog = new JoinDialog(place, JoinDialog::For::SomebodyElse);
        dialog->open();
        QTest::keyClicks(&dialog->name(), u"Test person 3"_s);
        for (auto *field : dialog->newPassphrase().findChildren<PassphraseField *>())
            QTest::keyClicks(field, u"yellow saucer over bark"_s);
        QVERIFY(dialog->goOn().isEnabled());
        QTest::mouseClick(&dialog->goOn(), Qt::LeftButton);
        QTRY_VERIFY(!dialog->file().isEmpty());
        QVERIFY(team::openJoin(dialog->file(), stage->clock.nowMs())->request.sameSeat);
        QCOMPARE(stage->vault.people().size(), 2);
        dialog->close();
    }
};

QTEST_MAIN(tst_JoinDialog)
#include "tst_JoinDialog.moc"
