// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/approvals/DigestCompare.h"

#include "tests/support/Picture.h"
#include "tests/widgets/approvals/ApprovalStage.h"
#include "widgets/kit/DigestBlock.h"
#include "widgets/kit/Label.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;
using namespace countersign::ui;
using approvals::CaseState;

/// Two digests side by side, from the vote and from the screen.
class tst_DigestCompare : public QObject
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

    void theFirstPersonSeesTheirOwnOnly()
    {
        QVERIFY(m_stage->raised(u"r1"_s, u"ls"_s));
        const auto &item = m_stage->item(u"r1"_s);
        DigestCompare compare(item, item.action->digest(), m_stage->place);
        QCOMPARE(compare.findChildren<DigestBlock *>().size(), 1);
        QCOMPARE(compare.own().digest(), item.action->digest().hex());
        QVERIFY(compare.isSame());
    }
    void theSecondSeesWhatTheFirstSigned()
    {
        QVERIFY(m_stage->raised(u"r1"_s, u"ls"_s));
        QVERIFY(m_stage->seat.vote(u"r1"_s, 1));
        const auto &item = m_stage->item(u"r1"_s);
        DigestCompare compare(item, item.action->digest(), m_stage->place);
        compare.show();
        QCOMPARE(compare.findChildren<DigestBlock *>().size(), 2);
        QVERIFY(compare.isSame());
        QVERIFY(says(compare, u"Test person 1 signed"_s));
    }
    void anotherDigestInTheVoteIsSeen()
    {
        QVERIFY(m_stage->raised(u"r1"_s, u"ls"_s));
        QVERIFY(m_stage->seat.vote(u"r1"_s, 1));
        auto item = m_stage->item(u"r1"_s);
        item.votes[0].vote.action = crypto::sha256("something else");
        DigestCompare compare(item, item.action->digest(), m_stage->place);
        compare.show();
        QVERIFY(!compare.isSame());
        QVERIFY(!compare.own().differingGroups().isEmpty());
        const auto all = compare.findChildren<QWidget *>();
        QVERIFY(std::ranges::any_of(all, [](const QWidget *widget) { return widget->accessibleName() == u"not equal"_s; }));
    }

private:
    static bool says(const QWidget &widget, const QString &words)
    {
        const auto labels = widget.findChildren<Label *>();
        return std::ranges::any_of(labels, [&](const Label *label) { return label->text() == words; });
    }
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ApprovalStage> m_stage;
};

QTEST_MAIN(tst_DigestCompare)
#include "tst_DigestCompare.moc"
