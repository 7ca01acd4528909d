// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/StatusLine.h"

using namespace countersign;
using namespace countersign::ui;
using namespace Qt::StringLiterals;

namespace {

QStringList texts(const QWidget &widget)
{
    QStringList all;
    for (const Label *label : widget.findChildren<Label *>())
        if (label->isVisible() && !label->text().isEmpty())
            all.append(label->text());
    return all;
}

}

class TestStatusLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theTimeIsThatOfTheClockInUtc();
    void itSaysWhatItIsTold();
    void whatIsWrongHasItsColour();
};

void TestStatusLine::theTimeIsThatOfTheClockInUtc()
{
    FixedClock clock(1'763'842'652'000); // 2025-11-22 20:17:32 UTC
    StatusLine line(clock);
    line.show();
    QVERIFY(texts(line).contains(u"20:17:32 UTC"_s));
    clock.advance(1000);
    QTRY_VERIFY(texts(line).contains(u"20:17:33 UTC"_s));
}

void TestStatusLine::itSaysWhatItIsTold()
{
    const FixedClock clock(0);
    StatusLine line(clock);
    line.resize(1200, 27);
    line.show();
    QCOMPARE(texts(line).size(), 1); // the time alone
    line.setInfo({ .gateways = { u"4 of 5 gateways answer"_s, Token::warn }, .ledger = { u"Ledger verified to 3"_s, Token::ok },
        .clock = {}, .seat = u"Seat one"_s });
    QCOMPARE(texts(line),
        (QStringList { u"4 of 5 gateways answer"_s, u"Ledger verified to 3"_s, u"Seat one"_s, u"00:00:00 UTC"_s }));
}

void TestStatusLine::whatIsWrongHasItsColour()
{
    const FixedClock clock(0);
    StatusLine line(clock);
    line.setInfo({ .gateways = { u"0 of 5 gateways answer"_s, Token::warn }, .ledger = {}, .clock = {}, .seat = {} });
    const auto labels = line.findChildren<Label *>();
    QVERIFY(std::ranges::any_of(labels, [](const Label *label) { return label->token() == Token::warn; }));
}

QTEST_MAIN(TestStatusLine)
#include "tst_StatusLine.moc"
