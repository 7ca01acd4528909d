// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/viewer/Highlighter.h"

#include "widgets/kit/Theme.h"

#include <QPlainTextDocumentLayout>
#include <QTextBlock>
#include <QTextDocument>

using namespace countersign;
using namespace countersign::ui;
using namespace Qt::StringLiterals;

namespace {

QColor colourAt(const QTextDocument &document, int position)
{
    const QTextBlock block = document.findBlock(position);
    for (const auto &range : block.layout()->formats())
        if (position - block.position() >= range.start && position - block.position() < range.start + range.length)
            return range.format.foreground().color();
    return {};
}

}

class TestHighlighter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void codeTakesItsColoursFromOurTokens_data();
    void codeTakesItsColoursFromOurTokens();
    void marksWinOverTheLanguage();
    void plainTextHasNoColours();
};

void TestHighlighter::codeTakesItsColoursFromOurTokens_data()
{
    QTest::addColumn<Syntax>("syntax");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("part");
    QTest::addColumn<int>("token");
    QTest::newRow("shell keyword") << Syntax::Shell << u"if true; then ls; fi"_s << u"if"_s << int(Token::synKey);
    QTest::newRow("shell string") << Syntax::Shell << u"echo 'hello'"_s << u"hello"_s << int(Token::synStr);
    QTest::newRow("shell comment") << Syntax::Shell << u"ls # list"_s << u"list"_s << int(Token::synCom);
    QTest::newRow("json number") << Syntax::Json << u"{ \"a\": 12 }"_s << u"12"_s << int(Token::synVar);
}

void TestHighlighter::codeTakesItsColoursFromOurTokens()
{
    QFETCH(Syntax, syntax);
    QFETCH(QString, code);
    QFETCH(QString, part);
    QFETCH(int, token);
    QTextDocument document;
    Highlighter highlighter(&document);
    highlighter.setMarks({}, syntax);
    document.setPlainText(code);
    highlighter.rehighlight();
    QCOMPARE(colourAt(document, int(code.indexOf(part))), Theme::color(Token(token)));
}

void TestHighlighter::marksWinOverTheLanguage()
{
    const DisplayText text = DisplayText::fromText(u"echo 'a\u200bb'"_s);
    QTextDocument document;
    Highlighter highlighter(&document);
    highlighter.setMarks(text.marks(), Syntax::Shell);
    document.setPlainText(text.text());
    highlighter.rehighlight();
    QCOMPARE(text.marks().size(), 1);
    QCOMPARE(colourAt(document, int(text.marks().first().start + 1)), Theme::color(Token::bad));
}

void TestHighlighter::plainTextHasNoColours()
{
    QTextDocument document;
    Highlighter highlighter(&document);
    highlighter.setMarks({}, Syntax::Plain);
    document.setPlainText(u"if true; then # comment"_s);
    highlighter.rehighlight();
    QVERIFY(document.begin().layout()->formats().isEmpty());
}

QTEST_MAIN(TestHighlighter)
#include "tst_Highlighter.moc"
