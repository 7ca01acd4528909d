// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/Checklist.h"
#include "models/core/CanonicalJson.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <functional>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::audits;

namespace {

QByteArray weeklyBytes()
{
    QFile file(u":/checklists/weekly.json"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject weeklyJson() { return QJsonDocument::fromJson(weeklyBytes()).object(); }

QJsonObject withCheck(const std::function<void(QJsonObject &)> &change)
{
    QJsonObject json = weeklyJson();
    QJsonArray checks = json[u"checks"_s].toArray();
    QJsonObject check = checks[0].toObject();
    change(check);
    checks[0] = check;
    json[u"checks"_s] = checks;
    return json;
}

}

class tst_Checklist : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWeeklyChecklistAsksTheThreeQuestionsOfTheSeeds()
    {
        const auto list = Checklist::builtIn(u"weekly"_s);
        QVERIFY2(list, list ? "" : qPrintable(list.error().detail));
        QCOMPARE(list->questions().size(), 3);
        QStringList ids;
        for (const Check &check : list->checks())
            ids.append(check.id.text());
        QCOMPARE(ids, QStringList({ u"CS-LOG-02"_s, u"CS-ALR-01"_s, u"CS-EXE-07"_s, u"CS-TOK-06"_s, u"CS-ACC-12"_s, u"CS-APR-02"_s, u"CS-APR-03"_s, u"CS-APR-04"_s }));
        QCOMPARE(list->check(CheckId(u"CS-APR-03"_s))->severity, Severity::Critical);
        QCOMPARE(list->check(CheckId(u"CS-APR-03"_s))->onFail.dueDays, 7);
        QCOMPARE(list->periodMs(), qint64(7) * 86'400'000);
        QCOMPARE(list->digest(), crypto::sha256(weeklyBytes()));
        QCOMPARE(list->bytes(), weeklyBytes());
        QCOMPARE(list->parameters()[u"failedLogins"_s], QJsonValue(5));
    }

    void theMonthlyChecklistAsksTheSeedsQuestionsAndTheHardeningBaseline()
    {
        const auto list = Checklist::builtIn(u"monthly"_s);
        QVERIFY2(list, list ? "" : qPrintable(list.error().detail));
        QCOMPARE(list->questions().size(), 4);
        QCOMPARE(list->periodMs(), qint64(30) * 86'400'000);
        QStringList hardening;
        for (const Check &check : list->checks()) {
            if (check.question == "hardening"_L1)
                hardening.append(check.id.text());
            QVERIFY2(!check.rationale.isEmpty() && check.mappings.size() >= 3, qPrintable(check.id.text()));
        }
        // The eleven items of the seeds' list, in their order.
        QCOMPARE(hardening, QStringList({ u"CS-ACC-01"_s, u"CS-ACC-02"_s, u"CS-TOK-05"_s, u"CS-TOK-02"_s, u"CS-BRW-01"_s, u"CS-EXE-01"_s, u"CS-EXE-02"_s, u"CS-LOG-01"_s, u"CS-ALR-06"_s, u"CS-BAK-01"_s, u"CS-INC-01"_s }));
        QCOMPARE(list->need(u"drift"_s)->of, EvidenceNeed::Of::Both);
        QCOMPARE(list->need(u"config"_s)->of, EvidenceNeed::Of::Own);
        QVERIFY(list->parameters()[u"expectedDrift"_s].toArray().size() >= 5);
    }

    void aChecklistThatIsNotThereIsNotFound()
    {
        QCOMPARE(Checklist::builtIn(u"yearly"_s).error().code, ErrorCode::NotFound);
        QCOMPARE(Checklist::builtIn(u"../checklists/weekly"_s).error().code, ErrorCode::NotFound);
    }

    void anotherSpellingIsRefused()
    {
        QVERIFY(!Checklist::parse(QByteArray(weeklyBytes() + '\n')));
        QVERIFY(!Checklist::parse(QJsonDocument(weeklyJson()).toJson(QJsonDocument::Indented)));
    }

    void whatIsWrongIsRefused_data()
    {
        QTest::addColumn<QJsonObject>("json");
        const auto row = [](const char *name, const QString &member, const QJsonValue &value) {
            QJsonObject json = weeklyJson();
            json[member] = value;
            QTest::newRow(name) << json;
        };
        row("unknown member", u"extra"_s, 1);
        row("no title", u"title"_s, u""_s);
        row("no checks", u"checks"_s, QJsonArray());
        row("period of no days", u"periodDays"_s, 0);
        row("check named twice", u"checks"_s, QJsonArray { weeklyJson()[u"checks"_s][0], weeklyJson()[u"checks"_s][0] });
        row("evidence named twice", u"evidence"_s, QJsonArray { weeklyJson()[u"evidence"_s][0], weeklyJson()[u"evidence"_s][0] });
        row("evidence that no check can find", u"evidence"_s, QJsonArray());
        row("question that is not asked", u"questions"_s, QJsonArray());
        row("parameter out of its bounds", u"parameters"_s, QJsonObject { { u"failedLogins"_s, QJsonObject { { u"type"_s, u"integer"_s }, { u"default"_s, 1 }, { u"min"_s, 2 }, { u"max"_s, 9 }, { u"unit"_s, u"x"_s } } } });
        row("a path without a reason", u"parameters"_s, QJsonObject { { u"expected"_s, QJsonObject { { u"type"_s, u"reasons"_s }, { u"default"_s, QJsonArray { QJsonObject { { u"path"_s, u"a"_s } } } } } } });
        {
            QJsonObject json = weeklyJson();
            QJsonArray evidence = json[u"evidence"_s].toArray();
            QJsonObject need = evidence[0].toObject();
            need[u"of"_s] = u"nobody"_s;
            evidence[0] = need;
            json[u"evidence"_s] = evidence;
            QTest::newRow("evidence of a gateway that there is not") << json;
        }
        QTest::newRow("check with an unknown member") << withCheck([](QJsonObject &check) { check[u"skip"_s] = true; });
        QTest::newRow("check without a rule") << withCheck([](QJsonObject &check) { check.remove(u"rule"_s); });
        QTest::newRow("rule over evidence it does not need") << withCheck([](QJsonObject &check) { check[u"rule"_s] = QJsonArray { u"get"_s, u"devices"_s, u"/x"_s }; });
        QTest::newRow("rule that does not compile") << withCheck([](QJsonObject &check) { check[u"rule"_s] = QJsonArray { u"eqq"_s }; });
        QTest::newRow("id of another form") << withCheck([](QJsonObject &check) { check[u"id"_s] = u"LOG-2"_s; });
        QTest::newRow("unknown severity") << withCheck([](QJsonObject &check) { check[u"severity"_s] = u"grave"_s; });
        QTest::newRow("finding without a title") << withCheck([](QJsonObject &check) { check[u"onFail"_s] = QJsonObject(); });
    }
    void whatIsWrongIsRefused()
    {
        QFETCH(const QJsonObject, json);
        const auto bytes = canonical::write(json);
        QVERIFY(bytes);
        const auto list = Checklist::parse(*bytes);
        QVERIFY(!list);
        QCOMPARE(list.error().code, ErrorCode::Malformed);
    }

    void anotherSchemaIsUnsupported()
    {
        QJsonObject json = weeklyJson();
        json[u"schema"_s] = u"countersign.checklist/2"_s;
        QCOMPARE(Checklist::parse(*canonical::write(json)).error().code, ErrorCode::Unsupported);
    }

    void theRuleDigestChangesWithTheRuleAndItsParametersOnly()
    {
        const auto digest = [](const QJsonObject &json) { return Checklist::parse(*canonical::write(json))->checks().first().ruleDigest; };
        const crypto::Digest before = digest(weeklyJson());
        QCOMPARE(digest(withCheck([](QJsonObject &check) { check[u"title"_s] = u"Another title"_s; })), before);
        QVERIFY(digest(withCheck([](QJsonObject &check) { check[u"rule"_s] = true; })) != before);
        QJsonObject looser = weeklyJson();
        QJsonObject parameters = looser[u"parameters"_s].toObject();
        QJsonObject logins = parameters[u"failedLogins"_s].toObject();
        logins[u"default"_s] = 50;
        parameters[u"failedLogins"_s] = logins;
        looser[u"parameters"_s] = parameters;
        QVERIFY(digest(looser) != before);
    }
};

QTEST_GUILESS_MAIN(tst_Checklist)
#include "tst_Checklist.moc"
