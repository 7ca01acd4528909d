// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/approvals/ShellSteps.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace countersign::approvals {

namespace {

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\r';
}

/// Words that lead into a command without being one.
bool isLeader(const QString &word)
{
    static const QSet<QString> leaders { u"if"_s, u"then"_s, u"elif"_s, u"else"_s, u"fi"_s, u"do"_s, u"done"_s, u"while"_s,
                                         u"until"_s, u"esac"_s, u"!"_s, u"{"_s, u"}"_s, u"time"_s };
    return leaders.contains(word);
}

bool isShell(const QString &program)
{
    static const QSet<QString> shells { u"sh"_s, u"bash"_s, u"zsh"_s, u"dash"_s, u"ksh"_s, u"ash"_s, u"fish"_s };
    return shells.contains(program.section(u'/', -1));
}

bool isAssignment(QStringView word)
{
    const auto equals = word.indexOf(u'=');
    if (equals < 1 || word.front().isDigit())
        return false;
    return std::all_of(word.begin(), word.begin() + equals, [](QChar c) {
        return c == u'_' || c == u'+' || (c.unicode() < 128 && c.isLetterOrNumber());
    });
}

/// Reads one text; nested texts (substitutions, -c scripts) get a splitter of their own that adds to the same list.
class Splitter
{
public:
    Splitter(const QString &text, qsizetype offset, int depth, ShellSteps &result)
        : m_text(text), m_offset(offset), m_depth(depth), m_result(result) { }

    void run(Joint first)
    {
        begin(first);
        while (m_at < m_text.size() && m_result.complete)
            next();
        finishStep();
        if (!m_heredocs.isEmpty())
            m_result.complete = false;
    }

private:
    [[nodiscard]] QChar at(qsizetype index) const { return index < m_text.size() ? m_text.at(index) : QChar(); }
    [[nodiscard]] bool follows(QStringView sign) const { return QStringView(m_text).sliced(m_at).startsWith(sign); }

    [[nodiscard]] bool isEmpty() const
    {
        return m_step.words.isEmpty() && m_step.assignments.isEmpty() && m_step.redirects.isEmpty() && m_nested.isEmpty();
    }

    void begin(Joint joint)
    {
        m_step = {};
        m_step.joint = joint;
        m_step.depth = m_depth;
        m_step.start = m_offset + m_at;
        m_nested.clear();
        m_began = false;
    }

    void finishStep()
    {
        finishWord();
        if (m_pending)
            m_result.complete = false; // a redirect without a target
        if (!isEmpty()) {
            m_step.length = m_offset + m_at - m_step.start;
            if (m_result.steps.size() >= ShellSteps::maxSteps) {
                m_result.complete = false;
                return;
            }
            const bool runsScript = isShell(m_step.program());
            const auto words = m_step.words;
            const auto starts = m_starts;
            m_result.steps.append(std::exchange(m_step, {}));
            for (const auto &inner : std::exchange(m_nested, {}))
                nest(inner.first, inner.second);
            for (qsizetype i = 1; runsScript && i + 1 < words.size(); ++i) {
                if (words[i].startsWith(u'-') && !words[i].startsWith("--"_L1) && words[i].contains(u'c')) {
                    nest(words[i + 1], starts.value(i + 1));
                    break;
                }
            }
        }
        m_starts.clear();
    }

    void nest(const QString &text, qsizetype offset)
    {
        if (m_depth + 1 > ShellSteps::maxDepth) {
            m_result.complete = false;
            return;
        }
        Splitter(text, offset, m_depth + 1, m_result).run(Joint::Inside);
    }

    void cut(Joint joint, qsizetype signLength)
    {
        finishStep();
        m_at += signLength;
        begin(joint);
    }

    void next()
    {
        const QChar c = at(m_at);
        if (c == u'\n') {
            finishWord();
            cut(isEmpty() ? m_step.joint : Joint::Then, 1); // a line may end behind a '|' or '&&'
            skipHeredocs();
        } else if (isBlank(c)) {
            finishWord();
            ++m_at;
        } else if (c == u'\\' && at(m_at + 1) == u'\n') {
            m_at += 2; // the line goes on
        } else if (c == u'#' && !m_inWord) {
            const auto end = m_text.indexOf(u'\n', m_at);
            m_at = end < 0 ? m_text.size() : end;
        } else if (follows(u"&&")) {
            cut(Joint::IfWorked, 2);
        } else if (follows(u"||")) {
            cut(Joint::IfFailed, 2);
        } else if (follows(u"|&")) {
            cut(Joint::PipedInto, 2);
        } else if (c == u'|') {
            cut(Joint::PipedInto, 1);
        } else if (c == u';') {
            cut(Joint::Then, at(m_at + 1) == u';' ? 2 : 1);
        } else if (c == u'&' && at(m_at + 1) != u'>') {
            cut(Joint::Beside, 1);
        } else if ((c == u'<' || c == u'>') && at(m_at + 1) == u'(') {
            ++m_at;
            substitution(u'(', u')');
        } else if (c == u'<' || c == u'>' || c == u'&') {
            redirect();
        } else if (c == u'(' || c == u')') { // a subshell: its steps stand at this level
            finishWord();
            ++m_at;
        } else {
            character(c);
        }
    }

    void startWord()
    {
        if (m_inWord)
            return;
        m_inWord = true;
        m_wordStart = m_at;
        if (!m_began) {
            m_began = true;
            m_step.start = m_offset + m_at;
        }
    }

