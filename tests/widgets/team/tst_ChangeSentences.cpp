// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/team/TeamWords.h"

#include "tests/widgets/team/TeamStage.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ui;
using namespace countersign::test;


class tst_ChangeSentences : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachKindOfChangeHasASentenceOfItsOwn()
    {
        QSet<QString> sentences;
        for (int kind = 0; kind <= int(team::Change::Kind::RecoveryRemoved); ++kind) {
            const team::Change change { .kind = static_cast<team::Change::Kind>(kind), .subject = u"it"_s, .before = { u"1"_s, u"2"_s, u"3"_s }, .after = { u"4"_s, u"5"_s, QString() } };
            const QString sentence = TeamWords::change(change);
            QVERIFY2(sentence.size() > 5 && !sentence.contains(u'%'), qPrintable(sentence));
            sentences.insert(sentence);
        }
        QCOMPARE(sentences.size(), int(team::Change::Kind::RecoveryRemoved) + 1);
    }

    void whatComesFromOutsideStaysVisible()
    {
        const team::Change change { .kind = team::Change::Kind::PersonNamed, .subject = u"it"_s, .before = { u"a"_s }, .after = { u"b\u202e%1"_s } };
        const QString sentence = TeamWords::change(change);
        QVERIFY(sentence.contains(u"U+202E"_s));
        QVERIFY(sentence.contains(u"%1"_s));
    }

    void aKeyAtSomebodyElsesSeatIsSaidLoudly()
    {
        const team::Change change { .kind = team::Change::Kind::KeyAdded, .subject = u"it"_s, .before = {}, .after = { u"00112233445566778899"_s, u"seat"_s, u"same-seat"_s } };
        QVERIFY(TeamWords::change(change).contains(u"SAME SEAT"_s));
    }
};

QTEST_MAIN(tst_ChangeSentences)
#include "tst_ChangeSentences.moc"
