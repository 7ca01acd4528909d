// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/DisplayText.h"

#include "models/core/CharacterClass.h"
#include "models/core/Confusable.h"

#include <QHash>
#include <QUtf8StringView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

using characters::CharacterClass;

constexpr char16_t open = characters::leftBracket;
constexpr char16_t close = characters::rightBracket;
constexpr qsizetype shortestRun = 3;

/// Bytes that are not UTF-8 travel through the encoder as these lone surrogates, which UTF-8 cannot hold otherwise.
constexpr char32_t byteBase = 0xdc00;

bool isVisibleAscii(QChar c)
{
    return c > u' ' && c < u'\x7f';
}

bool isAsciiWord(QChar c)
{
    return c < u'\x7f' && (c.isLetterOrNumber() || c == u'_');
}

/// Nothing to mark: the common case, told with one look at each character.
bool isHarmless(QStringView text, DisplayText::Lines lines)
{
    qsizetype spaces = 0;
    qsizetype newlines = 0;
    for (const QChar c : text) {
        if (isVisibleAscii(c)) {
            spaces = newlines = 0;
        } else if (c == u' ') {
            newlines = 0;
            if (++spaces == shortestRun)
                return false;
        } else if (c == u'\n' && lines == DisplayText::Lines::Keep && spaces == 0) {
            if (++newlines == shortestRun)
                return false;
        } else {
            return false;
        }
    }
    return spaces == 0;
}

/// Walks over the source once, word by word, and writes what is shown.
class Encoder
{
public:
    Encoder(QStringView source, DisplayText::Lines lines, bool holdsBytes)
        : m_source(source)
        , m_lines(lines)
        , m_holdsBytes(holdsBytes)
    {
        m_text.reserve(source.size() + source.size() / 4);
    }

    void run()
    {
        while (m_position < m_source.size()) {
            const QChar c = m_source[m_position];
            if (c == u' ' || c == u'\t' || c == u'\n')
                whitespace(c);
            else if (isVisibleAscii(c))
                ascii();
            else
                word();
        }
    }

    QString m_text;
    QList<DisplayMark> m_marks;

private:
    struct Character {
        char32_t codePoint;
        qsizetype units;
    };

    [[nodiscard]] Character characterAt(qsizetype position) const
    {
        const QChar first = m_source[position];
        if (first.isHighSurrogate() && position + 1 < m_source.size() && m_source[position + 1].isLowSurrogate())
            return { QChar::surrogateToUcs4(first, m_source[position + 1]), 2 };
        return { first.unicode(), 1 };
    }

    void whitespace(QChar c)
    {
        qsizetype end = m_position;
        while (end < m_source.size() && m_source[end] == c)
            ++end;
        const qsizetype count = end - m_position;
        const bool endsLine = end == m_source.size() || m_source[end] == u'\n';
        m_cluster.clear();
        if (c == u'\t' || (c == u' ' && endsLine) || count >= shortestRun) {
            const QString name = c == u'\t' ? u"tab"_s : c == u' ' ? u"space"_s : u"newline"_s;
            const QString words = QString::number(count) + u' ' + name + (count == 1 ? u""_s : u"s"_s);
            mark(words, MarkKind::Run, words, count);
            if (c == u'\n' && m_lines == DisplayText::Lines::Keep) {
                m_text += c; // the mark stands for all of them, and the line does break
                ++m_marks.last().length;
            }
        } else if (c == u'\n' && m_lines == DisplayText::Lines::Escape) {
            for (qsizetype i = 0; i < count; ++i)
                code(c.unicode(), MarkKind::Hidden, 1);
        } else {
            m_text += m_source.sliced(m_position, count);
            m_position = end;
        }
    }

    /// Copies visible ASCII, but leaves a word that goes on beyond ASCII to word().
    void ascii()
    {
        qsizetype end = m_position;
        while (end < m_source.size() && isVisibleAscii(m_source[end]))
            ++end;
        const bool goesOn = end < m_source.size() && m_source[end] > u'\x7f';
        while (goesOn && end > m_position && isAsciiWord(m_source[end - 1]))
            --end;
        if (end == m_position) {
            word();
            return;
        }
        m_text += m_source.sliced(m_position, end - m_position);
        m_position = end;
        m_cluster.assign(1, m_source[end - 1].unicode());
    }

    /// One word, or one character that belongs to none.
    void word()
    {
        m_word.clear();
        for (qsizetype at = m_position; at < m_source.size();) {
            const Character character = characterAt(at);
            if (!characters::isWordCharacter(character.codePoint))
                break;
            m_word.push_back(character.codePoint);
            at += character.units;
        }
        if (m_word.empty()) {
            const Character character = characterAt(m_position);
            emitCharacter(character, characters::isAlwaysLookAlike(character.codePoint));
            return;
        }
        const QBitArray lookAlikes = characters::lookAlikes(m_word);
        for (qsizetype i = 0; i < lookAlikes.size(); ++i)
            emitCharacter(characterAt(m_position), lookAlikes.testBit(i));
    }

    void emitCharacter(Character character, bool isLookAlike)
    {
        const auto [codePoint, units] = character;
        switch (characters::classOf(codePoint)) {
        case CharacterClass::Hidden:
            if (m_holdsBytes && codePoint >= byteBase + 0x80 && codePoint <= byteBase + 0xff)
                byte(codePoint - byteBase);
            else
                code(codePoint, MarkKind::Hidden, units);
            break;
        case CharacterClass::RightToLeft: code(codePoint, MarkKind::RightToLeft, units); break;
        case CharacterClass::Bracket: bracket(character); break;
        case CharacterClass::Combining:
            if (m_cluster.empty() || m_cluster.size() > 2 || !characters::isOwnMark(codePoint, m_cluster.front())
                || characters::composes(m_cluster, codePoint))
                code(codePoint, MarkKind::Combining, units);
            else
                plain(character);
            break;
        case CharacterClass::Plain:
            if (characters::composes(m_cluster, codePoint)) {
                code(codePoint, MarkKind::Combining, units);
                break;
            }
            m_cluster.clear();
            plain(character);
            if (isLookAlike) {
                m_position -= units; // the mark explains the character that was just written
                code(codePoint, MarkKind::LookAlike, units, Explains::Yes);
            }
            break;
        }
    }

