// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/forms/PassphrasePair.h"

using namespace countersign::ui;
using namespace Qt::StringLiterals;

namespace {

struct Pair {
    PassphrasePair form { u"Passphrase"_s, u"Asked for each signature."_s, u"Nobody can recover it."_s };
    PassphraseField *first = form.findChildren<PassphraseField *>().value(0);
    PassphraseField *second = form.findChildren<PassphraseField *>().value(1);

    Pair() { form.show(); }
    [[nodiscard]] bool says(const QString &sentence) const
    {
        for (const QLabel *label : form.findChildren<QLabel *>()) {
            if (label->isVisibleTo(&form) && label->text() == sentence)
                return true;
        }
        return false;
    }
};

}

class tst_PassphrasePair : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWayToAStrongPassphrase()
    {
        Pair pair;
        QVERIFY(pair.says(u"Nobody can recover it."_s));
        QCOMPARE(pair.form.obstacle(), u"Choose a passphrase"_s);
        QTest::keyClicks(pair.first, u"violet"_s);
        QVERIFY(pair.says(PassphrasePair::weakness(u"too-short"_s)));
        QCOMPARE(pair.form.obstacle(), u"Choose a stronger passphrase"_s);
        QTest::keyClicks(pair.first, u" kettle under moss"_s);
        QVERIFY(pair.says(u"Strong enough. Asked for each signature."_s));
        QCOMPARE(pair.form.obstacle(), u"Type the same passphrase twice"_s);
        QTest::keyClicks(pair.second, u"violet kettle"_s);
        QVERIFY(pair.says(u"The two are not the same yet."_s));
        QTest::keyClicks(pair.second, u" under moss"_s);
        QCOMPARE(pair.form.obstacle(), QString());
        QCOMPARE(pair.form.take().view().toByteArray(), "violet kettle under moss"_ba);
        QVERIFY(pair.first->isEmpty() && pair.second->isEmpty());
        QCOMPARE(pair.form.obstacle(), u"Choose a passphrase"_s);
    }

    void theNameMustNotStandInIt()
    {
        Pair pair;
        QTest::keyClicks(pair.first, u"violet person under moss"_s);
        QTest::keyClicks(pair.second, u"violet person under moss"_s);
        QVERIFY(pair.form.obstacle().isEmpty());
        pair.form.setPersonName(u"Test person one"_s);
        QVERIFY(pair.says(PassphrasePair::weakness(u"contains-name"_s)));
        QCOMPARE(pair.form.obstacle(), u"Choose a stronger passphrase"_s);
    }

    void everyReasonHasItsSentence()
    {
        QSet<QString> sentences;
        for (const QString &reason : { u"too-short"_s, u"repeats"_s, u"contains-name"_s, u"too-common"_s })
            sentences.insert(PassphrasePair::weakness(reason));
        QCOMPARE(sentences.size(), 4);
    }
};

QTEST_MAIN(tst_PassphrasePair)
#include "tst_PassphrasePair.moc"
