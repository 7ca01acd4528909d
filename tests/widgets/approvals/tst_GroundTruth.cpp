// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/approvals/GroundTruth.h"

#include "tests/support/Picture.h"
#include "tests/widgets/approvals/ApprovalStage.h"
#include "widgets/kit/Banner.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/OutsideText.h"
#include "widgets/kit/UntrustedBox.h"
#include "widgets/viewer/ActionView.h"

#include <QScrollBar>
#include <QSignalSpy>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;
using namespace countersign::ui;
using approvals::CaseState;

/// What would run, as it stands on the screen.
class tst_GroundTruth : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void init()
    {
        m_stage = std::make_unique<ApprovalStage>();
        QVERIFY(m_stage->seat.start());
    }
    void cleanup() { m_stage.reset(); }

    void hiddenCharactersAreVisible_data()
    {
        QTest::addColumn<QString>("hidden");
        QTest::newRow("zero width") << u"\u200b"_s;
        QTest::newRow("ignorable beyond the first plane") << QString::fromUcs4(U"\U000E0041", 1);
        QTest::newRow("variation selector") << u"\ufe0f"_s;
        QTest::newRow("hangul filler") << u"\u3164"_s;
        QTest::newRow("braille blank") << u"\u2800"_s;
        QTest::newRow("no-break space") << u"\u00a0"_s;
        QTest::newRow("line separator") << u"\u2028"_s;
        QTest::newRow("escape") << u"\u001b"_s;
        for (const char16_t code : { 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0x200e, 0x200f, 0x061c })
            QTest::addRow("direction %x", code) << QString(QChar(code));
        QTest::newRow("hebrew letter") << u"\u05d0"_s; // drawn by its code, so that order on screen is order in the text
    }
    void hiddenCharactersAreVisible()
    {
        QFETCH(const QString, hidden);
        QVERIFY(m_stage->raised(u"r1"_s, u"cp a"_s + hidden + u"b /etc"_s));
        GroundTruth truth(m_stage->place);
        truth.resize(800, 500);
        truth.setCase(m_stage->item(u"r1"_s));
        truth.show();
        const QString code = QString::number(hidden.toUcs4().first(), 16).toUpper().rightJustified(4, u'0');
        QCOMPARE(truth.text().toPlainText(), u"cp a\u27e8U+%1\u27e9b /etc"_s.arg(code));
        QVERIFY2(!visibleBanners(truth).isEmpty(), "the warning is missing");
        QTRY_VERIFY(truth.text().isSeenToEnd());
        risesInLogicalOrder(truth.text());
    }
    void manyMarksOnALetterAreShownByCode()
    {
        QVERIFY(m_stage->raised(u"r1"_s, u"ls a\u0301\u0301\u0301\u0301"_s));
        GroundTruth truth(m_stage->place);
        truth.setCase(m_stage->item(u"r1"_s));
        QVERIFY(truth.text().toPlainText().contains(u"\u27e8U+0301\u27e9"_s));
    }
    void whatIsMissingIsSaidToBe()
    {
        QVERIFY(m_stage->raised(u"r1"_s, u"ls"_s, 60'000, { { u"agentId"_s, QJsonValue::Null }, { u"runId"_s, QJsonValue::Null }, { u"resolvedPath"_s, QJsonValue::Null } }));
        GroundTruth truth(m_stage->place);
        truth.resize(800, 500);
        truth.setCase(m_stage->item(u"r1"_s));
        truth.show();
        int absent = 0;
        bool notFromARun = false;
        for (const auto *label : truth.findChildren<QLabel *>()) {
            absent += label->text().contains(u"not supplied by gateway"_s, Qt::CaseInsensitive) ? 1 : 0;
            notFromARun |= label->text() == u"Not from an agent run"_s;
        }
        QVERIFY2(absent >= 5, qPrintable(QString::number(absent))); // argv, resolved path, node, environment, agent
        QVERIFY(notFromARun);
    }
    void whatTheAgentSaysStandsApartAndIsPlain()
    {
        QVERIFY(m_stage->raised(u"r1"_s, u"ls"_s, 60'000, { { u"warningText"_s, u"<b>safe</b>\u202e"_s } }));
        GroundTruth truth(m_stage->place);
        truth.resize(800, 500);
        truth.setCase(m_stage->item(u"r1"_s));
        truth.show();
        auto *box = truth.findChild<UntrustedBox *>();
        QVERIFY(box->isVisible());
        QCOMPARE(box->findChild<OutsideText *>()->shownText().text(), u"<b>safe</b>\u27e8U+202E\u27e9"_s);
        QVERIFY(m_stage->raised(u"r2"_s, u"ls"_s));
        truth.setCase(m_stage->item(u"r2"_s));
        QVERIFY(!box->isVisible());
    }
    void aCutTextSaysThatItCannotBeAllowed()
    {
        QVERIFY(m_stage->raised(u"r1"_s, u"ls …[truncated]"_s));
        GroundTruth truth(m_stage->place);
        truth.setCase(m_stage->item(u"r1"_s));
        truth.show();
        const auto said = visibleBanners(truth);
        QVERIFY(std::ranges::any_of(said, [](const QString &words) { return words.startsWith(u"The gateway cut this text."_s); }));
    }
    void aLongLineIsReadScreenByScreenToItsEnd_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QSize>("size");
        const QString line = u"echo "_s + QString(16 * 1024, u'a');
        QTest::newRow("16 KiB in one line") << line << QSize(800, 500);
        QTest::newRow("16 KiB of words in one line") << QString(u"echo "_s + u"word "_s.repeated(16 * 1024 / 5) + u"end"_s) << QSize(800, 500);
        QTest::newRow("16 KiB in a low window") << line << QSize(800, 130);
        QTest::newRow("16 KiB in a narrow and low window") << line << QSize(320, 160);
    }
    void aLongLineIsReadScreenByScreenToItsEnd()
    {
        QFETCH(const QString, command);
        QFETCH(const QSize, size);
        QVERIFY(m_stage->raised(u"r1"_s, command));
        GroundTruth truth(m_stage->place);
        truth.resize(size);
        truth.setCase(m_stage->item(u"r1"_s));
        truth.show();
        QVERIFY(QTest::qWaitForWindowExposed(&truth));
        QVERIFY(!truth.text().isSeenToEnd());
        for (int pages = 0; pages < 4000 && !truth.text().isSeenToEnd(); ++pages) {
            truth.grab(); // paints, as a screen does
            QCoreApplication::sendPostedEvents();
            truth.text().turnPage(1);
        }
        QVERIFY2(truth.text().isSeenToEnd(), qPrintable(u"%1 seen, line %2 of %3"_s.arg(truth.text().seenShare()).arg(truth.text().verticalScrollBar()->value()).arg(truth.text().verticalScrollBar()->maximum())));
    }
    void aTextThatFitsIsShownWithoutScrolling()
    {
        QVERIFY(m_stage->raised(u"r1"_s, u"echo a\necho b\necho c\necho d\necho e"_s));
        GroundTruth truth(m_stage->place);
        truth.resize(800, 600);
        truth.setCase(m_stage->item(u"r1"_s));
        truth.show();
        QVERIFY(QTest::qWaitForWindowExposed(&truth));
        QTRY_VERIFY(truth.text().isSeenToEnd());
        QCOMPARE(truth.text().verticalScrollBar()->maximum(), 0);
    }
    void aTextThatWasScrolledAwayComesBackBeforeItIsTurned()
    {
        QVERIFY(m_stage->raised(u"r1"_s, u"echo a\n"_s.repeated(200)));
        GroundTruth truth(m_stage->place);
        truth.resize(800, 200);
        truth.setCase(m_stage->item(u"r1"_s));
        truth.show();
        QVERIFY(QTest::qWaitForWindowExposed(&truth));
        truth.verticalScrollBar()->setValue(truth.verticalScrollBar()->maximum()); // down to the facts
        QVERIFY(truth.text().visibleRegion().isEmpty());
        truth.text().turnPage(1);
        QCOMPARE(truth.text().verticalScrollBar()->value(), 0); // nothing was turned past
        QCOMPARE(truth.text().visibleRegion().boundingRect().height(), truth.text().height());
        truth.text().turnPage(1);
        QVERIFY(truth.text().verticalScrollBar()->value() > 0);
    }
    void rawBytesAreAskedFor()
    {
        GroundTruth truth(m_stage->place);
        truth.show();
        QSignalSpy asked(&truth, &GroundTruth::rawAsked);
        for (auto *button : truth.findChildren<Button *>()) {
            if (button->text() == u"Raw bytes"_s)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(asked.size(), 1);
    }

private:
    static QStringList visibleBanners(const QWidget &widget)
    {
        QStringList all;
        for (const auto *banner : widget.findChildren<Banner *>()) {
            if (banner->isVisibleTo(&widget))
                all.append(banner->sentence());
        }
        return all;
    }
    /// Each character stands to the right of the one before it.
    static void risesInLogicalOrder(const ActionView &view)
    {
        QTextCursor cursor(view.document());
        int before = -1;
        while (!cursor.atEnd()) {
            const QRect place = view.cursorRect(cursor);
            QVERIFY(place.x() > before);
            before = place.x();
            cursor.movePosition(QTextCursor::Right);
        }
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ApprovalStage> m_stage;
};

QTEST_MAIN(tst_GroundTruth)
#include "tst_GroundTruth.moc"
