// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/collect/Mirroring.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace countersign;
using namespace countersign::collect;
using namespace Qt::StringLiterals;
using facts::EventKind;

namespace {

constexpr qint64 start = 1'790'000'000'000;

QByteArray activityRow(int sequence)
{
    return QJsonDocument(QJsonObject{ { u"sequence"_s, sequence }, { u"eventId"_s, u"e%1"_s.arg(sequence) },
                             { u"occurredAt"_s, start + sequence * 1000 }, { u"kind"_s, u"tool_action"_s },
                             { u"status"_s, u"finished"_s } })
        .toJson(QJsonDocument::Compact);
}

/// Rows of the activity from the newest on, in pages.
Collected activity(int newest, int oldest, bool complete, const QList<int> &missing = {}, qsizetype pageRows = 3)
{
    Collected made;
    made.gateway = GatewayId(u"g"_s);
    made.bootId = u"boot-1"_s;
    made.atMs = start + newest * 1000 + 100;
    made.complete = complete;
    QByteArrayList rows;
    const auto turn = [&] {
        made.pages.append("{\"events\":[" + rows.join(',') + "]}");
        rows.clear();
    };
    for (int i = newest; i >= oldest; --i) {
        if (!missing.contains(i))
            rows.append(activityRow(i));
        if (rows.size() == pageRows)
            turn();
    }
    if (!rows.isEmpty() || made.pages.isEmpty())
        turn();
    return made;
}

Collected answer(const QByteArray &page, qint64 atMs = start, bool complete = true)
{
    Collected made;
    made.gateway = GatewayId(u"g"_s);
    made.pages = { page };
    made.atMs = atMs;
    made.complete = complete;
    if (const auto cursor = QJsonDocument::fromJson(page)["cursor"_L1]; cursor.isDouble())
        made.logCursor = cursor.toInteger();
    return made;
}

Mirrored take(Source source, const Collected &collected, const QJsonObject &watermark = {}, qint64 silence = 900'000)
{
    return mirrored(source, collected, watermark, Masks(), silence).value();
}

QStringList gaps(const Mirrored &made)
{
    QStringList all;
    for (const auto &event : made.events) {
        if (event.kind == EventKind::Gap)
            all.append(
                u"%1 %2-%3"_s.arg(event.subject).arg((event.atMs - start) / 1000).arg((event.untilMs - start) / 1000));
    }
    return all;
}

QStringList kinds(const Mirrored &made)
{
    QStringList all;
    for (const auto &event : made.events)
        all.append(facts::word(event.kind) + u' ' + event.actor);
    return all;
}

QByteArray devices(const QByteArray &rows)
{
    return "{\"pending\":[],\"paired\":[" + rows + "]}";
}

}

class tst_Mirroring : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFirstReadingHasNoGap();
    void aReadingThatReachesBackHasNoGap();
    void whatTheGatewayHasPrunedIsAGap();
    void numbersThatBeginAnewAreAGap();
    void aMissingNumberIsAGap();
    void whateverIsReadEveryRowIsThereOrAGapSaysSo();
    void aHistoryThatDoesNotMeetItsEndIsAGap();
    void aDeviceIsToldWhenItComesChangesAndGoes();
    void aDeviceThatIsOnlyUsedIsNoNews();
    void aStateThatNobodyLookedAtHasAGap();
    void aConfigurationIsKeptWhenItDiffers();
    void theLogGoesOnOrSaysWhatIsMissing();
    void oneUnreadableRowHidesNoOther();
    void secretsDoNotComeIn();
    void anAnswerWithoutRowsIsMalformed();
};

void tst_Mirroring::theFirstReadingHasNoGap()
{
    const auto made = take(Source::AuditActivity, activity(8, 3, true));
    QCOMPARE(made.events.size(), 6);
    QCOMPARE(gaps(made), QStringList());
    QVERIFY(std::ranges::is_sorted(made.events, {}, &facts::Event::atMs));
    QCOMPARE(made.watermark.value("sequence"_L1).toInteger(), 8);
    QCOMPARE(readFromMs(made.watermark, 250), start + 8000 - 250 - overlapMs);
    QCOMPARE(readFromMs({}, 0), 0);
}

void tst_Mirroring::aReadingThatReachesBackHasNoGap()
{
    const auto first = take(Source::AuditActivity, activity(8, 3, true));
    QCOMPARE(gaps(take(Source::AuditActivity, activity(12, 7, false), first.watermark)), QStringList());
    QCOMPARE(
        gaps(take(Source::AuditActivity, activity(12, 9, true), first.watermark)), QStringList()); // the very next one
    QCOMPARE(gaps(take(Source::AuditActivity, activity(8, 8, false), first.watermark)), QStringList()); // nothing new
}

