// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/commands/ReportCommand.h"

#include "tests/app/AuditedSeat.h"
#include "tests/support/MemoryTokenStore.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;

namespace {

struct Said {
    int exitCode = -1;
    QString text;
};

/// The command as a person types it; `typed` is what standard input holds.
Said report(const QStringList &arguments, const QByteArray &typed = {})
{
    QProcess program;
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(QStringLiteral(COUNTERSIGN_PROGRAM), arguments);
    program.write(typed);
    program.closeWriteChannel();
    if (!program.waitForFinished(120'000) || program.exitStatus() != QProcess::NormalExit)
        return {};
    return { program.exitCode(), QString::fromUtf8(program.readAll()) };
}

bool isPdf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.readAll().startsWith("%PDF-");
}

}

class tst_ReportCommand final : public QObject
{
    Q_OBJECT

    static QStringList asked(const AuditedSeat &seat, const QString &out, const QStringList &more = {})
    {
        return QStringList { u"--profile"_s, seat.profile.folder(), u"report"_s, u"--checklist"_s, u"weekly"_s, u"--out"_s, out } + more;
    }
    static QByteArray passphrase() { return AuditedSeat::passphrase.toByteArray() + '\n'; }

private Q_SLOTS:
    void theNewestSignedOffAuditIsReported()
    {
        AuditedSeat seat;
        audits::AuditRun &run = seat.begin(GatewayId(u"prod-1"_s));
        const QString id = run.audit().id;
        seat.signOff(run);
        const QString later = seat.begin(GatewayId(u"prod-2"_s)).audit().id; // newer, but nobody has signed it
        seat.close();
        const QString out = seat.parent.filePath(u"weekly.pdf"_s);
        const Said signedOff = report(asked(seat, out), passphrase());
        QVERIFY2(signedOff.exitCode == 0, qPrintable(signedOff.text));
        QVERIFY(signedOff.text.contains(id));
        QVERIFY(!signedOff.text.contains(u"DRAFT"_s));
        QVERIFY(isPdf(out));

        const QString draft = seat.parent.filePath(u"draft.pdf"_s);
        const Said unsignedOne = report(asked(seat, draft, { u"--gateway"_s, u"prod-2"_s }), passphrase());
        QVERIFY2(unsignedOne.exitCode == 1, qPrintable(unsignedOne.text));
        QVERIFY(unsignedOne.text.contains(later));
        QVERIFY(unsignedOne.text.contains(u"DRAFT"_s));
        QVERIFY(isPdf(draft));
    }

    void withoutAnAuditItCollectsAndSaysWhatIsUnknown()
    {
        AuditedSeat seat;
        const QString out = seat.parent.filePath(u"weekly.pdf"_s);
        seat.close();
        const Said nothing = report(asked(seat, out), passphrase());
        QVERIFY2(nothing.exitCode == 2 && nothing.text.contains(u"no gateway"_s), qPrintable(nothing.text));
        QVERIFY(!QFile::exists(out));
        {
            MemoryTokenStore store;
            gateway::Gateways gateways(seat.profile.folder(), store, seat.clock);
            // Nothing listens on port 1.
            QVERIFY(await(gateways.add({ { GatewayId(u"stage-1"_s), QUrl(u"ws://127.0.0.1:1"_s), {}, false }, gateway::Gateways::adminScopes }, {})));
        }
        const Said unknown = report(asked(seat, out), passphrase());
        QVERIFY2(unknown.exitCode == 1, qPrintable(unknown.text));
        QVERIFY(unknown.text.contains(u"stage-1 does not answer"_s));
        QVERIFY(unknown.text.contains(u"unknown (gateway-error)"_s));
        QVERIFY(!unknown.text.contains(u"  pass "_s)); // nothing that was not seen is a pass
        QVERIFY(isPdf(out));
        seat.open();
        QCOMPARE(seat.services->audits().audits().size(), 1);
        QVERIFY(seat.services->audits().audits().first().startedBy.isEmpty());
    }

