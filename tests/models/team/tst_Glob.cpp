// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/team/Glob.h"

#include <QFile>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using countersign::team::matchesGlob;

namespace {

/// The definition, as slow as it likes.
bool matchesBySearch(QStringView pattern, QStringView text)
{
    if (pattern.isEmpty())
        return text.isEmpty();
    if (pattern.front() == u'*')
        return matchesBySearch(pattern.sliced(1), text) || (!text.isEmpty() && matchesBySearch(pattern, text.sliced(1)));
    return !text.isEmpty() && (pattern.front() == u'?' || pattern.front() == text.front()) && matchesBySearch(pattern.sliced(1), text.sliced(1));
}

}

class tst_Glob : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theVectorsHold()
    {
        QFile file(QStringLiteral(TEST_DATA "/globs.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray cases = QJsonDocument::fromJson(file.readAll()).array();
        QVERIFY(cases.size() > 40);
        for (const QJsonValue &each : cases) {
            const QByteArray shown = QJsonDocument(each.toObject()).toJson(QJsonDocument::Compact);
            QVERIFY2(matchesGlob(each[u"pattern"_s].toString(), each[u"text"_s].toString()) == each[u"matches"_s].toBool(), shown.constData());
        }
    }

    void itAgreesWithTheDefinition()
    {
        QRandomGenerator random(20260914);
        const auto anyText = [&random](QStringView letters, int longest) {
            QString text;
            for (int left = random.bounded(longest); left > 0; --left)
                text += letters.at(random.bounded(letters.size()));
            return text;
        };
        int matched = 0;
        for (int round = 0; round < 20'000; ++round) {
            const QString pattern = anyText(u"ab*?", 8), text = anyText(u"ab", 10);
            matched += matchesGlob(pattern, text);
            QVERIFY2(matchesGlob(pattern, text) == matchesBySearch(pattern, text), qPrintable(pattern + u" / " + text));
        }
        QVERIFY(matched > 1000);
    }

    void aPatternMadeToBeSlowEndsSoon()
    {
        // With backtracking over every '*' this would not end before the test is killed.
        QVERIFY(!matchesGlob(QString(u"a*"_s.repeated(500) + u'b'), QString(20'000, u'a')));
    }
};

QTEST_GUILESS_MAIN(tst_Glob)
#include "tst_Glob.moc"
