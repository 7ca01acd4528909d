// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

const QString project = QStringLiteral(TEST_DATA "/../..");

struct Message {
    QString context;
    QString source;
    QStringList translations; ///< one for each plural form
    bool finished = true;
};

QString pathOf(const QString &language)
{
    return u"%1/translations/countersign_%2.ts"_s.arg(project, language);
}

QList<Message> read(const QString &path)
{
    QFile file(path);
    QList<Message> messages;
    QString context;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"message")
            messages.append({ .context = context, .source = {}, .translations = {} });
        else if (xml.name() == u"source")
            messages.last().source = xml.readElementText();
        else if (xml.name() == u"translation") {
            messages.last().finished = !xml.attributes().hasAttribute(u"type"_s);
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            messages.last().translations.append(text);
        }
    }
    return messages;
}

QStringList places(const QString &text)
{
    static const QRegularExpression place(u"%(?:n|L?\\d+)"_s);
    QStringList found;
    for (auto it = place.globalMatch(text); it.hasNext();)
        found.append(it.next().captured());
    found.removeDuplicates();
    found.sort();
    return found;
}

}

class TestTranslations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyLanguageIsCompiledIn_data();
    void everyLanguageIsCompiledIn();
    void everyTextOfTheSourcesIsListed_data();
    void everyTextOfTheSourcesIsListed();
    void theProgramLooksWhereTheTextsAreListed();
    void englishPluralsAreAllThere();
    void germanIsComplete();
    void aTranslationKeepsEveryPlaceOfItsSource();
};

void TestTranslations::everyLanguageIsCompiledIn_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("German") << u"de"_s;
    QTest::newRow("English plurals") << u"en"_s;
}

void TestTranslations::everyLanguageIsCompiledIn()
{
    QFETCH(QString, language);
    QTranslator translator;
    QVERIFY(translator.load(u":/countersign/translations/countersign_%1.qm"_s.arg(language)));
    QCOMPARE(translator.language(), language);
}

void TestTranslations::everyTextOfTheSourcesIsListed_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("German") << u"de"_s << QStringList();
    QTest::newRow("English plurals") << u"en"_s << QStringList(u"-pluralonly"_s);
}

void TestTranslations::everyTextOfTheSourcesIsListed()
{
    QFETCH(QString, language);
    QFETCH(QStringList, options);
    const QTemporaryDir folder;
    const QString now = folder.filePath(u"now_%1.ts"_s.arg(language));
    QProcess lupdate;
    lupdate.start(QStringLiteral(LUPDATE),
        QStringList{
            project + u"/widgets", project + u"/app", u"-I"_s, project, u"-silent"_s, u"-source-language"_s, u"en"_s }
            + options + QStringList{ u"-ts"_s, now });
    QVERIFY(lupdate.waitForFinished(60'000));
    QCOMPARE(lupdate.exitCode(), 0);
    QSet<QString> listed;
    for (const Message &message : read(pathOf(language)))
        listed.insert(message.context + u'|' + message.source);
    const QList<Message> wanted = read(now);
    QVERIFY(wanted.size() > 20);
    for (const Message &message : wanted)
        QVERIFY2(listed.contains(message.context + u'|' + message.source),
            qPrintable(u"build the target update_translations: "_s + message.source));
}

// lupdate goes by the class's own name, the program by the one that the macro is given: where they differ, a text may
// be listed under one and looked up under the other, and stays English without a word.
void TestTranslations::theProgramLooksWhereTheTextsAreListed()
{
    QSet<QString> listed;
    for (const Message &message : read(pathOf(u"de"_s)))
        listed.insert(message.context);
    static const QRegularExpression declared(
        uR"(\b(?:class|struct)\s+(\w+)[^{};]*\{\s*Q_DECLARE_TR_FUNCTIONS\(([\w:]+)\))"_s);
    int seen = 0;
    for (const QString &room : { u"widgets"_s, u"app"_s }) {
        QDirIterator files(project + u'/' + room, { u"*.h"_s, u"*.cpp"_s }, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            for (auto it = declared.globalMatch(text); it.hasNext(); ++seen) {
                const auto match = it.next();
                QVERIFY2(match.captured(1) == match.captured(2) || !listed.contains(match.captured(1)),
                    qPrintable(file.fileName()));
            }
        }
    }
    QVERIFY(seen > 10);
}

void TestTranslations::englishPluralsAreAllThere()
{
    const QList<Message> messages = read(pathOf(u"en"_s));
    QVERIFY(!messages.isEmpty());
    for (const Message &message : messages)
        QVERIFY2(message.finished, qPrintable(message.source));
    QTranslator translator;
    QVERIFY(translator.load(u":/countersign/translations/countersign_en.qm"_s));
    QCOMPARE(translator.translate("Marks", "%n minute(s)", nullptr, 1), u"%n minute"_s);
    QCOMPARE(translator.translate("Marks", "%n minute(s)", nullptr, 2), u"%n minutes"_s);
}

void TestTranslations::germanIsComplete()
{
    for (const Message &message : read(pathOf(u"de"_s))) {
        QVERIFY2(message.finished, qPrintable(message.source));
        QVERIFY2(!message.translations.join(QString()).isEmpty(), qPrintable(message.source));
    }
}

void TestTranslations::aTranslationKeepsEveryPlaceOfItsSource()
{
    const QList<Message> messages = read(pathOf(u"de"_s));
    QVERIFY(messages.size() > 100);
    for (const Message &message : messages)
        for (const QString &translation : message.translations)
            if (message.finished && !translation.isEmpty())
                QVERIFY2(places(translation) == places(message.source), qPrintable(message.source));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_Translations.moc"
