// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/people/EnrolDialog.h"

#include "models/team/Enrolment.h"
#include "models/team/Team.h"
#include "models/vault/Vault.h"
#include "tests/support/Await.h"
#include "tests/support/People.h"
#include "tests/support/Picture.h"
#include "widgets/kit/DigestBlock.h"
#include "widgets/kit/ErrorText.h"
#include "widgets/kit/PassphraseField.h"

#include <QPushButton>

using namespace countersign;
using namespace countersign::ui;
using namespace Qt::StringLiterals;

namespace {

const QString adminPassphrase = u"violet kettle under moss"_s;
const QString newPassphrase = u"yellow saucer over bark"_s;

/// A seat with its first person, and the dialog over it.
struct Window {
    Theme theme { *qApp };
    QTemporaryDir folder;
    FixedClock clock { test::charterStartMs };
    vault::Vault vault { folder.path(), clock, 1 };
    team::Team team { clock };
    team::Enrolment enrolment { vault, team, clock };
    std::unique_ptr<EnrolDialog> dialog;
    std::optional<crypto::SignedNote> note;

    Window()
    {
        theme.setChoice(Theme::Choice::Light);
        const auto founded = test::await(enrolment.found(u"Test team"_s, { .name = u"Test person one"_s, .roles = { facts::Role::SecurityOperator } },
            test::seatRecord(1), {}, crypto::SecretBytes::copyOf(adminPassphrase.toUtf8())));
        if (!founded || !team.adopt(*founded))
            qFatal("the test's team is not founded");
        dialog = std::make_unique<EnrolDialog>(enrolment, team, test::seatRecord(1).id);
        QObject::connect(dialog.get(), &EnrolDialog::charterSigned, dialog.get(), [this](const crypto::SignedNote &signedNote) { note = signedNote; });
        dialog->open();
        [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(dialog.get());
    }
    static void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    static void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    [[nodiscard]] QPushButton *button(const QString &words) const
    {
        for (auto *each : dialog->findChildren<QPushButton *>()) {
            if (each->isVisible() && each->text() == words)
                return each;
        }
        return nullptr;
    }
    [[nodiscard]] PassphraseField *field(const QString &nameBegins) const
    {
        for (auto *each : dialog->findChildren<PassphraseField *>()) {
            if (each->isVisible() && each->accessibleName().startsWith(nameBegins))
                return each;
        }
        return nullptr;
    }
    [[nodiscard]] bool says(const QString &sentence) const
    {
        for (const QLabel *label : dialog->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text() == sentence)
                return true;
        }
        return false;
    }
    void makeKey(const QString &name = u"Test person two"_s)
    {
        type(name);
        for (int tabs = 0; tabs < 3; ++tabs)
            press(Qt::Key_Tab);
        type(newPassphrase);
        press(Qt::Key_Tab);
        type(newPassphrase);
        QTest::mouseClick(button(u"Make their key"_s), Qt::LeftButton);
    }
    void signWith(const QString &ofNew, const QString &ofAdmin)
    {
        QTest::keyClicks(field(u"Passphrase of the new person"_s), ofNew);
        QTest::keyClicks(field(u"Passphrase of Test person one"_s), ofAdmin);
        QTest::mouseClick(button(u"Sign the next charter"_s), Qt::LeftButton);
    }
};

}

class tst_EnrolDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void twoPeopleSignTheNextCharter()
    {
        Window w;
        QVERIFY(!w.button(u"Make their key"_s)->isEnabled());
        w.makeKey();
        QTRY_VERIFY(w.button(u"Sign the next charter"_s));
        // The fingerprint is that of the key just made, in groups.
        const auto *digest = w.dialog->findChild<DigestBlock *>();
        QCOMPARE(digest->rows().size(), 4);
        QCOMPARE(digest->digest().size(), 64);
        QVERIFY(w.says(u"Test person two"_s));
        tests::savePicture(tests::grabbed(*w.dialog), u"enrol-compare"_s);
        w.signWith(newPassphrase, adminPassphrase);
        QTRY_VERIFY(w.note);
        QVERIFY(w.dialog->isVisible()); // until the charter is recorded and in force
        QVERIFY(w.team.adopt(*w.note).has_value());
        const facts::Person &second = w.team.charter().people.at(1);
        QCOMPARE(second.name, u"Test person two"_s);
        QVERIFY(second.keys[0].sameSeat);
        QCOMPARE(second.keys[0].key.fingerprint(), digest->digest());
        w.dialog->setOutcome({});
        QVERIFY(!w.dialog->isVisible());
        QCOMPARE(w.dialog->result(), int(QDialog::Accepted));
    }

    void itSaysThatTheEnrolmentIsAtTheSameSeat()
    {
        Window w;
        bool says = false;
        for (const QLabel *label : w.dialog->findChildren<QLabel *>())
            says |= label->isVisible() && label->text().contains(u"SAME SEAT"_s);
        QVERIFY(says);
        tests::savePicture(tests::grabbed(*w.dialog), u"enrol-person"_s);
    }

    void aWrongPassphraseIsSaidAndMayBeTypedAgain()
    {
        Window w;
        w.makeKey();
        QTRY_VERIFY(w.button(u"Sign the next charter"_s));
        w.signWith(newPassphrase, u"not the right one"_s);
        QTRY_VERIFY(w.says(ErrorText::of(ErrorCode::WrongPassphrase).both()));
        QVERIFY(!w.note);
        QVERIFY(w.field(u"Passphrase of the new person"_s)->isEmpty());
        w.clock.advance(1000);
        w.signWith(newPassphrase, adminPassphrase);
        QTRY_VERIFY(w.note);
    }

    void aNameThatLooksLikeTheFirstIsRefused()
    {
        Window w;
        w.makeKey(u"TEST PERSON ONE"_s);
        QTRY_VERIFY(w.says(ErrorText::of(ErrorCode::SamePerson).both()));
        QVERIFY(w.button(u"Make their key"_s));
        QCOMPARE(w.vault.people().size(), 1);
    }

    void aCharterThatWasNotRecordedIsSaid()
    {
        Window w;
        w.makeKey();
        QTRY_VERIFY(w.button(u"Sign the next charter"_s));
        w.signWith(newPassphrase, adminPassphrase);
        QTRY_VERIFY(w.note);
        w.dialog->setOutcome(fail(ErrorCode::DiskFull));
        QVERIFY(w.says(ErrorText::of(ErrorCode::DiskFull).both()));
        QVERIFY(w.dialog->isVisible());
    }

    void enterPressesNothingAndEscCloses()
    {
        Window w;
        Window::type(u"Test person two"_s);
        Window::press(Qt::Key_Return);
        QVERIFY(w.dialog->isVisible());
        Window::press(Qt::Key_Escape);
        QVERIFY(!w.dialog->isVisible());
        QCOMPARE(w.vault.people().size(), 1);
    }
};

QTEST_MAIN(tst_EnrolDialog)
#include "tst_EnrolDialog.moc"
