// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/team/PersonIds.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using team::isPersonId;
using team::personIdFor;

class tst_PersonIds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anIdIsMadeFromTheName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("id");
        QTest::newRow("words") << u"Test person one"_s << u"test-person-one"_s;
        QTest::newRow("spaces around and between") << u"  Test   person "_s << u"test-person"_s;
        QTest::newRow("accents") << u"T\u00e9st P\u00e8rs\u00f6n"_s << u"test-person"_s;
        QTest::newRow("signs") << u"O'Test, person (1)"_s << u"otest-person-1"_s;
        QTest::newRow("no Latin letter") << u"\u6d4b\u8bd5"_s << u"person"_s;
        QTest::newRow("nothing") << QString() << u"person"_s;
        QTest::newRow("too long") << QString(100, u'a') << QString(48, u'a');
    }
    void anIdIsMadeFromTheName()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, id);
        QCOMPARE(personIdFor(name, {}).text(), id);
        QVERIFY(isPersonId(personIdFor(name, {})));
    }

    void aTakenIdGetsANumber()
    {
        const PersonId one = personIdFor(u"Test"_s, {});
        const PersonId two = personIdFor(u"Test"_s, { one });
        QCOMPARE(two.text(), u"test-2"_s);
        QCOMPARE(personIdFor(u"Test"_s, { one, two }).text(), u"test-3"_s);
    }

    void otherTextsAreNoIds()
    {
        for (const QString &text : { QString(), u"-a"_s, u"A"_s, u"a b"_s, u"a/b"_s, u"a+b"_s, u"\u00e9"_s, QString(65, u'a') })
            QVERIFY2(!isPersonId(PersonId(text)), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(tst_PersonIds)
#include "tst_PersonIds.moc"
