// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/paths/PathWords.h"

#include <QTest>

using namespace countersign;
using namespace countersign::paths;
using namespace countersign::ui;
using namespace Qt::StringLiterals;

class tst_PathWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyReasonHasASentenceOfItsOwn()
    {
        QSet<QString> sentences;
        for (int reason = 0; reason <= int(ControlReason::NeverAsks); ++reason) {
            const Finding finding{ .control = Control::Blind, .reason = ControlReason(reason), .count = 3 };
            const auto sentence = PathWords::reason(finding);
            QVERIFY2(!sentence.isEmpty() && !sentences.contains(sentence), qPrintable(sentence));
            QVERIFY(!PathWords::shortReason(finding).isEmpty());
            sentences.insert(sentence);
        }
    }
    void everyPathHasAName()
    {
        QSet<QString> names;
        for (int path = 0; path <= int(Path::ChatReplies); ++path)
            names.insert(PathWords::path(Path(path)));
        QCOMPARE(names.size(), int(Path::ChatReplies) + 1);
    }
    void whoIsNotAskedIsToldTheCommand()
    {
        for (const auto reason :
            { ControlReason::ExecModeFull, ControlReason::ExecModeReviewed, ControlReason::ExecModeList })
            QVERIFY(
                PathWords::reason({ .control = Control::Unasked, .reason = reason }).contains(PathWords::askCommand));
    }
    void aFactThatWasNotReadSaysWhichAndWhy()
    {
        QSet<QString> sentences;
        for (int fact = 0; fact <= int(Fact::Grants); ++fact) {
            for (const auto error : { ErrorCode::Unknown, ErrorCode::MissingScope, ErrorCode::TimedOut, ErrorCode::Busy,
                     ErrorCode::TooLarge, ErrorCode::Malformed, ErrorCode::Refused })
                sentences.insert(PathWords::notRead(Fact(fact), error));
        }
        QCOMPARE(sentences.size(), 7 * 7);
    }
    void everyStateHasItsMark()
    {
        QCOMPARE(PathWords::mark(Control::Enforced), ControlState::Enforced);
        QCOMPARE(PathWords::mark(Control::Detected), ControlState::Detected);
        QCOMPARE(PathWords::mark(Control::Degraded), ControlState::Degraded);
        QCOMPARE(PathWords::mark(Control::Blind), ControlState::Blind);
        QCOMPARE(PathWords::mark(Control::Unasked), ControlState::Unasked);
    }
};

QTEST_MAIN(tst_PathWords)
#include "tst_PathWords.moc"
