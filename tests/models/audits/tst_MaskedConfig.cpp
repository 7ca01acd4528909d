// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/MaskedConfig.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::audits::masking;

namespace {

const QByteArray key(keyBytes, 'k');

QByteArray answer(const QJsonObject &settings)
{
    return QJsonDocument(QJsonObject{ { u"resolved"_s, settings }, { u"hash"_s, u"hmac-sha256:v1:abc"_s } })
        .toJson(QJsonDocument::Compact);
}

/// A credential as providers make them.
QString credential(QRandomGenerator &random)
{
    static const QString letters = u"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"_s;
    QString tail;
    for (int i = 0; i < 40; ++i)
        tail += letters[random.bounded(letters.size())];
    static const QStringList heads{ u"sk-"_s, u"ghp_"_s, u"xoxb-"_s, u"AKIA"_s, u"glpat-"_s };
    return heads[random.bounded(heads.size())] + tail + u"0a1b2c"_s;
}

QJsonValue randomTree(QRandomGenerator &random, int depth, QStringList &planted)
{
    static const QStringList plain{ u"tools"_s, u"mode"_s, u"gateway"_s, u"port"_s, u"agents"_s, u"note"_s, u"list"_s,
        u"url"_s };
    static const QStringList secret{ u"token"_s, u"apiKey"_s, u"clientSecret"_s, u"password"_s, u"authorization"_s };
    switch (random.bounded(depth > 0 ? 7 : 4)) {
    case 0:
        return random.bounded(10'000);
    case 1:
        return random.bounded(2) == 1;
    case 2:
        return u"plain words"_s;
    case 3:
        planted.append(credential(random));
        return planted.last();
    case 4: {
        QJsonArray array;
        for (int i = random.bounded(4); i >= 0; --i)
            array.append(randomTree(random, depth - 1, planted));
        return array;
    }
    default: {
        QJsonObject object;
        for (int i = random.bounded(5); i >= 0; --i)
            object.insert(plain[random.bounded(plain.size())], randomTree(random, depth - 1, planted));
        if (random.bounded(2) == 1) {
            // A short word that nothing but its name gives away.
            planted.append(u"Pw%1!"_s.arg(random.bounded(100'000, 999'999)));
            object.insert(secret[random.bounded(secret.size())], planted.last());
        }
        if (random.bounded(3) == 1) {
            planted.append(u"Env%1"_s.arg(random.bounded(100'000, 999'999)));
            object.insert(u"env"_s, QJsonObject{ { u"SOMETHING"_s, planted.last() } });
        }
        return object;
    }
    }
}

}

class tst_MaskedConfig : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void noPlantedSecretIsLeft()
    {
        QRandomGenerator random(20261126);
        qsizetype all = 0;
        for (int round = 0; round < 500; ++round) {
            QStringList planted;
            QJsonObject settings;
            for (int i = 0; i < 6; ++i)
                settings.insert(u"part%1"_s.arg(i), randomTree(random, 5, planted));
            const auto masked = maskedConfig(answer(settings), key);
            QVERIFY2(masked, masked ? "" : qPrintable(masked.error().detail));
            for (const QString &each : std::as_const(planted))
                QVERIFY2(!masked->contains(each.toUtf8()), qPrintable(each));
            all += planted.size();
        }
        QVERIFY(all > 1000);
    }

