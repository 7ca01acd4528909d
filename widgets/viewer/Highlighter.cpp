// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/viewer/Highlighter.h"

#include "widgets/kit/Badges.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Theme>

#include <optional>

using namespace Qt::StringLiterals;

namespace countersign::ui {
namespace {

struct Look {
    Token token;
    bool bold = false;
};

std::optional<Look> lookOf(KSyntaxHighlighting::Theme::TextStyle style)
{
    using Theme = KSyntaxHighlighting::Theme;
    switch (style) {
    case Theme::Keyword:
    case Theme::ControlFlow:
    case Theme::BuiltIn:
    case Theme::Function:
        return Look { Token::synKey };
    case Theme::String:
    case Theme::VerbatimString:
    case Theme::Char:
        return Look { Token::synStr };
    case Theme::Variable:
    case Theme::DecVal:
    case Theme::BaseN:
    case Theme::Float:
    case Theme::Constant:
    case Theme::DataType:
    case Theme::Attribute:
        return Look { Token::synVar };
    case Theme::Operator:
    case Theme::SpecialChar:
    case Theme::SpecialString:
        return Look { Token::synOp, true };
    case Theme::Comment:
    case Theme::Documentation:
        return Look { Token::synCom };
    default:
        return std::nullopt;
    }
}

}

Highlighter::Highlighter(QTextDocument *document)
    : SyntaxHighlighter(document)
{
}

void Highlighter::setMarks(const QList<DisplayMark> &marks, Syntax syntax)
{
    m_marks = marks;
    if (syntax == Syntax::Plain) {
        setDefinition({});
        return;
    }
    if (!m_repository)
        m_repository = std::make_unique<KSyntaxHighlighting::Repository>();
    setDefinition(m_repository->definitionForName(syntax == Syntax::Shell ? u"Bash"_s : u"JSON"_s));
}

void Highlighter::highlightBlock(const QString &text)
{
    if (definition().isValid())
        SyntaxHighlighter::highlightBlock(text);
    for (const QTextLayout::FormatRange &range : badgeFormats(m_marks, currentBlock().position(), text.size()))
        setFormat(range.start, range.length, range.format);
}

void Highlighter::applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format)
{
    const std::optional<Look> look = lookOf(format.textStyle());
    if (!look)
        return;
    QTextCharFormat colours;
    colours.setForeground(Theme::color(look->token));
    if (look->bold)
        colours.setFontWeight(QFont::DemiBold);
    setFormat(offset, length, colours);
}

}
