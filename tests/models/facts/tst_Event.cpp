// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/facts/Event.h"

#include "models/core/CanonicalJson.h"

#include <QTest>

using namespace countersign;
using namespace countersign::facts;
using namespace Qt::StringLiterals;

class tst_Event : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyWordLeadsBack()
    {
        for (int i = 0; i <= int(EventSource::Connection); ++i)
            QCOMPARE(eventSource(word(EventSource(i))), EventSource(i));
        for (int i = 0; i <= int(EventKind::Gap); ++i)
            QCOMPARE(eventKind(word(EventKind(i))), EventKind(i));
        QVERIFY(!eventKind(u"tool"));
        QVERIFY(!eventSource(u""));
    }
    void bytesAreCanonicalAndHoldEverythingButKeyAndText()
    {
        Event event{ .gateway = GatewayId(u"stage-1"_s),
            .source = EventSource::Activity,
            .kind = EventKind::ToolEnded,
            .key = u"k"_s };
        event.atMs = 1'795'376'130'325;
        event.status = u"failed"_s;
        event.toolCall = u"sha256:1d"_s;
        event.take("{\"a\":1}");
        const auto bytes = event.bytes();
        QVERIFY(bytes);
        const auto read = canonical::parse(*bytes);
        QVERIFY(read);
        QCOMPARE(read->value("type"_L1).toString(), u"countersign/event/1"_s);
        QCOMPARE(read->value("digest"_L1).toString(), crypto::sha256("{\"a\":1}").hex());
        QCOMPARE(read->value("size"_L1).toInteger(), 7);
        QCOMPARE(read->size(), 18);
        Event other = event;
        other.status = u"finished"_s;
        QVERIFY(*other.bytes() != *bytes);
        other = event;
        other.key = u"another"_s;
        QCOMPARE(*other.bytes(), *bytes);
    }
    void aTextThatIsTooLongIsNamedByItsDigest()
    {
        Event event;
        const QByteArray large(Event::mostReceived + 1, 'x');
        event.take(large);
        QVERIFY(event.received.isEmpty());
        QCOMPARE(event.size, large.size());
        QCOMPARE(event.digest, crypto::sha256(large));
        event.take(large.first(Event::mostReceived));
        QCOMPARE(event.received.size(), Event::mostReceived);
    }
    void halfAPairHasNoCanonicalFormAndBecomesAMark()
    {
        Event event;
        event.actor = QString(QChar(0xD800));
        QCOMPARE(event.bytes().error().code, ErrorCode::Malformed);
        event.actor = eventText(event.actor);
        QCOMPARE(event.actor, QString(QChar::ReplacementCharacter));
        QVERIFY(event.bytes());
        QCOMPARE(eventText(u"\U0001F600"_s), u"\U0001F600"_s);
    }
    void cutsLongTextsWithoutHalvingAPair()
    {
        const QString pairs = u"\U0001F600"_s.repeated(600);
        QCOMPARE(eventText(pairs).size(), Event::mostText);
        Event event;
        event.subject = eventText(u"x"_s + pairs);
        QCOMPARE(event.subject.size(), Event::mostText);
        QVERIFY(event.subject.endsWith(QChar::ReplacementCharacter));
        QVERIFY(event.bytes());
    }
};

QTEST_GUILESS_MAIN(tst_Event)
#include "tst_Event.moc"
