// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/ledger/EntryWords.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ui;

class tst_EntryWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindHasWordsOfItsOwn();
    void timesAreUtc();
};

void tst_EntryWords::everyKindHasWordsOfItsOwn()
{
    QSet<QString> words;
    const int last = static_cast<int>(facts::EntryKind::TrailSegment);
    for (int kind = 0; kind <= last; ++kind)
        words.insert(EntryWords::of(static_cast<facts::EntryKind>(kind)));
    QCOMPARE(words.size(), last + 1);
    QVERIFY(!words.contains(QString()));
}

void tst_EntryWords::timesAreUtc()
{
    QCOMPARE(EntryWords::time(0), u"1970-01-01 00:00:00"_s);
    QCOMPARE(EntryWords::time(1'790'000'000'000), u"2026-09-21 14:13:20"_s);
}

QTEST_GUILESS_MAIN(tst_EntryWords)
#include "tst_EntryWords.moc"
