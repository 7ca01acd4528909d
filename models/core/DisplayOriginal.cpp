// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/CharacterClass.h"
#include "models/core/DisplayText.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

/// Reads the grammar of DisplayText.h from the left. Knows nothing of Unicode: what a mark says is what it stands for.
/// Text that no DisplayText has written is left as it stands.
class Decoder
{
public:
    explicit Decoder(QStringView shown)
        : m_shown(shown)
    {
    }

    /// Calls one of the two for each piece of the source.
    template <typename OnText, typename OnByte>
    void run(OnText onText, OnByte onByte)
    {
        while (m_position < m_shown.size()) {
            const char16_t unit = m_shown[m_position].unicode();
            const bool isBracket = unit == characters::leftBracket || unit == characters::rightBracket;
            if (isBracket && m_position + 1 < m_shown.size() && m_shown[m_position + 1] == QChar(unit)) {
                onText(m_shown.sliced(m_position, 1));
                m_position += 2;
                m_plain = {};
            } else if (unit != characters::leftBracket || !mark(onText, onByte)) {
                plain(onText);
            }
        }
    }

private:
    template <typename OnText>
    void plain(OnText onText)
    {
        const bool isPair = m_shown[m_position].isHighSurrogate() && m_position + 1 < m_shown.size()
            && m_shown[m_position + 1].isLowSurrogate();
        m_plain = m_shown.sliced(m_position, isPair ? 2 : 1);
        onText(m_plain);
        m_position += m_plain.size();
    }

    template <typename OnText, typename OnByte>
    bool mark(OnText onText, OnByte onByte)
    {
        const qsizetype end = m_shown.indexOf(QChar(char16_t(characters::rightBracket)), m_position);
        if (end < 0)
            return false;
        const QStringView body = m_shown.sliced(m_position + 1, end - m_position - 1);
        if (body.startsWith("U+"_L1)) {
            bool isNumber = false;
            const char32_t codePoint = body.sliced(2).toUInt(&isNumber, 16);
            if (!isNumber || codePoint > 0x10ffff || characters::codeOf(codePoint) != body)
                return false;
            const QString character
                = QChar::requiresSurrogates(codePoint) ? QString::fromUcs4(&codePoint, 1) : QString(QChar(char16_t(codePoint)));
            if (m_plain != character)
                onText(character);
        } else if (body.startsWith(u'x')) {
            bool isNumber = false;
            const uint byte = body.sliced(1).toUInt(&isNumber, 16);
            if (!isNumber || body.size() != 3)
                return false;
            onByte(char(byte));
        } else if (!run(body, end, onText)) {
            return false;
        }
        m_position = std::max(m_position, end + 1);
        m_plain = {};
        return true;
    }

    template <typename OnText>
    bool run(QStringView body, qsizetype end, OnText onText)
    {
        static constexpr qsizetype longest = qsizetype(1) << 26; // no text that large is ever shown
        bool isNumber = false;
        const qsizetype space = body.indexOf(u' ');
        const qsizetype count = space < 0 ? 0 : body.first(space).toLongLong(&isNumber);
        if (!isNumber || count < 1 || count > longest)
            return false;
        QStringView name = body.sliced(space + 1);
        if (count > 1 && name.endsWith(u's'))
            name.chop(1);
        const QChar character = name == "space"_L1 ? u' ' : name == "tab"_L1 ? u'\t' : name == "newline"_L1 ? u'\n' : QChar();
        if (character.isNull())
            return false;
        onText(QString(count, character));
        if (character == u'\n' && end + 1 < m_shown.size() && m_shown[end + 1] == u'\n')
            m_position = end + 2;
        return true;
    }

    const QStringView m_shown;
    qsizetype m_position = 0;
    QStringView m_plain; ///< the plain character just read, which a mark may explain
};

}

QString DisplayText::original(QStringView shown)
{
    QString text;
    text.reserve(shown.size());
    Decoder(shown).run([&text](QStringView piece) { text += piece; }, [&text](char) { text += QChar(QChar::ReplacementCharacter); });
    return text;
}

QByteArray DisplayText::originalUtf8(QStringView shown)
{
    QByteArray bytes;
    bytes.reserve(shown.size());
    Decoder(shown).run([&bytes](QStringView piece) { bytes += piece.toUtf8(); }, [&bytes](char byte) { bytes += byte; });
    return bytes;
}

}
