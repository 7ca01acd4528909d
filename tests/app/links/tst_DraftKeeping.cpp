// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/links/DraftKeeping.h"

#include "tests/app/FoundedSeat.h"

#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;


class tst_DraftKeeping : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDraftOutlivesTheProgram()
    {
        QTemporaryDir folder;
        QThreadPool pool;
        pool.setMaxThreadCount(1);
        FoundedSeat two(folder.filePath(u"two"_s), 2);
        const QByteArray request = *two.requestToJoin({ facts::Role::Admin, facts::Role::SecurityOperator });
        crypto::Digest digest;
        {
            FoundedSeat one(folder.filePath(u"one"_s), 1);
            QVERIFY(await(app::keepDraft(one.services, pool)).has_value());
            QVERIFY(!one.services.charterDesk().offer());
            QVERIFY(await(one.services.charterDesk().sign(one.founding({ request }, folder.filePath(u"recovery.pem"_s)), one.person(), one.passphrase())).has_value());
            digest = one.services.charterDesk().offer()->draft->digest;
            QTRY_VERIFY(QFile::exists(one.profile.charterDraftPath()));
            pool.waitForDone();
        }
        FoundedSeat again(folder.filePath(u"one"_s), 1);
        QVERIFY(await(app::keepDraft(again.services, pool)).has_value());
        QVERIFY(again.services.charterDesk().offer());
        QCOMPARE(again.services.charterDesk().offer()->draft->digest, digest);
        QCOMPARE(again.services.charterDesk().signatures().counted(), 1);
        again.services.charterDesk().discard();
        QTRY_VERIFY(!QFile::exists(again.profile.charterDraftPath()));
    }

    void aFileThatWasChangedIsRefusedAndKept()
    {
        QTemporaryDir folder;
        QThreadPool pool;
        FoundedSeat one(folder.filePath(u"one"_s), 1);
        QFile file(one.profile.charterDraftPath());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{}");
        file.close();
        QCOMPARE(await(app::keepDraft(one.services, pool)).error().code, ErrorCode::Unsupported);
        QVERIFY(!one.services.charterDesk().offer());
        QVERIFY(QFile::exists(one.profile.charterDraftPath()));
    }
};

QTEST_GUILESS_MAIN(tst_DraftKeeping)
#include "tst_DraftKeeping.moc"
