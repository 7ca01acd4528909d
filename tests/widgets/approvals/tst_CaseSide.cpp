// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/approvals/CaseSide.h"

#include "tests/support/Picture.h"
#include "tests/widgets/approvals/ApprovalStage.h"
#include "widgets/kit/DigestBlock.h"
#include "widgets/kit/Label.h"
#include "widgets/kit/OutsideText.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;
using namespace countersign::ui;
using approvals::CaseState;

/// The column beside the text, over a real charter and real votes.
class tst_CaseSide : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }

    void init()
    {
        m_stage = std::make_unique<ApprovalStage>();
        QVERIFY(m_stage->seat.start());
    }
    void cleanup() { m_stage.reset(); }

    void ruleDigestAndWhoMaySign()
    {
        QVERIFY(m_stage->raised(u"r1"_s, u"touch file"_s));
        CaseSide side(m_stage->place);
        side.resize(372, 600);
        side.setCase(m_stage->item(u"r1"_s));
        side.show();
        QCOMPARE(side.digest().digest(), m_stage->item(u"r1"_s).action->digest().hex());
        const auto all = words(side);
        QVERIFY(all.contains(u"2 of: security operator, within 30 minutes"_s) || all.contains(u"2 of: security operator, within 30 minute(s)"_s));
        QVERIFY(all.contains(u"Waiting for the first person"_s));
        QVERIFY(all.contains(u"You, Test person 2"_s)); // the viewer is not named
        QVERIFY(all.contains(u"TRIAL: rules for prod cannot be met"_s));
        QVERIFY(all.contains(u"0 of 2"_s));
    }
    void aVoteIsShownWithItsKeyAndItsReasonAsOutsideText()
    {
        QVERIFY(m_stage->raised(u"r1"_s, u"touch file"_s));
        QVERIFY(m_stage->seat.vote(m_stage->seat.ballot(u"r1"_s, 2, facts::Decision::Allow, u"<b>ok</b>\u202e"_s)));
        CaseSide side(m_stage->place);
        side.setCase(m_stage->item(u"r1"_s));
        side.show();
        const auto all = words(side);
        QVERIFY(all.contains(u"Test person 2 allowed"_s));
        QVERIFY(std::ranges::any_of(all, [](const QString &text) { return text.contains(u"enrolled at a shared seat"_s); }));
        QVERIFY(all.contains(u"Waiting for another person"_s));
        QVERIFY(all.contains(u"You"_s));
        QVERIFY(all.contains(u"1 of 2"_s));
        const auto outside = side.findChildren<OutsideText *>();
        QVERIFY(std::ranges::any_of(outside, [](const OutsideText *text) { return text->shownText().text().contains(u"<b>ok</b>\u27e8U+202E\u27e9"_s); }));
    }
    void nobodyLeftIsSaid()
    {
        QVERIFY(m_stage->raised(u"r1"_s, u"touch file"_s));
        m_stage->seat.connection.close();
        CaseSide side(m_stage->place);
        side.setCase(m_stage->item(u"r1"_s));
        side.show();
        QVERIFY(words(side).contains(u"Nobody at this seat may sign it now."_s));
        QVERIFY(words(side).contains(u"The gateway is not connected. Nothing can be decided now."_s));
    }
    void aForeignAnswerIsSaidToBeOne()
    {
        QVERIFY(m_stage->raised(u"r1"_s, u"touch file"_s));
        m_stage->fake.resolveForeign(u"r1"_s, u"allow-once"_s, u"device"_s, u"some\u200bbody"_s);
        QVERIFY(m_stage->seat.waitForState(u"r1"_s, CaseState::Foreign));
        CaseSide side(m_stage->place);
        side.setCase(m_stage->item(u"r1"_s));
        side.show();
        const auto all = words(side);
        QVERIFY(std::ranges::any_of(all, [](const QString &text) { return text.startsWith(u"Decided outside dual control"_s); }));
        QStringList shown = all;
        for (const auto *text : side.findChildren<OutsideText *>())
            shown.append(text->shownText().text());
        QVERIFY2(shown.join(u'\n').contains(u"some\u27e8U+200B\u27e9body"_s), qPrintable(shown.join(u'\n')));
    }
    void withoutAnActionThereIsNoDigest()
    {
        m_stage->fake.raiseRaw(u"exec"_s, R"({"approvalKind":"exec","id":"r1","createdAtMs":1795375814412,"expiresAtMs":1795376814412,"request":{"command":"ls","command":"rm"}})");
        QVERIFY(m_stage->seat.waitForCase(u"r1"_s));
        CaseSide side(m_stage->place);
        side.setCase(m_stage->item(u"r1"_s));
        side.show();
        QVERIFY(!side.digest().isVisible());
        QVERIFY(words(side).contains(u"There is no action to sign over, so there is no digest."_s));
    }

private:
    static QStringList words(const QWidget &widget)
    {
        QStringList all;
        for (const auto *label : widget.findChildren<Label *>()) {
            if (label->isVisible())
                all.append(label->text());
        }
        return all;
    }
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ApprovalStage> m_stage;
};

QTEST_MAIN(tst_CaseSide)
#include "tst_CaseSide.moc"
