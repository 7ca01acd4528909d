// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/collect/Masks.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

namespace countersign::collect {

namespace {

// The end of a name, in lower case without '_', '-' and '.'.
constexpr QByteArrayView secretEnds[]{ "token", "password", "passwd", "passphrase", "secret", "secrets", "passwords",
    "apikey", "apikeys", "accesskey", "privatekey", "secretkey", "signingkey", "encryptionkey", "authorization",
    "cookie", "credential", "credentials", "bearer", "clientsecret", "passwordhash" };
constexpr QByteArrayView headerEnds[]{ "authorization", "cookie" };
constexpr QByteArrayView tokenStarts[]{ "sk-", "ghp_", "gho_", "ghs_", "ghu_", "ghr_", "github_pat_", "glpat-", "xoxb-",
    "xoxp-", "xoxa-", "xoxr-", "xoxs-", "AKIA", "ASIA", "AIza", "npm_", "eyJ", "ya29.", "SG.", "hf_" };
constexpr qsizetype shortestToken = 16;
constexpr qsizetype shortestBearer = 8;
constexpr qsizetype longestLogin = 512;

bool isWord(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}
bool isToken(char c)
{
    return isWord(c) || c == '-' || c == '.' || c == '=' || c == '/' || c == '+' || c == '~';
}
bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + 32) : c;
}

QByteArray normalised(QByteArrayView name)
{
    QByteArray made;
    for (const char c : name) {
        if (c != '_' && c != '-' && c != '.')
            made.append(lower(c));
    }
    return made;
}

/// Walks one text and writes it out masked.
class Walk {
public:
    Walk(QByteArrayView text, const std::function<bool(const QByteArray &)> &isSecret)
        : m_text(text)
        , m_isSecret(isSecret)
    {
        m_out.reserve(text.size());
    }

    QByteArray made()
    {
        while (m_at < m_text.size()) {
            if (takeKey() || takeLogin())
                continue;
            const bool boundary = m_at == 0 || !isWord(m_text[m_at - 1]);
            if (boundary && (takeToken() || takeBearer()))
                continue;
            if (boundary && takeName())
                continue;
            m_out.append(m_text[m_at++]);
        }
        return m_out;
    }

private:
    [[nodiscard]] char at(qsizetype i) const { return i < m_text.size() ? m_text[i] : '\0'; }
    [[nodiscard]] bool starts(QByteArrayView with) const { return m_text.sliced(m_at).startsWith(with); }
    [[nodiscard]] bool startsInAnyCase(QByteArrayView with) const
    {
        return m_text.size() - m_at >= with.size()
            && std::ranges::equal(m_text.sliced(m_at, with.size()), with, {}, lower, lower);
    }
    void keepTo(qsizetype end)
    {
        m_out.append(m_text.sliced(m_at, end - m_at));
        m_at = end;
    }
    void maskTo(qsizetype end)
    {
        m_out.append(Masks::mark);
        m_at = end;
    }
    [[nodiscard]] qsizetype tokenEnd(qsizetype from) const
    {
        while (from < m_text.size() && isToken(m_text[from]))
            ++from;
        return from;
    }

