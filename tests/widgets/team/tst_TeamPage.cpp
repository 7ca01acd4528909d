// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/team/TeamPage.h"

#include "tests/support/Picture.h"
#include "tests/widgets/team/TeamStage.h"
#include "widgets/kit/Banner.h"
#include "widgets/kit/PageHeader.h"
#include "widgets/kit/PassphraseField.h"
#include "widgets/kit/Table.h"
#include "widgets/team/AdmitDialog.h"
#include "widgets/team/CharterSignDialog.h"
#include "widgets/team/DraftBar.h"
#include "widgets/team/JoinDialog.h"
#include "widgets/team/PeoplePane.h"
#include "widgets/team/RecoveryDialog.h"
#include "widgets/team/RulesPane.h"
#include "widgets/team/VersionsPane.h"

#include <QCheckBox>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ui;
using namespace countersign::test;

namespace {

void press(QPushButton &button) { QTest::mouseClick(&button, Qt::LeftButton); }

/// Signs in the dialog that is open on the page.
void signIn(TeamPage &page)
{
    auto *dialog = page.findChild<CharterSignDialog *>();
    QVERIFY(dialog);
    QSignalSpy accepted(dialog, &QDialog::accepted);
    QTest::keyClicks(&dialog->passphrase(), TeamStage::words());
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(accepted.count(), 1);
    QTRY_VERIFY(!page.findChild<CharterSignDialog *>());
}

}

