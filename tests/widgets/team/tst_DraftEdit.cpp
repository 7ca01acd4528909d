// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/team/DraftEdit.h"

#include "tests/widgets/team/TeamStage.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ui;
using namespace countersign::test;


class tst_DraftEdit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aChangeThatIsRefusedLeavesNothingBehind()
    {
        const auto stage = TeamStage::ofTeam(1);
        DraftEdit edit;
        QSignalSpy changed(&edit, &DraftEdit::changed);
        QCOMPARE(edit.apply([](team::CharterDraft &) { return Result<void>(); }).error().code, ErrorCode::NotFound);
        QVERIFY(edit.changes().isEmpty());
        edit.begin(team::CharterDraft::successorOf(stage->team.chain().last()));
        QCOMPARE(changed.count(), 1);
        QVERIFY(edit.changes().isEmpty());
        const auto refused = edit.apply([](team::CharterDraft &draft) {
            if (!draft.setAliases(personId(1), { u"device:1"_s }))
                qFatal("no person 1");
            return draft.remove(personId(9));
        });
        QCOMPARE(refused.error().code, ErrorCode::NotFound);
        QVERIFY(edit.changes().isEmpty());
        QVERIFY(edit.apply([](team::CharterDraft &draft) { return draft.setAliases(personId(1), { u"device:1"_s }); }).has_value());
        QCOMPARE(edit.changes().size(), 1);
        QCOMPARE(changed.count(), 2);
        edit.discard();
        QVERIFY(!edit.draft());
        QCOMPARE(changed.count(), 3);
    }
};

QTEST_MAIN(tst_DraftEdit)
#include "tst_DraftEdit.moc"
