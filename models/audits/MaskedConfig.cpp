// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/MaskedConfig.h"

#include "models/audits/PageReader.h"
#include "models/audits/RuleFunctions.h"
#include "models/core/CanonicalJson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace countersign::audits::masking {

namespace {

constexpr int deepest = 40;
constexpr qsizetype digestDigits = 16;
constexpr auto hiddenByGateway = "__OPENCLAW_REDACTED__"_L1;

QString fingerprint(const QString &secret, const QByteArray &key)
{
    const QByteArray mac = QMessageAuthenticationCode::hash(secret.toUtf8(), key, QCryptographicHash::Sha256).toHex();
    return masked + QString::fromLatin1(mac.first(digestDigits));
}

int depthOf(const QJsonValue &value, int depth = 0)
{
    int most = depth;
    if (depth > deepest)
        return depth;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const QJsonValue &each : object)
            most = std::max(most, depthOf(each, depth + 1));
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &each : array)
            most = std::max(most, depthOf(each, depth + 1));
    }
    return most;
}

// What canonical JSON cannot hold is told as text: a fraction, or a number beyond 2^53.
QJsonValue plain(const QJsonValue &value)
{
    if (value.isDouble() && !functions::integer(value))
        return QString::fromUtf8(QJsonDocument(QJsonArray{ value }).toJson(QJsonDocument::Compact))
            .sliced(1)
            .chopped(1);
    return value;
}

QJsonValue maskedText(const QString &text, const QString &name, const QByteArray &key)
{
    if (text == hiddenByGateway)
        return QString(hidden);
    // What pretends to be a mark of ours is masked too, so that a mark always means what it says.
    const bool pretends = text.startsWith(masked) || text == hidden;
    if (!text.isEmpty() && (pretends || namesSecret(name) || looksSecret(text)))
        return fingerprint(text, key);
    return wellFormed(text);
}

}

bool namesSecret(const QString &name)
{
    // "maxTokens" counts, "tokenFile" and "apiKeyEnv" name where a secret is: neither holds one.
    static const QRegularExpression about(
        u"(tokens|budget|limit|file|path|env|mode|ttl|ms|profile|fingerprint|enabled)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression secret(
        u"(token|secret|passw|passphrase|api[-_]?key|auth[-_]?key|private[-_]?key|access[-_]?key|signing[-_]?key|credential|authorization|cookie|bearer|webhook)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return secret.match(name).hasMatch() && !about.match(name).hasMatch();
}

bool looksSecret(const QString &text)
{
    static const QRegularExpression known(
        uR"(\b((sk|pk|rk|npm|hf)[-_]|gh[pos]_|github_pat_|glpat-|xox[abprs]-|AKIA|ASIA|AIza|ya29\.)[-_A-Za-z0-9.]{10,})"
        uR"(|eyJ[A-Za-z0-9_-]{8,}\.|-----BEGIN [A-Z ]*PRIVATE KEY|\b(?i:bearer|basic) [A-Za-z0-9+/=._-]{8,})"
        uR"(|^[A-Za-z][A-Za-z0-9+.-]*://[^/\s@]+@|[?&](?i:token|key|secret|sig|signature|password|access_token)=)"_s);
    if (known.match(text).hasMatch())
        return true;
    // A long run without words: letters and digits mixed, or hex. Words joined by dots or dashes and paths are none.
    static const QRegularExpression run(uR"(^[A-Za-z0-9+/=_-]{24,}$)"_s);
    static const QRegularExpression digit(u"[0-9]"_s);
    static const QRegularExpression letter(u"[A-Za-z]"_s);
    return run.match(text).hasMatch() && text.count(digit) >= 4 && text.count(letter) >= 4 && !text.startsWith(u'/');
}

QJsonValue maskedTree(const QJsonValue &tree, const QString &name, const QByteArray &key)
{
    if (tree.isString())
        return maskedText(tree.toString(), name, key);
    if (tree.isArray()) {
        QJsonArray made;
        const QJsonArray array = tree.toArray();
        for (const QJsonValue &each : array)
            made.append(maskedTree(each, name, key));
        return made;
    }
    if (!tree.isObject())
        return plain(tree);
    // An environment is where credentials are handed over: none of its values is shown, whatever it is called.
    const bool environment =
        name.compare("env"_L1, Qt::CaseInsensitive) == 0 || name == "vars"_L1 || name == "headers"_L1;
    QJsonObject made;
    const QJsonObject object = tree.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString member = looksSecret(it.key()) ? fingerprint(it.key(), key) : wellFormed(it.key());
        const bool value = environment && it.value().isString() && it.value() != QJsonValue(hiddenByGateway)
            && !it.value().toString().isEmpty();
        made.insert(member,
            value ? QJsonValue(fingerprint(it.value().toString(), key))
                  : maskedTree(it.value(), namesSecret(name) ? name : it.key(), key));
    }
    return made;
}

Result<QByteArray> maskedConfig(const QByteArray &answer, const QByteArray &key)
{
    const QJsonObject page = QJsonDocument::fromJson(answer).object();
    const QJsonValue settings = page[page[u"resolved"_s].isObject() ? u"resolved"_s : u"config"_s];
    if (!settings.isObject())
        return fail(ErrorCode::Malformed, u"not an answer of config.get"_s);
    if (depthOf(settings) > deepest)
        return fail(ErrorCode::TooLarge, u"a configuration nested too deeply"_s);
    QJsonObject made{ { u"schema"_s, schema }, { u"settings"_s, maskedTree(settings, {}, key) } };
    copyText(made, u"hash"_s, page[u"hash"_s]);
    return canonical::write(made);
}

}
