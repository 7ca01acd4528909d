// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/ErrorText.h"

#include "widgets/kit/Banner.h"

using namespace countersign;
using namespace countersign::ui;
using namespace Qt::StringLiterals;

class TestErrorText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCodeHasASentenceAndAnAdvice();
    void noTwoCodesSayTheSame();
    void theDetailIsNeverShown();
    void aSlowDownSaysHowLong();
};

namespace {

// All codes: they are numbered without gaps, and Unknown is the last.
QList<ErrorCode> codes()
{
    QList<ErrorCode> all;
    for (int i = 0; i <= int(ErrorCode::Unknown); ++i)
        all.append(ErrorCode(i));
    return all;
}

}

void TestErrorText::everyCodeHasASentenceAndAnAdvice()
{
    for (ErrorCode code : codes()) {
        const ErrorText text = ErrorText::of(code);
        for (const QString &part : { text.sentence, text.advice }) {
            QVERIFY2(part.endsWith(u'.'), qPrintable(name(code)));
            for (const QString &word : { u"!"_s, u"please"_s, u"successfully"_s, u"oops"_s, u"safe "_s, u"secure"_s })
                QVERIFY2(!part.contains(word, Qt::CaseInsensitive), qPrintable(part));
        }
    }
}

void TestErrorText::noTwoCodesSayTheSame()
{
    QSet<QString> sentences;
    for (ErrorCode code : codes())
        sentences.insert(ErrorText::of(code).sentence);
    QCOMPARE(sentences.size(), codes().size());
}

void TestErrorText::theDetailIsNeverShown()
{
    for (ErrorCode code : codes()) {
        const ErrorText text = ErrorText::of(Error { code, u"<b>detail of the log</b>"_s });
        QVERIFY(!text.both().contains(u"detail of the log"_s));
        Banner banner;
        banner.setError(Error { code, u"<b>detail of the log</b>"_s });
        QCOMPARE(banner.sentence(), text.both());
    }
}

void TestErrorText::aSlowDownSaysHowLong()
{
    QVERIFY(ErrorText::of(Error { ErrorCode::SlowedDown, u"3500"_s }).advice.contains(u'4'));
    QCOMPARE(ErrorText::of(Error { ErrorCode::SlowedDown, u"soon"_s }).advice, ErrorText::of(ErrorCode::SlowedDown).advice);
}

QTEST_MAIN(TestErrorText)
#include "tst_ErrorText.moc"
