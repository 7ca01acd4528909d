// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/team/AliasDialog.h"

#include "tests/support/Picture.h"
#include "tests/widgets/team/TeamStage.h"

#include <QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ui;
using namespace countersign::test;

class tst_AliasDialog : public QObject
{
    Q_OBJECT

    static team::CharterDraft draft(const QStringList &mine = {}, const QStringList &theirs = {})
    {
        facts::Charter charter = teamCharter();
        charter.people[0].aliases = mine;
        charter.people[1].aliases = theirs;
        return team::CharterDraft::successorOf(team::readCharter(signedCharter(charter, { 1, 2 })).value());
    }

private Q_SLOTS:
    void initTestCase() { m_theme.setChoice(Theme::Choice::Light); }

    void whatIsTypedIsTakenLineByLine()
    {
        AliasDialog dialog(draft({ u"device:aa11"_s }), personId(1));
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        QCOMPARE(dialog.aliases(), QStringList { u"device:aa11"_s });
        QVERIFY(dialog.acceptButton().isEnabled());
        dialog.field().moveCursor(QTextCursor::End);
        QTest::keyClick(&dialog.field(), Qt::Key_Return);
        QTest::keyClicks(&dialog.field(), u" channel:matrix:@one:example.org "_s);
        QTest::keyClick(&dialog.field(), Qt::Key_Return);
        QTest::keyClicks(&dialog.field(), u"device:aa11"_s); // said twice
        QCOMPARE(dialog.aliases(), QStringList({ u"device:aa11"_s, u"channel:matrix:@one:example.org"_s }));
        tests::savePicture(tests::grabbed(dialog), u"team-aliases"_s);
        QTest::keyClick(&dialog.field(), Qt::Key_Tab); // leaves the field: no tab is typed
        QTest::mouseClick(&dialog.acceptButton(), Qt::LeftButton);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
    }

    void aLineThatIsNoneIsNamed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("says");
        QTest::newRow("another spelling") << u"device:1\nsomebody"_s << u"somebody"_s;
        QTest::newRow("hidden") << u"device:a\u200Bb"_s << u"device:a\u27e8U+200B\u27e9b"_s;
        QTest::newRow("another person's") << u"device:bb22"_s << u"test-person-2"_s;
        QTest::newRow("too many") << QString(u"device:1\n"_s + [] {
            QString lines;
            for (int i = 0; i < 64; ++i)
                lines += u"device:x%1\n"_s.arg(i);
            return lines;
        }()) << u"64"_s;
    }
    void aLineThatIsNoneIsNamed()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, says);
        AliasDialog dialog(draft({}, { u"device:bb22"_s }), personId(1));
        dialog.field().setPlainText(text);
        QVERIFY(!dialog.acceptButton().isEnabled());
        QVERIFY2(dialog.sentence().contains(says), qPrintable(dialog.sentence()));
        QCOMPARE(dialog.acceptButton().accessibleDescription(), dialog.sentence());
        dialog.field().setPlainText(u"device:1"_s);
        QVERIFY(dialog.acceptButton().isEnabled());
        QVERIFY(dialog.acceptButton().accessibleDescription().isEmpty());
    }

    void whatCannotBeToldApartIsSpeltOutAndStaysWhatItWas()
    {
        const QString odd = u"channel:irc:\u0430lice"_s; // a Cyrillic letter before Latin ones
        AliasDialog dialog(draft({ odd }), personId(1));
        QVERIFY(dialog.field().toPlainText().contains(u"\u27e8U+0430\u27e9"_s));
        QCOMPARE(dialog.aliases(), QStringList { odd });
    }

private:
    Theme m_theme { *qApp };
};

QTEST_MAIN(tst_AliasDialog)
#include "tst_AliasDialog.moc"