    bool takeKey()
    {
        if (!starts("-----BEGIN ")
            || !m_text.sliced(m_at, std::min<qsizetype>(64, m_text.size() - m_at)).contains("PRIVATE KEY"))
            return false;
        const qsizetype end = m_text.indexOf("-----END ", m_at);
        const qsizetype dashes = end < 0 ? -1 : m_text.indexOf("-----", end + 9);
        qsizetype quote = m_text.indexOf('"', m_at);
        quote = quote < 0 ? m_text.size() : quote;
        while (quote > m_at && quote < m_text.size() && m_text[quote - 1] == '\\')
            --quote; // its backslashes belong to it
        maskTo(dashes < 0 || dashes > quote ? quote : dashes + 5);
        return true;
    }
    /// name:password@ in an address.
    bool takeLogin()
    {
        if (!starts("://"))
            return false;
        qsizetype colon = -1;
        for (qsizetype i = m_at + 3; i < m_text.size() && i < m_at + longestLogin; ++i) {
            const char c = m_text[i];
            if (c == '@' && colon > 0) {
                keepTo(colon + 1);
                maskTo(i);
                return true;
            }
            if (c == '/' || c == '"' || c == '\\' || isSpace(c) || c == '@')
                break;
            if (c == ':' && colon < 0)
                colon = i;
        }
        keepTo(m_at + 3);
        return true;
    }
    bool takeToken()
    {
        for (const QByteArrayView start : tokenStarts) {
            if (!starts(start))
                continue;
            const qsizetype end = tokenEnd(m_at);
            if (end - m_at < shortestToken)
                return false;
            maskTo(end);
            return true;
        }
        return false;
    }
    bool takeBearer()
    {
        const qsizetype size = startsInAnyCase("bearer ") ? 7 : startsInAnyCase("basic ") ? 6 : 0;
        if (size == 0)
            return false;
        const qsizetype end = tokenEnd(m_at + size);
        if (end - m_at - size < shortestBearer)
            return false;
        keepTo(m_at + size);
        maskTo(end);
        return true;
    }
    /// A name, with JSON's escapes read, and what it names where that is secret.
    bool takeName()
    {
        if (m_at >= m_plain) {
            QByteArray name;
            qsizetype end = m_at;
            for (;;) {
                const char c = at(end);
                if (isWord(c) || c == '-' || c == '.') {
                    name.append(c);
                    ++end;
                } else if (c == '\\' && at(end + 1) == 'u' && at(end + 2) == '0' && at(end + 3) == '0') {
                    const qsizetype digits = std::min<qsizetype>(2, m_text.size() - end - 4);
                    name.append(QByteArray::fromHex(m_text.sliced(end + 4, digits).toByteArray()));
                    end = std::min(end + 6, m_text.size());
                } else {
                    break;
                }
            }
            if (end == m_at)
                return false;
            if (m_isSecret(name)) {
                keepTo(end);
                takeValue(name);
                return true;
            }
            m_plain = end; // its end makes a name secret: no part of this one is
        }
        // Only to the end of its first word: "x.sk-…" holds a token.
        qsizetype next = m_at;
        while (next < m_plain && isWord(m_text[next]))
            ++next;
        keepTo(std::max(next, m_at + 1));
        return true;
    }
    void takeValue(const QByteArray &name)
    {
        qsizetype i = m_at;
        const auto slashesFrom = [this](qsizetype from) {
            qsizetype count = 0;
            while (at(from + count) == '\\')
                ++count;
            return count;
        };
        std::optional<QByteArray> quotes; // behind the name, with its backslashes
        if (const qsizetype slashes = slashesFrom(i); at(i + slashes) == '"' || at(i + slashes) == '\'') {
            quotes = m_text.sliced(i, slashes + 1).toByteArray();
            i += slashes + 1;
        }
        const qsizetype behindName = i;
        while (isSpace(at(i)))
            ++i;
        const bool flag = name.startsWith('-');
        const bool inList = flag && quotes && at(i) == ',';
        if (at(i) == ':' || at(i) == '=' || inList)
            ++i;
        else if (!flag || i == behindName || quotes)
            return;
        while (isSpace(at(i)))
            ++i;
        if (const qsizetype slashes = slashesFrom(i); at(i + slashes) == '"' || at(i + slashes) == '\'') {
            // A bare quotation mark behind a name that none closes is the end of the text that the name stands in.
            const QByteArray opens = m_text.sliced(i, slashes + 1).toByteArray();
            if (quotes ? opens == *quotes : opens != "\"")
                takeQuoted(i + slashes + 1, slashes, m_text[i + slashes], inList);
            return;
        }
        if (at(i) == '[' && quotes && !inList)
            return takeList(i, *quotes);
        if (!inList)
            takeBare(i, name, quotes);
    }
    /// The place of the next quotation mark that ends a text begun with `slashes` backslashes and `quote`, or that ends
    /// the JSON text around it.
    [[nodiscard]] std::pair<qsizetype, qsizetype> quoteFrom(qsizetype start, qsizetype slashes, char quote) const
    {
        qsizetype behind = 0; // backslashes just before
        for (qsizetype i = start; i < m_text.size(); ++i) {
            const char c = m_text[i];
            if (c == '\\') {
                ++behind;
                continue;
            }
            const bool endsJson = c == '"' && behind % 2 == 0 && (slashes > 0 || quote != '"');
            const bool ends = c == quote
                && (slashes == 0
                        ? behind % 2 == 0
                        : behind == slashes || (behind > slashes && (behind - slashes) % (2 * (slashes + 1)) == 0));
            if (endsJson || ends)
                return { i, endsJson ? 0 : std::min(behind, slashes) };
            behind = 0;
        }
        return { m_text.size(), 0 };
    }
    void takeQuoted(qsizetype start, qsizetype slashes, char quote, bool inList)
    {
        const auto [place, own] = quoteFrom(start, slashes, quote);
        const qsizetype end = place - own;
        if (inList) {
            qsizetype next = place + 1;
            while (isSpace(at(next)))
                ++next;
            if (at(next) == ':')
                return; // the name of the next member
        }
        keepTo(start);
        if (end > start && m_text.sliced(start, end - start) != "__OPENCLAW_REDACTED__")
            maskTo(end);
        else
            keepTo(end);
    }
    /// A list of texts and nothing else: all of it is one secret.
    void takeList(qsizetype start, const QByteArray &quotes)
    {
        qsizetype i = start + 1;
        bool any = false;
        for (;;) {
            while (isSpace(at(i)) || at(i) == ',')
                ++i;
            if (at(i) == ']')
                break;
            if (!m_text.sliced(i).startsWith(quotes))
                return;
            const auto [place, own] = quoteFrom(i + quotes.size(), quotes.size() - 1, quotes.back());
            if (place >= m_text.size() || own != quotes.size() - 1 || m_text[place] != quotes.back())
                return;
            any = true;
            i = place + 1;
        }
        if (!any)
            return;
        keepTo(start + 1);
        m_out.append(quotes);
        maskTo(i);
        m_out.append(quotes);
    }
    void takeBare(qsizetype start, const QByteArray &name, const std::optional<QByteArray> &quotes)
    {
        const bool header = !quotes && std::ranges::any_of(headerEnds, [plain = normalised(name)](QByteArrayView each) {
            return plain.endsWith(each);
        });
        qsizetype end = start;
        for (; end < m_text.size(); ++end) {
            const char c = m_text[end];
            if (c == '\n' || c == '\r' || c == '"' || c == '\\' || c == '\'')
                break;
            if (!header
                && (isSpace(c) || c == ',' || c == ';' || c == '&' || c == ')' || c == '}' || c == ']' || c == '{'
                    || c == '<' || c == '>'))
                break;
        }
        const QByteArrayView value = m_text.sliced(start, end - start);
        if (value.isEmpty() || value.startsWith('{') || value == "true" || value == "false" || value == "null"
            || m_text.sliced(start).startsWith(Masks::mark))
            return;
        keepTo(start);
        const QByteArray around = quotes.value_or(QByteArray()); // in JSON it stays JSON
        m_out.append(around);
        maskTo(end);
        m_out.append(around);
    }

    QByteArrayView m_text;
    const std::function<bool(const QByteArray &)> &m_isSecret;
    qsizetype m_at = 0;
    qsizetype m_plain = 0; ///< up to here nothing is the name of a secret
    QByteArray m_out;
};

}

Masks::Masks(const QStringList &names)
{
    for (const QString &name : names)
        m_names.append(normalised(name.toUtf8()));
}

bool Masks::isSecret(const QByteArray &name) const
{
    const QByteArray plain = normalised(name);
    const auto ends = [&plain](QByteArrayView end) { return plain.endsWith(end); };
    return std::ranges::any_of(secretEnds, ends) || std::ranges::any_of(m_names, ends);
}

QByteArray Masks::applied(QByteArrayView text) const
{
    const std::function<bool(const QByteArray &)> secret = [this](const QByteArray &name) { return isSecret(name); };
    return Walk(text, secret).made();
}

}
