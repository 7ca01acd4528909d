// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/Prompt.h"

#include "widgets/kit/ErrorText.h"

using namespace countersign;
using namespace countersign::ui;
using namespace Qt::StringLiterals;

namespace {

/// Keeps what it is asked.
class Heard final : public Prompt
{
public:
    Question question;

    void ask(QObject *, const Question &asked, std::function<void(bool)>) override { question = asked; }
    void askOpenPath(QObject *, const QString &, const QString &, std::function<void(const QString &)>) override { }
    void askSavePath(
        QObject *, const QString &, const QString &, const QString &, std::function<void(const QString &)>) override
    {
    }
};

}

class TestPrompt : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFailureIsAskedInItsWordsWithNothingToAgreeTo();

private:
    QObject m_context;
};

void TestPrompt::aFailureIsAskedInItsWordsWithNothingToAgreeTo()
{
    Heard heard;
    heard.tell(&m_context, u"Export"_s, Error { ErrorCode::DiskFull, u"errno 28"_s });
    QCOMPARE(heard.question.title, u"Export"_s);
    QCOMPARE(heard.question.sentence, ErrorText::of(ErrorCode::DiskFull).sentence);
    QCOMPARE(heard.question.advice, ErrorText::of(ErrorCode::DiskFull).advice);
    QVERIFY(heard.question.yes.isEmpty());
}

QTEST_MAIN(TestPrompt)
#include "tst_Prompt.moc"
