// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/team/AdmitDialog.h"

#include "tests/support/Picture.h"
#include "tests/widgets/team/TeamStage.h"
#include "widgets/kit/DigestBlock.h"
#include "widgets/team/RoleChoice.h"

#include <QCheckBox>
#include <QLabel>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ui;
using namespace countersign::test;


class tst_AdmitDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nobodyIsTakenInBeforeTheFingerprintIsCompared()
    {
        const auto newcomer = TeamStage::ofTrial(3);
        const auto opened = team::openJoin(newcomer->request({ facts::Role::Auditor }), newcomer->clock.nowMs());
        AdmitDialog dialog(*opened, teamCharter());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QSignalSpy admitted(&dialog, &AdmitDialog::admitted);
        dialog.open();
        QCOMPARE(dialog.findChild<DigestBlock *>()->digest(), opened->fingerprint.hex());
        QVERIFY(!dialog.admitButton().isEnabled());
        QTest::keyClick(&dialog.compared(), Qt::Key_Space);
        QVERIFY(dialog.admitButton().isEnabled());
        dialog.findChild<RoleChoice *>()->setRoles({});
        QVERIFY(!dialog.admitButton().isEnabled());
        dialog.findChild<RoleChoice *>()->setRoles({ facts::Role::Auditor, facts::Role::Viewer });
        tests::savePicture(tests::grabbed(dialog), u"team-admit"_s);
        QTest::mouseClick(&dialog.admitButton(), Qt::LeftButton);
        QCOMPARE(admitted.count(), 1);
        QCOMPARE(dialog.roles(), (QList { facts::Role::Viewer, facts::Role::Auditor }));
        dialog.setOutcome(fail(ErrorCode::SamePerson, u"name"_s));
        QVERIFY(dialog.isVisible());
        dialog.setOutcome({});
        QVERIFY(!dialog.isVisible());
    }

    void theGatewaysOfTheirSeatAreNamed()
    {
        const auto newcomer = TeamStage::ofTrial(3);
        newcomer->links = 6;
        auto opened = team::openJoin(newcomer->request({ facts::Role::Auditor }), newcomer->clock.nowMs());
        const auto said = [&opened] {
            const AdmitDialog dialog(*opened, teamCharter());
            QStringList all;
            for (const QLabel *each : dialog.findChildren<QLabel *>())
                all.append(each->text());
            return all.join(u'\n');
        };
        QVERIFY2(said().contains(u"prod-1, prod-2, prod-3, prod-4 and 2 more"_s), qPrintable(said()));
        opened->request.connections = { opened->request.connections.first() };
        opened->request.connections[0].gateway = GatewayId(u"prod\u202E"_s + QString(5000, u'a')); // a stranger's words
        QVERIFY(said().contains(u"prod\u27e8U+202E\u27e9aaa"_s));
        QVERIFY(!said().contains(QString(100, u'a')));
        opened->request.sameSeat = true;
        QVERIFY(said().contains(u"not taken over"_s));
    }

    void aTrialHasNoSecondCharterAdmin()
    {
        const auto newcomer = TeamStage::ofTrial(3);
        const auto opened = team::openJoin(newcomer->request({ facts::Role::Admin, facts::Role::Viewer }), newcomer->clock.nowMs());
        AdmitDialog dialog(*opened, trialCharter());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QCOMPARE(dialog.roles(), QList { facts::Role::Viewer });
    }
};

QTEST_MAIN(tst_AdmitDialog)
#include "tst_AdmitDialog.moc"