void tst_Mirroring::whatTheGatewayHasPrunedIsAGap()
{
    const auto first = take(Source::AuditActivity, activity(8, 3, true));
    QCOMPARE(
        gaps(take(Source::AuditActivity, activity(20, 12, true), first.watermark)), QStringList{ u"pruned 8-12"_s });
    QCOMPARE(gaps(take(Source::AuditActivity, activity(20, 12, false), first.watermark)), QStringList{ u"cut 8-12"_s });
}

void tst_Mirroring::numbersThatBeginAnewAreAGap()
{
    const auto first = take(Source::AuditActivity, activity(8, 3, true));
    auto anew = activity(2, 1, true);
    anew.atMs = start + 60'000;
    QCOMPARE(gaps(take(Source::AuditActivity, anew, first.watermark)).size(), 1);
    const auto empty = take(Source::AuditActivity, answer("{\"events\":[]}", start + 60'000), first.watermark);
    QCOMPARE(gaps(empty), QStringList{ u"reset 8-60"_s });
    QCOMPARE(empty.watermark.value("sequence"_L1).toInteger(), 0); // told once
    QCOMPARE(
        gaps(take(Source::AuditActivity, answer("{\"events\":[]}", start + 70'000), empty.watermark)), QStringList());
}

void tst_Mirroring::aMissingNumberIsAGap()
{
    QCOMPARE(gaps(take(Source::AuditActivity, activity(9, 3, true, { 5, 6 }))), QStringList{ u"hole 4-7"_s });
}

void tst_Mirroring::whateverIsReadEveryRowIsThereOrAGapSaysSo()
{
    QRandomGenerator random(4711);
    for (int round = 0; round < 300; ++round) {
        QJsonObject watermark;
        QSet<QString> there;
        QList<std::pair<qint64, qint64>> gone;
        int newest = 1 + int(random.bounded(20));
        int oldest = 1;
        for (int reading = 0; reading < 6; ++reading) {
            if (random.bounded(4) == 0)
                oldest = std::min(newest, oldest + int(random.bounded(30))); // pruned
            QList<int> missing;
            if (random.bounded(4) == 0)
                missing.append(int(random.bounded(1, newest + 1)));
            const bool complete = random.bounded(3) != 0;
            const int back = complete ? oldest : std::max(oldest, newest - int(random.bounded(12)));
            auto collected = activity(newest, back, complete, missing, 1 + random.bounded(5));
            if (random.bounded(3) == 0) // rows of one page in any order
                collected.pages.last() =
                    "{\"events\":[" + activityRow(newest) + ',' + activityRow(back) + ',' + activityRow(newest) + "]}";
            // The process may end before this is stored: then it is as if it had never been read.
            if (random.bounded(5) != 0) {
                const auto made = take(Source::AuditActivity, collected, watermark);
                watermark = made.watermark;
                for (const auto &event : made.events) {
                    if (event.kind == EventKind::Gap)
                        gone.append({ event.atMs, event.untilMs });
                    else
                        there.insert(event.key);
                }
            }
            newest += int(random.bounded(15));
        }
        const int last = int(watermark.value("sequence"_L1).toInteger(0));
        int first = last;
        for (const QString &key : there)
            first = std::min(first, key.sliced(1).toInt());
        for (int i = first; i <= last; ++i) {
            const qint64 at = start + i * 1000;
            const bool said =
                std::ranges::any_of(gone, [at](const auto &gap) { return gap.first <= at && at <= gap.second; });
            QVERIFY2(there.contains(u"e%1"_s.arg(i)) || said, qPrintable(u"round %1, row %2"_s.arg(round).arg(i)));
        }
    }
}

void tst_Mirroring::aHistoryThatDoesNotMeetItsEndIsAGap()
{
    const auto page = [](const QList<int> &seconds) -> QByteArray {
        QByteArrayList rows;
        for (const int each : seconds)
            rows.append("{\"id\":\"a" + QByteArray::number(each)
                + "\",\"status\":\"denied\",\"resolvedAtMs\":" + QByteArray::number(start + each * 1000) + '}');
        return "{\"items\":[" + rows.join(',') + "]}";
    };
    const auto first = take(Source::ApprovalHistory, answer(page({ 9, 5 })));
    QCOMPARE(gaps(first), QStringList());
    QCOMPARE(gaps(take(Source::ApprovalHistory, answer(page({ 12, 9, 5 })), first.watermark)), QStringList());
    QCOMPARE(gaps(take(Source::ApprovalHistory, answer(page({ 14, 12 })), first.watermark)),
        QStringList{ u"pruned 9-12"_s });
    QCOMPARE(gaps(take(Source::ApprovalHistory, answer(page({}), start + 20'000), first.watermark)),
        QStringList{ u"reset 9-20"_s });
}

void tst_Mirroring::aDeviceIsToldWhenItComesChangesAndGoes()
{
    const auto first =
        take(Source::DevicePairings, answer(devices(R"({"deviceId":"a","scopes":["x"]},{"deviceId":"b"})")));
    QCOMPARE(kinds(first), (QStringList{ u"device.seen device:a"_s, u"device.seen device:b"_s }));
    const auto second = take(Source::DevicePairings,
        answer(devices(R"({"deviceId":"a","scopes":["x","operator.admin"]},{"deviceId":"c"})"), start + 1000),
        first.watermark);
    QCOMPARE(kinds(second),
        (QStringList{ u"device.changed device:a"_s, u"device.paired device:c"_s, u"device.removed device:b"_s }));
    const auto third =
        take(Source::DevicePairings, answer(devices(R"({"deviceId":"c"})"), start + 2000), second.watermark);
    QCOMPARE(kinds(third), (QStringList{ u"device.removed device:a"_s }));
    // The same again is another event: keys differ.
    const auto back = take(Source::DevicePairings,
        answer(devices(R"({"deviceId":"a","scopes":["x"]},{"deviceId":"c"})"), start + 3000), third.watermark);
    QCOMPARE(kinds(back), (QStringList{ u"device.paired device:a"_s }));
    QVERIFY(back.events.first().key != first.events.first().key);
}

void tst_Mirroring::aDeviceThatIsOnlyUsedIsNoNews()
{
    const auto first = take(Source::DevicePairings,
        answer(devices(
            R"({"deviceId":"a","lastSeenAtMs":1,"connected":true,"tokens":[{"role":"o","createdAtMs":1,"lastUsedAtMs":2}]})")));
    const auto used = take(Source::DevicePairings,
        answer(devices(
            R"({"deviceId":"a","lastSeenAtMs":9,"connected":false,"tokens":[{"role":"o","createdAtMs":1,"lastUsedAtMs":9}]})")),
        first.watermark);
    QCOMPARE(used.events.size(), 0);
    const auto rotated = take(Source::DevicePairings,
        answer(devices(R"({"deviceId":"a","tokens":[{"role":"o","createdAtMs":1,"rotatedAtMs":5}]})")), used.watermark);
    QCOMPARE(kinds(rotated), (QStringList{ u"device.changed device:a"_s }));
}

void tst_Mirroring::aStateThatNobodyLookedAtHasAGap()
{
    const auto first = take(Source::Grants, answer(R"({"grants":[{"grantId":"g1","useCount":1}]})"));
    QCOMPARE(gaps(take(Source::Grants, answer(R"({"grants":[{"grantId":"g1","useCount":2}]})", start + 900'000),
                 first.watermark)),
        QStringList());
    const auto late = take(Source::Grants, answer(R"({"grants":[]})", start + 901'000), first.watermark);
    QCOMPARE(gaps(late), QStringList{ u"unobserved 0-901"_s });
    QCOMPARE(late.events.last().kind, EventKind::GrantRemoved);
}

void tst_Mirroring::aConfigurationIsKeptWhenItDiffers()
{
    const auto page = [](int port) -> QByteArray {
        return QByteArray(R"({"hash":"hmac-)" + QByteArray::number(port) + R"(","parsed":{"port":)"
            + QByteArray::number(port) + R"(},"issues":[]})");
    };
    const auto first = take(Source::Configuration, answer(page(1)));
    QCOMPARE(first.events.size(), 1);
    QCOMPARE(first.events.first().subject, u"hmac-1"_s);
    QCOMPARE(first.events.first().received, page(1));
    QCOMPARE(take(Source::Configuration, answer(page(1), start + 1000), first.watermark).events.size(), 0);
    const auto other = take(Source::Configuration, answer(page(2), start + 2000), first.watermark);
    const auto again = take(Source::Configuration, answer(page(1), start + 3000), other.watermark);
    QCOMPARE(again.events.size(), 1);
    QVERIFY(again.events.first().key != first.events.first().key); // put back is news too
}

void tst_Mirroring::theLogGoesOnOrSaysWhatIsMissing()
{
    const auto page = [](const char *file, int cursor,
                          const char *more = "\"truncated\":false,\"reset\":false") -> QByteArray {
        const QByteArray line =
            R"({"1":{"cause":"unauthorized","remoteAddr":"10.0.0.7"},"2":"closed before connect","time":"2026-09-21T14:13:25.000Z"})";
        return "{\"file\":\"" + QByteArray(file) + "\",\"cursor\":" + QByteArray::number(cursor) + ',' + more
            + ",\"lines\":["
            + QJsonDocument(QJsonArray{ QString::fromLatin1(line), u"nothing"_s })
                  .toJson(QJsonDocument::Compact)
                  .sliced(1)
                  .chopped(1)
            + "]}";
    };
    const auto first =
        take(Source::LogTail, answer(page("a.log", 100, "\"truncated\":true,\"reset\":false"), start, false));
    QCOMPARE(kinds(first), QStringList{ u"authentication.failed address:10.0.0.7"_s }); // its beginning is no gap
    QCOMPARE(logCursorOf(first.watermark), 100);
    QCOMPARE(gaps(take(Source::LogTail, answer(page("a.log", 120), start + 9000), first.watermark)), QStringList());
    QCOMPARE(
        gaps(take(Source::LogTail,
            answer(page("a.log", 120, "\"truncated\":true,\"reset\":false"), start + 9000, false), first.watermark)),
        QStringList{ u"cut 0-9"_s });
    QCOMPARE(gaps(take(Source::LogTail,
                 answer(page("a.log", 20, "\"truncated\":true,\"reset\":true"), start + 9000, false), first.watermark)),
        QStringList{ u"rotated 0-9"_s });
    const auto another = take(Source::LogTail, answer(page("b.log", 400), start + 9000), first.watermark);
    QCOMPARE(gaps(another), QStringList{ u"rotated 0-9"_s });
    QCOMPARE(logCursorOf(another.watermark), 0); // what stands before is read next
}

void tst_Mirroring::oneUnreadableRowHidesNoOther()
{
    const auto made = take(Source::AuditActivity,
        answer("{\"events\":[" + activityRow(5) + R"(,7,{"sequence":"x","occurredAt":"y"},)" + activityRow(4) + "]}"));
    QCOMPARE(made.events.size(), 4);
    QCOMPARE(gaps(made), QStringList());
    QCOMPARE(made.watermark.value("at"_L1).toInteger(), start + 5000);
}

void tst_Mirroring::secretsDoNotComeIn()
{
    const QByteArray planted = "planted-secret";
    const QList<std::pair<Source, QByteArray>> answers{
        { Source::ApprovalHistory,
            R"({"items":[{"id":"a","resolvedAtMs":5,"status":"denied","presentation":{"commandText":"curl -H 'Authorization: Bearer planted-secret' --token planted-secret"}}]})" },
        { Source::AuditActivity,
            R"({"events":[{"eventId":"e","occurredAt":5,"toolName":"x --password planted-secret"}]})" },
        { Source::Changes, R"({"entries":[{"id":"c","at":5,"summary":"set gateway.auth.token=planted-secret"}]})" },
        { Source::DevicePairings, R"({"paired":[{"deviceId":"d","displayName":"x","deviceToken":"planted-secret"}]})" },
        { Source::Grants, R"({"grants":[{"grantId":"g","command":"API_KEY=planted-secret run"}]})" },
        { Source::Configuration,
            R"({"hash":"h","parsed":{"auth":{"token":"planted-secret"}},"resolved":{"apiKey":"planted-secret"}})" },
        { Source::LogTail,
            R"({"file":"f","cursor":1,"lines":["{\"0\":\"audit event persistence failed token=planted-secret\",\"time\":\"2026-09-21T14:13:25Z\"}"]})" },
    };
    for (const auto &[source, page] : answers) {
        QVERIFY(page.contains(planted));
        const auto made = take(source, answer(page));
        QCOMPARE(made.events.size(), 1);
        const auto &event = made.events.first();
        const QByteArray all =
            event.received + *event.bytes() + event.key.toUtf8() + QJsonDocument(made.watermark).toJson();
        QVERIFY2(!all.contains(planted), all.constData());
    }
}

void tst_Mirroring::anAnswerWithoutRowsIsMalformed()
{
    for (const Source source :
        { Source::AuditActivity, Source::ApprovalHistory, Source::DevicePairings, Source::Grants, Source::LogTail }) {
        for (const auto *page : { "{}", "[]", "", "{\"events\":{}}" })
            QCOMPARE(mirrored(source, answer(page), {}, Masks(), 1).error().code, ErrorCode::Malformed);
    }
    QCOMPARE(mirrored(Source::Identity, answer("{}"), {}, Masks(), 1).error().code, ErrorCode::Unsupported);
}

QTEST_GUILESS_MAIN(tst_Mirroring)
#include "tst_Mirroring.moc"
