// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/PageReader.h"
#include "tests/models/audits/AuditFixture.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::audits;

class tst_PageReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsOfAllPagesAreWalkedInOrder()
    {
        const Evidence answer = test::evidence(u"m"_s, QList<QByteArray> { R"({"rows":[{"id":"a"},{"id":"b"}]})", R"({"rows":[{"id":"c"}]})" });
        PageReader reader(answer, u"rows"_s);
        QStringList ids;
        for (const QJsonObject &row : reader.rows())
            ids.append(reader.text(row, u"id"_s));
        QCOMPARE(ids, QStringList({ u"a"_s, u"b"_s, u"c"_s }));
        QVERIFY(!reader.error());
    }

    void gatewayTimesComeOntoOurClock()
    {
        Evidence answer = test::evidence(u"m"_s, QJsonObject { { u"rows"_s, QJsonArray { QJsonObject { { u"at"_s, 5000 } } } } });
        answer.clockOffsetMs = 1200;
        PageReader reader(answer, u"rows"_s);
        QCOMPARE(reader.time(reader.rows().first(), u"at"_s), 3800);
    }

    void whatIsMissingIsRemembered()
    {
        PageReader noArray(test::evidence(u"m"_s, QJsonObject()), u"rows"_s);
        QCOMPARE(noArray.error()->code, ErrorCode::Malformed);
        const Evidence answer = test::evidence(u"m"_s, QJsonObject { { u"rows"_s, QJsonArray { QJsonObject { { u"at"_s, u"soon"_s } } } } });
        PageReader reader(answer, u"rows"_s);
        std::ignore = reader.time(reader.rows().first(), u"at"_s);
        QVERIFY(reader.error());
    }

    void halfSurrogatesCannotStopCanonicalJson()
    {
        const Evidence answer = test::evidence(u"m"_s, QList<QByteArray> { R"({"rows":[{"id":"a\ud800b"}]})" });
        PageReader reader(answer, u"rows"_s);
        const QString text = reader.text(reader.rows().first(), u"id"_s);
        QVERIFY(canonical::write({ { u"id"_s, text } }));
        QCOMPARE(text, u"a\uFFFDb"_s);
    }

    void absentTextsStayAbsent()
    {
        QJsonObject to;
        copyText(to, u"a"_s, QJsonValue());
        copyText(to, u"b"_s, u""_s);
        copyText(to, u"c"_s, 1);
        copyText(to, u"d"_s, u"x"_s);
        QCOMPARE(to, (QJsonObject { { u"d"_s, u"x"_s } }));
        QCOMPARE(textsOf(QJsonArray { u"a"_s, 1.5, QJsonObject() }), QJsonArray { u"a"_s });
    }
};

QTEST_GUILESS_MAIN(tst_PageReader)
#include "tst_PageReader.moc"