    void plain(Character character)
    {
        m_text += m_source.sliced(m_position, character.units);
        m_position += character.units;
        m_cluster.push_back(character.codePoint);
    }

    enum class Explains { No, Yes };

    void code(char32_t codePoint, MarkKind kind, qsizetype units, Explains explains = Explains::No)
    {
        const Words &words = wordsFor(codePoint);
        // Directly behind a plain character of the same code the mark would only explain that one: explain it first.
        if (explains == Explains::No && !m_cluster.empty() && m_cluster.back() == codePoint) {
            m_position -= units;
            mark(words.code, kind, words.spoken, units);
        }
        mark(words.code, kind, words.spoken, units);
    }

    void byte(char32_t value)
    {
        const QString digits = QString::number(value, 16).toUpper();
        mark(u'x' + digits, MarkKind::Byte, u"byte "_s + digits, 1);
    }

    void bracket(Character character)
    {
        if (character.codePoint != characters::leftBracket && character.codePoint != characters::rightBracket) {
            code(character.codePoint, MarkKind::Bracket, character.units);
            return;
        }
        m_marks.append({ m_text.size(), 2, m_position, 1, MarkKind::Bracket, wordsFor(character.codePoint).spoken });
        m_text.resize(m_text.size() + 2, QChar(char16_t(character.codePoint)));
        m_position += 1;
        m_cluster.clear();
    }

    void mark(const QString &body, MarkKind kind, const QString &spokenWords, qsizetype units)
    {
        m_marks.append({ m_text.size(), body.size() + 2, m_position, units, kind, spokenWords });
        m_text += QChar(open);
        m_text += body;
        m_text += QChar(close);
        m_position += units;
        m_cluster.clear();
    }

    struct Words {
        QString code;
        QString spoken;
    };

    /// Long hostile texts repeat few characters; their words are made once and shared.
    const Words &wordsFor(char32_t codePoint)
    {
        Words &words = m_words[codePoint];
        if (words.code.isEmpty())
            words = { characters::codeOf(codePoint), characters::spokenName(codePoint) };
        return words;
    }

    const QStringView m_source;
    const DisplayText::Lines m_lines;
    const bool m_holdsBytes;
    qsizetype m_position = 0;
    std::vector<char32_t> m_word;
    std::vector<char32_t> m_cluster; ///< what stands plain at the end of m_text: a character and its own marks
    QHash<char32_t, Words> m_words;
};

qsizetype sequenceLength(unsigned char lead)
{
    return lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
}

QString decodeWithBytes(QByteArrayView bytes)
{
    QString text;
    text.reserve(bytes.size());
    for (qsizetype at = 0; at < bytes.size();) {
        const auto lead = static_cast<unsigned char>(bytes[at]);
        const qsizetype length = sequenceLength(lead);
        if (length > 0 && length <= bytes.size() - at && QUtf8StringView(bytes.data() + at, length).isValidUtf8()) {
            text += QString::fromUtf8(bytes.sliced(at, length));
            at += length;
        } else {
            text += QChar(char16_t(byteBase + lead));
            ++at;
        }
    }
    return text;
}

/// How many bytes a piece of text from decodeWithBytes came from.
qsizetype byteLength(QStringView text)
{
    qsizetype length = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        if (QChar::isHighSurrogate(unit)) {
            length += 4;
            ++i;
        } else {
            length += unit < 0x80 || QChar::isLowSurrogate(unit) ? 1 : unit < 0x800 ? 2 : 3;
        }
    }
    return length;
}

}

DisplayText DisplayText::fromText(QStringView text, Lines lines)
{
    DisplayText shown;
    if (isHarmless(text, lines)) {
        shown.m_text = text.toString();
        return shown;
    }
    Encoder encoder(text, lines, false);
    encoder.run();
    shown.m_text = std::move(encoder.m_text);
    shown.m_marks = std::move(encoder.m_marks);
    return shown;
}

DisplayText DisplayText::fromUtf8(QByteArrayView bytes, Lines lines)
{
    if (QUtf8StringView(bytes.data(), bytes.size()).isValidUtf8())
        return fromText(QString::fromUtf8(bytes), lines);
    const QString decoded = decodeWithBytes(bytes);
    Encoder encoder(decoded, lines, true);
    encoder.run();
    DisplayText shown;
    shown.m_text = std::move(encoder.m_text);
    shown.m_marks = std::move(encoder.m_marks);
    qsizetype unit = 0;
    qsizetype byte = 0;
    for (DisplayMark &mark : shown.m_marks) {
        // An explained character has two marks with the same source, so that the second may start before `unit`.
        byte += mark.sourceStart >= unit ? byteLength(QStringView(decoded).sliced(unit, mark.sourceStart - unit))
                                         : -byteLength(QStringView(decoded).sliced(mark.sourceStart, unit - mark.sourceStart));
        unit = mark.sourceStart;
        mark.sourceLength = byteLength(QStringView(decoded).sliced(unit, mark.sourceLength));
        mark.sourceStart = byte;
    }
    return shown;
}

int DisplayText::count(MarkKind kind) const
{
    return int(std::ranges::count(m_marks, kind, &DisplayMark::kind));
}

}