class tst_TeamPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTeamIsFoundedFromTwoSeatsByFilesAlone()
    {
        const auto one = TeamStage::ofTrial(1), two = TeamStage::ofTrial(2);
        TeamPage a(one->place()), b(two->place());
        shownActive(a);
        QVERIFY(a.banner().isVisible() && a.banner().sentence().startsWith(u"TRIAL"_s));
        QVERIFY(!a.exporting().isEnabled());
        tests::savePicture(tests::grabbed(a), u"team-trial"_s);

        // The second person asks from their own seat.
        two->prompt.path = one->path(u"join.note"_s);
        press(b.join());
        auto *join = b.findChild<JoinDialog *>();
        QTest::keyClicks(&join->passphrase(), TeamStage::words());
        press(join->goOn());
        QTRY_VERIFY(!join->file().isEmpty());
        press(join->goOn());
        QTRY_VERIFY(QFile::exists(two->prompt.path));

        // The first takes them in, makes a recovery key and signs.
        shownActive(a);
        QTest::keyClick(&a, Qt::Key_E, Qt::ControlModifier);
        QVERIFY(a.edit().draft() && a.edit().draft()->isFounding());
        QVERIFY(!a.draftBar().sign().isEnabled());
        one->prompt.path = one->path(u"join.note"_s);
        press(a.admit());
        auto *admit = a.findChild<AdmitDialog *>();
        QVERIFY(admit);
        QTest::keyClick(&admit->compared(), Qt::Key_Space);
        press(admit->admitButton());
        QCOMPARE(a.people().rows().rowCount(), 2);
        // They asked to be a security operator; both are charter admins, or no team can be.
        QVERIFY(a.edit().apply([](team::CharterDraft &draft) { return draft.setRoles(personId(2), { facts::Role::Admin, facts::Role::SecurityOperator }); }).has_value());
        a.open(TeamPage::Part::Rules);
        QVERIFY(a.rules().recovery().isVisible());
        one->prompt.path = one->path(u"recovery.pem"_s);
        press(a.rules().recovery());
        auto *recovery = a.findChild<RecoveryDialog *>();
        for (auto *field : recovery->findChildren<PassphraseField *>())
            QTest::keyClicks(field, TeamStage::words());
        press(recovery->makeButton());
        QTRY_VERIFY(a.edit().draft()->charter().recovery);
        QVERIFY2(a.draftBar().sign().isEnabled(), qPrintable(a.draftBar().sign().accessibleDescription()));
        press(a.draftBar().sign());
        signIn(a);
        QVERIFY(!a.edit().draft() && one->desk.offer());
        one->prompt.path = one->path(u"draft.charter.json"_s);
        press(a.exporting());
        QTRY_VERIFY(QFile::exists(one->prompt.path));

        // The second reads, signs and takes it into force; the first imports it back.
        shownActive(b);
        two->prompt.path = one->prompt.path;
        press(b.importing());
        QVERIFY(b.draftBar().state().contains(u"waits for signatures"_s));
        press(b.draftBar().sign());
        signIn(b);
        press(b.draftBar().takeIntoForce());
        QTRY_VERIFY(!two->team.charter().trial);
        QVERIFY(!b.banner().isVisible());
        press(b.exporting());
        press(a.importing());
        QVERIFY(!a.draftBar().takeIntoForce().isHidden());
        press(a.draftBar().takeIntoForce());
        QTRY_COMPARE(one->team.charterDigest(), two->team.charterDigest());
        b.open(TeamPage::Part::Versions);
        QCOMPARE(b.versions().rows().rowCount(), 1);
        tests::savePicture(tests::grabbed(b), u"team-founded"_s);
    }

    void partsAreOpenedByKeys()
    {
        const auto stage = TeamStage::ofTeam(1);
        TeamPage page(stage->place());
        shownActive(page);
        QCOMPARE(page.part(), TeamPage::Part::People);
        page.people().table().setFocus();
        QTest::keyClick(&page.people().table(), Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE(page.part(), TeamPage::Part::Rules);
        QTest::keyClick(&page, Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE(page.part(), TeamPage::Part::Gateways);
        page.open(TeamPage::Part::Roles);
        page.open(TeamPage::Part::People);
        QTest::keyClick(&page.people().table(), Qt::Key_J);
        QCOMPARE(page.people().table().currentRow().row(), 1);
        tests::savePicture(tests::grabbed(page), u"team"_s);
    }

    void aRoleThatMayNotChangeIsToldWhyAndCannotByKeysEither()
    {
        facts::Charter charter = teamCharter();
        charter.people.append(person(3, { facts::Role::Auditor }, 3));
        charter.seats.append(seatRecord(3));
        const auto stage = std::make_unique<TeamStage>(3, charter, QList { 1, 2 });
        TeamPage page(stage->place());
        shownActive(page);
        QVERIFY(!page.change().isEnabled());
        QVERIFY(page.change().accessibleDescription().contains(u"auditor"_s));
        QTest::keyClick(&page, Qt::Key_E, Qt::ControlModifier);
        QVERIFY(!page.edit().draft());
        QVERIFY(page.exporting().isEnabled());
    }

    void renewalIsOfferedAndAnEndIsSaid()
    {
        const auto stage = TeamStage::ofTeam(1);
        TeamPage page(stage->place());
        shownActive(page);
        QVERIFY(!page.banner().isVisible());
        stage->clock.advance(qint64(60) * 24 * 60 * 60 * 1000);
        page.lookAgain();
        QVERIFY(page.banner().sentence().contains(u"sign it anew"_s));
        stage->clock.advance(qint64(30) * 24 * 60 * 60 * 1000);
        page.lookAgain();
        QVERIFY(page.banner().sentence().contains(u"ran out"_s));
        QVERIFY(page.change().isEnabled()); // its charter admins can still sign the next version
        // Signing it anew is one button and one signature.
        Q_EMIT page.banner().actionTriggered();
        signIn(page);
        QCOMPARE(stage->desk.offer()->draft->charter.validFromMs, stage->clock.nowMs());
        QCOMPARE(stage->desk.signatures().counted(), 1);
    }

    void aFileThatIsNoneIsRefusedWithASentence()
    {
        const auto stage = TeamStage::ofTeam(1);
        TeamPage page(stage->place());
        shownActive(page);
        stage->prompt.path = stage->path(u"ledger.db"_s);
        press(page.importing());
        const auto says = [&page](const QString &words) {
            const auto all = page.findChildren<Banner *>();
            return std::ranges::any_of(all, [&words](const Banner *each) { return each->isVisible() && each->sentence().contains(words); });
        };
        QTRY_VERIFY(says(u"cannot be understood"_s));
        stage->prompt.path = stage->path(u"nowhere"_s);
        press(page.importing());
        QTRY_VERIFY(says(u"cannot be opened"_s));
    }

    void aLockedSeatChangesNothing()
    {
        const auto stage = TeamStage::ofTeam(1);
        TeamPage page(stage->place());
        shownActive(page);
        stage->vault.lock();
        for (const Button *each : { &page.change(), &page.admit(), &page.join(), &page.importing(), &page.exporting() })
            QVERIFY(!each->isEnabled());
    }
};

QTEST_MAIN(tst_TeamPage)
#include "tst_TeamPage.moc"
