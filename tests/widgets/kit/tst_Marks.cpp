// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/Marks.h"

using namespace countersign::ui;
using namespace Qt::StringLiterals;

namespace {

const QList<Mark> all { Severity::Critical, Severity::High, Severity::Medium, Severity::Low, Environment::Prod,
    Environment::Stage, Environment::Dev, Environment::Unknown, CheckResult::Pass, CheckResult::Fail, CheckResult::Unknown,
    CheckResult::NotApplicable, CheckResult::Accepted, CheckResult::ToDo, ControlState::Enforced, ControlState::Detected,
    ControlState::Blind, ControlState::Unasked, ControlState::Degraded, Quorum(),
    Quorum { { VoteSlot::Allow, VoteSlot::Empty } }, Quorum { { VoteSlot::Deny, VoteSlot::Empty } },
    Quorum { { VoteSlot::Allow, VoteSlot::Allow } }, TimeLeft { 200, 300 }, TimeLeft { 200, 300, false }, NotVerified() };

QImage painted(const Mark &mark, Scheme scheme)
{
    const QSizeF size = markSize(mark);
    QImage image(int(size.width()) + 1, int(size.height()) + 1, QImage::Format_RGB32);
    image.fill(Theme::color(Token::base, scheme));
    QPainter painter(&image);
    paintMark(painter, QRectF(QPointF(), size), mark, scheme);
    return image;
}

// What a grey print keeps of it.
QImage grey(const QImage &image)
{
    return image.convertToFormat(QImage::Format_Grayscale8);
}

}

class TestMarks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyMarkHasWordsAndAPicture();
    void noTwoMarksLookAlikeInGrey();
    void timeTurnsAmberAndThenRed();
    void clocksAreNeverNegative();
};

void TestMarks::everyMarkHasWordsAndAPicture()
{
    for (const Mark &mark : all) {
        QVERIFY(!words(mark).isEmpty());
        for (Scheme scheme : { Scheme::Light, Scheme::Dark }) {
            QImage empty = painted(mark, scheme);
            const QImage image = empty;
            empty.fill(Theme::color(Token::base, scheme));
            QVERIFY2(image != empty, qPrintable(words(mark)));
        }
    }
}

void TestMarks::noTwoMarksLookAlikeInGrey()
{
    for (Scheme scheme : { Scheme::Light, Scheme::Dark })
        for (qsizetype i = 0; i < all.size(); ++i)
            for (qsizetype j = i + 1; j < all.size(); ++j)
                QVERIFY2(grey(painted(all[i], scheme)) != grey(painted(all[j], scheme)),
                    qPrintable(words(all[i]) + u" and "_s + words(all[j])));
}

void TestMarks::timeTurnsAmberAndThenRed()
{
    QCOMPARE(timeToken({ 41, 100 }), Token::text);
    QCOMPARE(timeToken({ 40, 100 }), Token::warn);
    QCOMPARE(timeToken({ 16, 100 }), Token::warn);
    QCOMPARE(timeToken({ 15, 100 }), Token::bad);
    QCOMPARE(timeToken({ 15, 0 }), Token::text); // nobody said how long it was
}

void TestMarks::clocksAreNeverNegative()
{
    QCOMPARE(clockText(252), u"04:12"_s);
    QCOMPARE(clockText(3852), u"1:04:12"_s);
    QCOMPARE(clockText(-5), u"00:00"_s);
}

QTEST_MAIN(TestMarks)
#include "tst_Marks.moc"
