// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/paths/ExecRules.h"

#include <QJsonDocument>
#include <QTest>

using namespace countersign::paths;
using namespace Qt::StringLiterals;

class tst_ExecRules : public QObject {
    Q_OBJECT

    static QJsonObject json(const QByteArray &text) { return QJsonDocument::fromJson(text).object(); }

private Q_SLOTS:
    void saysWhatComesOfBothLayers_data()
    {
        QTest::addColumn<QByteArray>("configuration");
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<Asking>("asking");
        const auto row = [](const char *name, const char *configuration, const char *host, Asking asking) {
            QTest::newRow(name) << QByteArray(configuration) << QByteArray(host) << asking;
        };
        row("nothing set: full access is the default", "{}", "{}", Asking::Never);
        row("deny", R"({"tools":{"exec":{"mode":"deny"}}})", "{}", Asking::Refuses);
        row("allowlist", R"({"tools":{"exec":{"mode":"allowlist"}}})", "{}", Asking::ListOnly);
        row("ask", R"({"tools":{"exec":{"mode":"ask"}}})", "{}", Asking::Asks);
        row("auto", R"({"tools":{"exec":{"mode":"auto"}}})", "{}", Asking::Reviewer);
        row("full", R"({"tools":{"exec":{"mode":"full"}}})", "{}", Asking::Never);
        row("a mode of later", R"({"tools":{"exec":{"mode":"vote"}}})", "{}", Asking::Unknown);
        row("the older pair", R"({"tools":{"exec":{"security":"allowlist","ask":"on-miss"}}})", "{}", Asking::Asks);
        row("half of the older pair", R"({"tools":{"exec":{"security":"allowlist"}}})", "{}", Asking::ListOnly);
        row("ask on a miss where everything is listed", R"({"tools":{"exec":{"ask":"on-miss"}}})", "{}", Asking::Never);
        row("always", R"({"tools":{"exec":{"ask":"always"}}})", "{}", Asking::Asks);
        row("the host tightens", "{}", R"({"defaults":{"security":"allowlist","ask":"on-miss"}})", Asking::Asks);
        row("the host always asks", R"({"tools":{"exec":{"mode":"auto"}}})", R"({"defaults":{"ask":"always"}})",
            Asking::Asks);
        row("the host cannot loosen", R"({"tools":{"exec":{"mode":"ask"}}})",
            R"({"defaults":{"security":"full","ask":"off"}})", Asking::Asks);
        row("the host refuses", R"({"tools":{"exec":{"mode":"full"}}})", R"({"defaults":{"security":"deny"}})",
            Asking::Refuses);
        row("a word of later at the host", R"({"tools":{"exec":{"mode":"ask"}}})",
            R"({"defaults":{"ask":"sometimes"}})", Asking::Unknown);
        row("one agent in full",
            R"({"tools":{"exec":{"mode":"ask"}},"agents":{"entries":{"dev":{"tools":{"exec":{"mode":"full"}}}}}})",
            "{}", Asking::Never);
        row("one agent in full, in the older roster",
            R"({"tools":{"exec":{"mode":"ask"}},"agents":{"list":[{"id":"dev","tools":{"exec":{"mode":"full"}}}]}})",
            "{}", Asking::Never);
        row("one agent stricter",
            R"({"tools":{"exec":{"mode":"ask"}},"agents":{"entries":{"dev":{"tools":{"exec":{"mode":"deny"}}}}}})",
            "{}", Asking::Asks);
        row("the host holds one agent only", "{}", R"({"agents":{"dev":{"security":"allowlist","ask":"on-miss"}}})",
            Asking::Never);
        row("an agent's pair over a mode",
            R"({"tools":{"exec":{"mode":"ask"}},"agents":{"entries":{"dev":{"tools":{"exec":{"ask":"off"}}}}}})", "{}",
            Asking::Never);
    }
    void saysWhatComesOfBothLayers()
    {
        QFETCH(const QByteArray, configuration);
        QFETCH(const QByteArray, host);
        QCOMPARE(
            int(worstAsking(ExecRules::fromConfiguration(json(configuration)), ExecRules::fromHost(json(host)))), [] {
                QFETCH(const Asking, asking);
                return int(asking);
            }());
    }
    void countsWhatRunsWithoutAsking()
    {
        QCOMPARE(
            ExecRules::fromHost(
                json(
                    R"({"agents":{"dev":{"allowlist":[{"pattern":"/usr/bin/ls"},{"pattern":"/usr/bin/cat"}]},"ops":{"allowlist":[{"pattern":"x"}]}}})"))
                .listed,
            3);
        QCOMPARE(
            ExecRules::fromConfiguration(json(R"({"tools":{"exec":{"mode":"ask","safeBins":["wc"]}}})")).listed, 1);
    }
    void readsPermissionModes()
    {
        QCOMPARE(int(askingOfMode(u"read-only"_s)), int(Asking::Refuses));
        QCOMPARE(int(askingOfMode(u"guarded"_s)), int(Asking::Asks));
        QCOMPARE(int(askingOfMode(u"workspace"_s)), int(Asking::Reviewer));
        QCOMPARE(int(askingOfMode(u"full"_s)), int(Asking::Never));
        QCOMPARE(int(askingOfMode(u"x"_s)), int(Asking::Unknown));
    }
};

QTEST_GUILESS_MAIN(tst_ExecRules)
#include "tst_ExecRules.moc"
