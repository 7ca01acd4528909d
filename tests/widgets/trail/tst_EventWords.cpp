// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/trail/EventWords.h"

#include <QTest>

using namespace countersign;
using namespace countersign::ui;
using namespace Qt::StringLiterals;

class tst_EventWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindAndSourceHasItsOwnWords()
    {
        QStringList seen;
        for (int i = 0; i <= int(facts::EventKind::Gap); ++i)
            seen.append(EventWords::of(facts::EventKind(i)));
        QCOMPARE(QSet<QString>(seen.cbegin(), seen.cend()).size(), seen.size());
        for (int i = 0; i <= int(facts::EventSource::Connection); ++i)
            QVERIFY(!EventWords::of(facts::EventSource(i)).isEmpty());
    }
    void aGapIsASentence()
    {
        facts::Event gap{
            .gateway = GatewayId(u"stage\u202e"_s), .source = facts::EventSource::Log, .kind = facts::EventKind::Gap
        };
        gap.atMs = 1'790'000'000'000;
        gap.untilMs = 1'790'000'060'000;
        gap.subject = u"rotated"_s;
        QCOMPARE(EventWords::gap(gap),
            u"stage⟨U+202E⟩, log: from 2026-09-21 14:13:20 to 2026-09-21 14:14:20 UTC nothing could be read, because the gateway began another log file"_s);
        gap.subject = u"\u202eof a newer version"_s;
        QVERIFY(EventWords::gap(gap).endsWith(u"⟨U+202E⟩of a newer version"_s));
    }
    void troublesAreNamed()
    {
        collect::SourceState state{ .source = collect::Source::LogTail,
            .reach = collect::Reach::Current,
            .everyMs = 1000,
            .readAtMs = 10'000,
            .rows = 0,
            .error = {} };
        QCOMPARE(EventWords::trouble(state, 12'000), QString());
        QCOMPARE(EventWords::trouble(state, 14'000), u"log last read 4 s ago"_s);
        state.reach = collect::Reach::Waiting;
        QCOMPARE(EventWords::trouble(state, 12'000), u"log not read yet"_s);
        state.reach = collect::Reach::Blind;
        state.error = Error{ ErrorCode::MissingScope };
        QVERIFY(EventWords::trouble(state, 12'000).startsWith(u"log cannot be read: "_s));
    }
};

QTEST_MAIN(tst_EventWords)
#include "tst_EventWords.moc"