    void aMonthSaysFirstWhatIsMissing()
    {
        AuditedSeat seat;
        seat.close();
        {
            MemoryTokenStore store;
            gateway::Gateways gateways(seat.profile.folder(), store, seat.clock);
            // Nothing listens on ports 1 and 2.
            for (const auto &[id, url] : { std::pair(u"prod-1"_s, u"ws://127.0.0.1:1"_s), std::pair(u"stage-1"_s, u"ws://127.0.0.1:2"_s) })
                QVERIFY(await(gateways.add({ { GatewayId(id), QUrl(url), {}, false }, gateway::Gateways::adminScopes }, {})));
        }
        const QString out = seat.parent.filePath(u"monthly.pdf"_s);
        QStringList arguments { u"--profile"_s, seat.profile.folder(), u"report"_s, u"--checklist"_s, u"monthly"_s, u"--out"_s, out, u"--gateway"_s, u"prod-1"_s, u"--compare"_s };
        const Said nobody = report(QStringList(arguments) << u"dev-1"_s, passphrase());
        QVERIFY2(nobody.exitCode == 2 && nobody.text.contains(u"no other gateway \"dev-1\""_s), qPrintable(nobody.text));
        const Said itself = report(QStringList(arguments) << u"prod-1"_s, passphrase());
        QVERIFY2(itself.exitCode == 2, qPrintable(itself.text));
        const Said said = report(arguments << u"stage-1"_s, passphrase());
        QVERIFY2(said.exitCode == 1, qPrintable(said.text));
        QVERIFY(said.text.contains(u"stage-1 does not answer"_s));
        QVERIFY2(said.text.indexOf(u"Coverage:"_s) > 0 && said.text.indexOf(u"Coverage:"_s) < said.text.indexOf(u"Audit monthly-"_s), qPrintable(said.text));
        QVERIFY(said.text.contains(u"CS-BAK-01"_s));
        QVERIFY(said.text.contains(u"na"_s)); // nothing was requested, so that nothing was drawn
        QVERIFY(isPdf(out));
        seat.open();
        QCOMPARE(seat.services->audits().audits().first().scope.reference.gateway, GatewayId(u"stage-1"_s));
    }

    void refusesWithASentence()
    {
        AuditedSeat seat;
        const QString out = seat.parent.filePath(u"weekly.pdf"_s);
        const Said busy = report(asked(seat, out), passphrase());
        QVERIFY2(busy.exitCode == 2 && busy.text.contains(u"running console"_s), qPrintable(busy.text));
        seat.close();
        const Said wrong = report(asked(seat, out), "not the passphrase\n");
        QVERIFY2(wrong.exitCode == 2 && wrong.text.contains(u"WrongPassphrase"_s), qPrintable(wrong.text));
        const Said silent = report(asked(seat, out));
        QVERIFY2(silent.exitCode == 2 && silent.text.contains(u"standard input"_s), qPrintable(silent.text));
        const Said nowhere = report(asked(seat, u"/nonexistent/weekly.pdf"_s), passphrase());
        QVERIFY2(nowhere.exitCode == 2 && nowhere.text.contains(u"does not exist"_s), qPrintable(nowhere.text));
        const QString empty = seat.parent.filePath(u"empty"_s);
        const Said noSeat = report({ u"--profile"_s, empty, u"report"_s, u"--checklist"_s, u"weekly"_s, u"--out"_s, out });
        QVERIFY2(noSeat.exitCode == 2 && noSeat.text.contains(u"no seat"_s), qPrintable(noSeat.text));
        QVERIFY(!QFile::exists(empty)); // asking makes no folder
        QVERIFY(!QFile::exists(out));
    }

    void aFullDiskIsSaidAndNoFileIsLeft()
    {
        AuditedSeat seat;
        seat.signOff(seat.begin(GatewayId(u"prod-1"_s)));
        seat.close();
        const QString out = seat.parent.filePath(u"weekly.pdf"_s);
        QProcess program;
        program.setProcessChannelMode(QProcess::MergedChannels);
        program.setChildProcessModifier([] {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit none { 1, 1 };
            setrlimit(RLIMIT_FSIZE, &none);
        });
        program.start(QStringLiteral(COUNTERSIGN_PROGRAM), asked(seat, out));
        program.write(passphrase());
        program.closeWriteChannel();
        QVERIFY(program.waitForFinished(120'000));
        const QString said = QString::fromUtf8(program.readAll());
        QVERIFY2(program.exitStatus() == QProcess::NormalExit && program.exitCode() == 2, qPrintable(said));
        QVERIFY2(said.contains(u"The disk is full."_s), qPrintable(said));
        QVERIFY(QDir(seat.parent.path()).entryList({ u"*.pdf*"_s }, QDir::Files).isEmpty());
        const Said later = report(asked(seat, out), passphrase()); // with room again
        QVERIFY2(later.exitCode == 0, qPrintable(later.text));
    }

    void saysHowItIsUsed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing") << QStringList {} << u"--checklist weekly|monthly --out FILE"_s;
        QTest::newRow("no file") << QStringList { u"--checklist"_s, u"weekly"_s } << u"where the PDF goes"_s;
        QTest::newRow("no value") << QStringList { u"--out"_s } << u"needs a value"_s;
        QTest::newRow("another checklist") << QStringList { u"--checklist"_s, u"yearly"_s, u"--out"_s, u"x.pdf"_s } << u"there are: weekly, monthly"_s;
        QTest::newRow("another option") << QStringList { u"--force"_s, u"yes"_s } << u"no option"_s;
    }
    void saysHowItIsUsed()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, says);
        const Said said = report(QStringList { u"report"_s } + arguments);
        QVERIFY2(said.exitCode == 2 && said.text.contains(says), qPrintable(said.text));
    }
};
QTEST_GUILESS_MAIN(tst_ReportCommand)
#include "tst_ReportCommand.moc"