    void whatLooksLikeACredentialIsOne_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("secret");
        for (const QString &text :
            { u"sk-proj-0123456789abcdef"_s, u"ghp_0123456789abcdefghij"_s, u"xoxb-123456789012-abcdef"_s,
                u"AKIAIOSFODNN7EXAMPLE"_s, u"eyJhbGciOiJIUzI1NiJ9.e30.x"_s, u"-----BEGIN RSA PRIVATE KEY-----\nMII"_s,
                u"Bearer abcdef0123456789"_s, u"https://user:word@example.net/x"_s, u"postgres://app:pw@db/app"_s,
                u"https://example.net/hook?token=abc"_s, u"0123456789abcdef0123456789abcdef"_s,
                u"Zm9vYmFyYmF6cXV4MTIzNDU2Nzg5MA=="_s })
            QTest::newRow(qPrintable(text.left(20))) << text << true;
        for (const QString &text : { u"ask"_s, u"skip-this-option-always"_s, u"/home/agent/workspace-2026-11-26/state"_s, u"scripted/scripted"_s,
                 u"https://example.net/v1"_s, u"openai-completions"_s, u"wss://gateway.example.net:18789/"_s,
                 u"2026-11-26T15:10:29.123Z"_s, u"a sentence about tokens and what they are for"_s, u""_s })
            QTest::newRow(qPrintable(u"plain: "_s + text.left(20))) << text << false;
    }
    void whatLooksLikeACredentialIsOne()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, secret);
        QCOMPARE(looksSecret(text), secret);
    }

    void namesGiveAway_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("secret");
        for (const QString &name : { u"token"_s, u"botToken"_s, u"apiKey"_s, u"api_key"_s, u"clientSecret"_s,
                 u"password"_s, u"Authorization"_s, u"privateKey"_s, u"cookie"_s })
            QTest::newRow(qPrintable(name)) << name << true;
        for (const QString &name :
            { u"maxTokens"_s, u"mode"_s, u"tokenFile"_s, u"port"_s, u"enabled"_s, u"workspace"_s, u"apiKeyEnv"_s })
            QTest::newRow(qPrintable(name)) << name << false;
    }
    void namesGiveAway()
    {
        QFETCH(const QString, name);
        QFETCH(const bool, secret);
        QCOMPARE(namesSecret(name), secret);
    }

    void theSameCredentialHasTheSameMaskUnderOneKeyOnly()
    {
        const auto mask = [](const QString &text, const QByteArray &with) {
            return maskedTree(text, u"token"_s, with).toString();
        };
        QCOMPARE(mask(u"hunter2"_s, key), mask(u"hunter2"_s, key));
        QVERIFY(mask(u"hunter2"_s, key) != mask(u"hunter3"_s, key));
        QVERIFY(mask(u"hunter2"_s, key) != mask(u"hunter2"_s, QByteArray(keyBytes, 'l')));
        QCOMPARE(mask(u"hunter2"_s, key).size(), masked.size() + 16);
    }

    void whatTheGatewayHidesIsSaidToBeHidden()
    {
        QCOMPARE(maskedTree(u"__OPENCLAW_REDACTED__"_s, u"token"_s, key), QJsonValue(QString(hidden)));
        // Nobody can pretend that.
        QVERIFY(maskedTree(QString(hidden), u"note"_s, key).toString().startsWith(masked));
        QVERIFY(maskedTree(u"masked:0000000000000000"_s, u"note"_s, key) != QJsonValue(u"masked:0000000000000000"_s));
    }

    void theRestStaysAsItIs()
    {
        const QJsonObject settings{ { u"tools"_s,
                                        QJsonObject{ { u"exec"_s, QJsonObject{ { u"mode"_s, u"ask"_s } } } } },
            { u"ratio"_s, 0.25 }, { u"many"_s, 7 }, { u"none"_s, QJsonValue() } };
        const auto masked = maskedConfig(answer(settings), key);
        QVERIFY(masked);
        QCOMPARE(*masked,
            QByteArray(
                R"({"hash":"hmac-sha256:v1:abc","schema":"countersign.config/1","settings":{"many":7,"none":null,"ratio":"0.25","tools":{"exec":{"mode":"ask"}}}})"));
    }

    void whatIsNoConfigurationIsRefused()
    {
        QCOMPARE(maskedConfig("{}", key).error().code, ErrorCode::Malformed);
        QCOMPARE(maskedConfig("nothing", key).error().code, ErrorCode::Malformed);
        QJsonObject deep{ { u"a"_s, 1 } };
        for (int i = 0; i < 60; ++i)
            deep = { { u"a"_s, deep } };
        QCOMPARE(maskedConfig(answer(deep), key).error().code, ErrorCode::TooLarge);
    }
};

QTEST_GUILESS_MAIN(tst_MaskedConfig)
#include "tst_MaskedConfig.moc"
