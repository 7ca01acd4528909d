// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/EvidenceReader.h"
#include "tests/models/audits/AuditFixture.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::audits;

class tst_EvidenceReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyReaderOfTheWeeklyChecklistIsKnown()
    {
        const auto checklist = test::weekly();
        for (const EvidenceNeed &need : checklist->evidence())
            QVERIFY(isKnownReader(need.reader));
        QVERIFY(!isKnownReader(u"openclaw.approval-history/2"_s));
    }

    void anUnknownReaderIsUnsupported()
    {
        const Evidence answer = test::evidence(u"m"_s, QJsonObject());
        QCOMPARE(read(u"other/1"_s, { &answer }, {}).error().code, ErrorCode::Unsupported);
    }

    void answersThatAreNoPagesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("{");
        QTest::newRow("an object") << QByteArray("{}");
        QTest::newRow("no page") << QByteArray("[]");
        QTest::newRow("a page that is no object") << QByteArray("[1]");
    }
    void answersThatAreNoPagesAreRefused()
    {
        QFETCH(const QByteArray, raw);
        Evidence answer = test::evidence(u"m"_s, QJsonObject());
        answer.raw = raw;
        QCOMPARE(pages(answer).error().code, ErrorCode::Malformed);
    }
};

QTEST_GUILESS_MAIN(tst_EvidenceReader)
#include "tst_EvidenceReader.moc"
