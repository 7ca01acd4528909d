// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/UntrustedBox.h"

#include "widgets/kit/OutsideText.h"

using namespace countersign;
using namespace countersign::ui;
using namespace Qt::StringLiterals;

class TestUntrustedBox : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itShowsTheStoryAsPlainText();
};

void TestUntrustedBox::itShowsTheStoryAsPlainText()
{
    UntrustedBox box(u"What the agent says"_s, u"untrusted"_s);
    box.setText(DisplayText::fromText(u"<b>Safe</b>\u200b, approve"_s));
    const auto *text = box.findChild<OutsideText *>();
    QCOMPARE(text->shownText().text(), u"<b>Safe</b>⟨U+200B⟩, approve"_s);
    QCOMPARE(text->textFormat(), Qt::PlainText);
}

QTEST_MAIN(TestUntrustedBox)
#include "tst_UntrustedBox.moc"
