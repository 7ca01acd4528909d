// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/team/RevokeDialog.h"

#include "tests/support/Picture.h"
#include "tests/widgets/team/TeamStage.h"
#include <QDateTimeEdit>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ui;
using namespace countersign::test;


class tst_RevokeDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itListsWhatTheKeyDecidedSinceThen()
    {
        const auto stage = TeamStage::ofTeam(1);
        for (int i = 0; i < 3; ++i) {
            facts::Vote vote;
            vote.gatewayIdentity = u"- -"_s;
            vote.request = RequestId(u"r%1"_s.arg(i));
            vote.action = crypto::sha256("action");
            vote.rule = RuleId(u"unmatched"_s);
            vote.decision = facts::Decision::Allow;
            vote.person = personId(2);
            vote.seat = seatRecord(2).id;
            vote.issuedMs = charterStartMs + i * 3'600'000;
            vote.expiresMs = vote.issuedMs + 1000;
            vote.nonce = u"AAECAwQFBgcICQoLDA0ODw"_s;
            auto note = crypto::SignedNote::fromText(vote.text()).value();
            QVERIFY(note.sign(vote.person.text(), fixedKey(2)).has_value());
            QVERIFY(await(stage->ledger.append({ facts::EntryKind::VoteCast, vote.issuedMs, { { u"subject"_s, u"prod-1/r%1"_s.arg(i) }, { u"note"_s, QString::fromUtf8(note.bytes()) } }, {} })).has_value());
        }
        const qint64 now = charterStartMs + 10 * 3'600'000;
        RevokeDialog dialog(stage->ledger, personId(2), u"Test person 2"_s, stage->team.charter().people[1].keys[0], now);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        QCOMPARE(dialog.doubtedSinceMs(), now);
        QTRY_COMPARE(dialog.uses().rowCount(), 0);
        dialog.since().setDateTime(QDateTime::fromMSecsSinceEpoch(charterStartMs + 3'600'000, QTimeZone::UTC));
        QTRY_COMPARE(dialog.uses().rowCount(), 2);
        QCOMPARE(dialog.uses().records()[0].subject, u"prod-1/r1"_s);
        tests::savePicture(tests::grabbed(dialog), u"team-revoke"_s);
        QTest::mouseClick(&dialog.revokeButton(), Qt::LeftButton);
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        QCOMPARE(dialog.doubtedSinceMs(), charterStartMs + 3'600'000);
    }
};

QTEST_MAIN(tst_RevokeDialog)
#include "tst_RevokeDialog.moc"
