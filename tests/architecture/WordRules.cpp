// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/Rules.h"

#include <QRegularExpression>

#include <functional>

using namespace Qt::StringLiterals;

namespace countersign::architecture {

namespace {

using Where = std::function<bool(const Source &)>;

// A word, or a shape of words, that code may not hold in some rooms.
struct WordRule {
    QString rule;
    Where where;
    QRegularExpression pattern;
    QString text;
};

bool inProgram(const Source &source)
{
    return source.isCpp() && (source.under(u"models/") || source.under(u"widgets/") || source.under(u"app/"));
}

bool inModels(const Source &source)
{
    return source.isCpp() && source.under(u"models/");
}

bool outsideKit(const Source &source)
{
    return inProgram(source) && !source.under(u"widgets/kit/");
}

bool onScreen(const Source &source)
{
    return inProgram(source) && !source.under(u"models/");
}

bool inTests(const Source &source)
{
    return source.under(u"tests/");
}

bool isHeader(const Source &source)
{
    return source.path.endsWith(u".h");
}

bool isCpp(const Source &source)
{
    return source.isCpp();
}

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::MultilineOption);
}

// What would read markup out of text that a gateway or an agent wrote.
QList<WordRule> richTextRules()
{
    const QString text = u"reads markup out of text from outside; use what widgets/kit offers"_s;
    const auto rule = [&](const QString &shape) { return WordRule{ u"richtext"_s, outsideKit, pattern(shape), text }; };
    return {
        rule(uR"(\b(setHtml|insertHtml|toHtml|setMarkdown|insertMarkdown)\s*\()"_s),
        rule(uR"(\bQt::(RichText|AutoText|MarkdownText|ToolTipRole|WhatsThisRole)\b)"_s),
        rule(uR"(\bsetTextFormat\s*\()"_s),
        // A label guesses its format from the text: only kit makes them, and sets it.
        rule(uR"(\b(new\s+|:\s*(public\s+)?)?QLabel\s*[({]|\bnew\s+QLabel\b|:\s*public\s+QLabel\b|\bQLabel\s+\w+)"_s),
        rule(uR"(\b(QMessageBox|QErrorMessage|QInputDialog|QWizardPage|QTextBrowser|QWhatsThis|QSplashScreen)\b)"_s),
        rule(uR"(\bQToolTip::showText\b|\bsetWhatsThis\s*\()"_s),
        // A tool tip may be a whole sentence of ours or nothing at all.
        rule(uR"(\bsetToolTip\s*\((?!\s*(\w+::)?tr\(\s*""(\s*,\s*"")?\s*\)\s*\)|\s*(\{\}|QString\(\))\s*\)))"_s),
        rule(uR"(\bshowMessage\s*\()"_s),
    };
}

QList<WordRule> makeRules()
{
    QList<WordRule> rules{
        { u"words"_s, inModels,
            pattern(
                uR"(\b(tr|translate|QT_TR_NOOP|QT_TR_N_NOOP|QT_TRANSLATE_NOOP|qtTrId|Q_DECLARE_TR_FUNCTIONS)\s*\()"_s),
            u"words for people are made in widgets/ and app/"_s },
        { u"singleton"_s, inProgram,
            pattern(uR"((?<![\w:])(?!Q[A-Z]\w*::)((\w+::)*(instance|sharedInstance)|(\w+::)+self)\s*\(\s*\))"_s),
            u"no singletons: what an object needs it gets in its constructor"_s },
        { u"loops"_s, inProgram, pattern(uR"(\b(processEvents|globalInstance)\s*\(|\bQEventLoop\b)"_s),
            u"no nested event loops, and pools of our own"_s },
        { u"loops"_s, onScreen, pattern(uR"((\.|->)exec\s*\(\s*\))"_s),
            u"no nested event loops: open() instead of exec()"_s },
        { u"loops"_s, inProgram, pattern(uR"(\bQtConcurrent::run\s*\(\s*\[)"_s),
            u"work runs in a pool that its object owns"_s },
        { u"header"_s, [](const Source &source) { return isHeader(source) && inProgram(source); },
            pattern(uR"(^[ \t]*using\s+namespace\s)"_s), u"no using namespace in a header"_s },
        { u"skip"_s, inTests, pattern(uR"(\b(QSKIP|qSkip|QEXPECT_FAIL)\b)"_s),
            u"a test that is skipped proves nothing"_s },
        { u"skip"_s, [](const Source &source) { return inTests(source) && !source.isCpp(); },
            pattern(uR"(\b(DISABLED|WILL_FAIL|SKIP_RETURN_CODE|SKIP_REGULAR_EXPRESSION)\b)"_s),
            u"a test that cannot fail proves nothing"_s },
        { u"names"_s, isCpp,
            pattern(
                uR"(\b(class|struct|enum|enum class|namespace|using)\s+\w*(Manager|Helpers?|Utils?|Handler|Impl|Data|Info)\b(?!::))"_s),
            u"says nothing: Manager, Helper, Util, Handler, Impl, Data and Info are not names"_s },
        { u"names"_s, inProgram, pattern(uR"(\bvoid\s+(\w+::)?(on|slot)[A-Z]\w*\s*\()"_s),
            u"a slot is named after what it does, not after what it hears"_s },
    };
    return rules + richTextRules();
}

int lineOf(const QString &text, qsizetype position)
{
    return int(QStringView(text).first(position).count(u'\n')) + 1;
}

// A destructor may wait for its own work; nothing else may.
void checkWaiting(const Source &source, QList<Finding> &found)
{
    static const QRegularExpression waiting(uR"(\bwaitForFinished\s*\()"_s);
    static const QRegularExpression function(uR"(^[A-Za-z].*\)[^;]*$|^\s+~.*$)"_s, QRegularExpression::MultilineOption);
    for (const auto &match : waiting.globalMatch(source.code)) {
        QString header;
        for (const auto &start : function.globalMatch(source.code.first(match.capturedStart())))
            header = start.captured();
        if (!header.contains(u'~'))
            found.append({ u"loops"_s, u"%1:%2"_s.arg(source.path).arg(lineOf(source.code, match.capturedStart())),
                u"waitForFinished outside a destructor"_s });
    }
}

}

QList<Finding> wordFindings(const SourceTree &tree)
{
    static const QList<WordRule> rules = makeRules();
    QList<Finding> found;
    for (const Source &source : tree.sources()) {
        for (const WordRule &rule : rules) {
            if (!rule.where(source))
                continue;
            for (const auto &match : rule.pattern.globalMatch(source.code))
                found.append({ rule.rule, u"%1:%2"_s.arg(source.path).arg(lineOf(source.code, match.capturedStart())),
                    u"\"%1\": %2"_s.arg(match.captured().simplified(), rule.text) });
        }
        if (inProgram(source))
            checkWaiting(source, found);
    }
    return found;
}

}