    void character(QChar c)
    {
        startWord();
        if (c == u'\\') {
            m_word += at(m_at + 1);
            m_at += 2;
        } else if (c == u'\'') {
            quoted(u'\'', false);
        } else if (c == u'"') {
            quoted(u'"', true);
        } else if (c == u'$' && at(m_at + 1) == u'\'') {
            m_word += u'$'; // kept, so that an escape such as $'\x41' stays recognisable
            ++m_at;
            quoted(u'\'', false, true);
        } else if (c == u'$' && at(m_at + 1) == u'(') {
            ++m_at;
            substitution(u'(', u')');
        } else if (c == u'$' && at(m_at + 1) == u'{') {
            const auto end = m_text.indexOf(u'}', m_at);
            if (end < 0)
                m_result.complete = false;
            m_word += m_text.mid(m_at, end - m_at + 1);
            m_at = end < 0 ? m_text.size() : end + 1;
        } else if (c == u'`') {
            substitution(u'`', u'`');
        } else {
            m_word += c;
            ++m_at;
        }
    }

    void quoted(QChar mark, bool expands, bool escapes = false)
    {
        ++m_at;
        while (m_at < m_text.size() && at(m_at) != mark) {
            const QChar c = at(m_at);
            if (c == u'\\' && (expands || escapes)) {
                m_word += escapes ? m_text.mid(m_at, 2) : QString(at(m_at + 1));
                m_at += 2;
            } else if (expands && ((c == u'$' && at(m_at + 1) == u'(') || c == u'`')) {
                m_at += c == u'$' ? 1 : 0;
                substitution(at(m_at), c == u'$' ? u')' : u'`');
            } else {
                m_word += c;
                ++m_at;
            }
        }
        if (m_at >= m_text.size())
            m_result.complete = false;
        ++m_at;
        m_inWord = true;
    }

    /// `m_at` stands on the opening sign.
    void substitution(QChar open, QChar close)
    {
        startWord();
        const qsizetype from = m_at + 1;
        int level = 1;
        QChar quote;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const QChar c = at(m_at);
            if (c == u'\\' && quote != u'\'')
                ++m_at;
            else if (!quote.isNull())
                quote = c == quote ? QChar() : quote;
            else if ((c == u'\'' || c == u'"') && open != u'`')
                quote = c;
            else if (c == close && --level == 0)
                break;
            else if (c == open && open != close)
                ++level;
        }
        if (level > 0)
            m_result.complete = false;
        const QString inner = m_text.mid(from, m_at - from);
        m_nested.append({ inner, m_offset + from });
        ++m_step.substitutions;
        m_word += u"$("_s + inner + u')';
        ++m_at;
    }

    void redirect()
    {
        static const QSet<QString> signs { u"<<<"_s, u"<<-"_s, u"&>>"_s, u"<<"_s, u">>"_s, u">&"_s, u"<&"_s, u">|"_s, u"<>"_s, u"&>"_s, u"<"_s, u">"_s };
        QString sign;
        for (qsizetype length = 3; length > 0 && sign.isEmpty(); --length) {
            if (signs.contains(m_text.mid(m_at, length)))
                sign = m_text.mid(m_at, length);
        }
        const bool numbered = m_inWord && std::all_of(m_word.begin(), m_word.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
        if (numbered) { // the 2 of 2>
            m_word.clear();
            m_inWord = false;
        }
        finishWord();
        if (sign.isEmpty()) { // a lone '&' cannot come here, "&" before ">" only with a sign
            ++m_at;
            return;
        }
        m_pending = Redirect { .sign = sign, .target = {}, .start = m_offset + m_at };
        m_at += sign.size();
        if (!m_began) {
            m_began = true;
            m_step.start = m_pending->start;
        }
    }

    void finishWord()
    {
        if (!std::exchange(m_inWord, false))
            return;
        const QString word = std::exchange(m_word, {});
        if (m_pending) {
            m_pending->target = word;
            m_pending->length = m_offset + m_at - m_pending->start;
            if (m_pending->sign.startsWith("<<"_L1) && m_pending->sign != "<<<"_L1)
                m_heredocs.append(word);
            m_step.redirects.append(*std::exchange(m_pending, {}));
        } else if (m_step.words.isEmpty() && isLeader(word)) {
            m_began = false; // the step starts at the command behind it
        } else if (m_step.words.isEmpty() && isAssignment(word)) {
            m_step.assignments.append(word);
        } else {
            m_step.words.append(word);
            m_starts.append(m_offset + m_wordStart + (at(m_wordStart) == u'\'' || at(m_wordStart) == u'"' ? 1 : 0));
        }
    }

    /// The lines after a command with << up to the delimiter are its input, not commands.
    void skipHeredocs()
    {
        for (const auto &delimiter : std::exchange(m_heredocs, {})) {
            bool found = false;
            while (m_at < m_text.size() && !found) {
                auto end = m_text.indexOf(u'\n', m_at);
                end = end < 0 ? m_text.size() : end;
                found = QStringView(m_text).sliced(m_at, end - m_at).trimmed() == delimiter;
                m_at = std::min(end + 1, m_text.size());
            }
            if (!found)
                m_result.complete = false;
        }
        m_step.start = m_offset + m_at;
    }

    const QString &m_text;
    qsizetype m_offset;
    int m_depth;
    ShellSteps &m_result;
    qsizetype m_at = 0;
    qsizetype m_wordStart = 0;
    bool m_inWord = false;
    bool m_began = false;
    QString m_word;
    ShellStep m_step;
    QList<qsizetype> m_starts;                    ///< where each of m_step.words stands
    std::optional<Redirect> m_pending;            ///< waits for its target
    QList<std::pair<QString, qsizetype>> m_nested; ///< substitutions of this step
    QStringList m_heredocs;
};

}

ShellSteps ShellSteps::split(const QString &text)
{
    ShellSteps result;
    Splitter(text, 0, 0, result).run(Joint::First);
    return result;
}

}
