// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/gateways/SetUpText.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace countersign::paths;
using namespace countersign::ui;
using namespace Qt::StringLiterals;

class tst_SetUpText : public QObject {
    Q_OBJECT

    static QList<HostStep> steps()
    {
        return { { StepKind::ApprovePairing, u"68c3"_s, u"openclaw devices approve 68c3"_s,
                     u"openclaw devices remove 8194"_s, StepState::Open },
            { StepKind::AskAboutCommands, {}, u"openclaw config set tools.exec.mode ask"_s,
                u"openclaw config unset tools.exec.mode"_s, StepState::Unknown },
            { StepKind::ReleaseSession, u"agent:dev:t1"_s,
                u"openclaw gateway call sessions.patch --params '{\"key\":\"agent:dev:t1\",\"permissionMode\":null}'"_s,
                u"x"_s, StepState::Open },
            { StepKind::AskAgent, u"$(id)"_s, {}, {}, StepState::Open },
            { StepKind::NoSilentPairing, {}, u"openclaw config set gateway.nodes.pairing.autoApproveLocal false"_s, {},
                StepState::Done } };
    }

private Q_SLOTS:
    void everyStepSaysWhatItChanges()
    {
        QSet<QString> sentences;
        for (int kind = 0; kind <= int(StepKind::NoSilentPairing); ++kind)
            sentences.insert(SetUpText::changes({ StepKind(kind), {}, {}, {}, StepState::Open }));
        QCOMPARE(sentences.size(), int(StepKind::NoSilentPairing) + 1);
        QVERIFY(!sentences.contains(QString()));
    }
    void holdsWhatIsLeftWithItsUndo()
    {
        const auto text = SetUpText::of(steps());
        QVERIFY(text.contains(u"openclaw devices approve 68c3\n"_s));
        QVERIFY(text.contains(u"# To undo it: openclaw devices remove 8194\n"_s));
        QVERIFY(!text.contains(u"autoApproveLocal"_s)); // done
        QVERIFY(!text.contains(u"$("_s));
        QVERIFY(SetUpText::of({ steps().last() }).isEmpty());
    }
    void aShellRunsTheCommandsAndNothingElse()
    {
        // A stand-in that writes down how it was called.
        QTemporaryDir folder;
        QFile stand(folder.filePath(u"openclaw"_s));
        QVERIFY(stand.open(QIODevice::WriteOnly));
        stand.write("#!/bin/sh\nfor a in \"$@\"; do printf '<%s>' \"$a\" >> \"" + folder.path().toUtf8()
            + "/seen\"; done; echo >> \"" + folder.path().toUtf8() + "/seen\"\n");
        stand.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        stand.close();
        QProcess shell;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PATH"_s, folder.path() + u":/usr/bin:/bin"_s);
        shell.setProcessEnvironment(environment);
        shell.setWorkingDirectory(folder.path());
        shell.start(u"/bin/sh"_s, QStringList());
        QVERIFY(shell.waitForStarted());
        shell.write(SetUpText::of(steps()).toUtf8());
        shell.closeWriteChannel();
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.readAllStandardError(), QByteArray());
        QFile seen(folder.filePath(u"seen"_s));
        QVERIFY(seen.open(QIODevice::ReadOnly));
        QCOMPARE(seen.readAll(),
            QByteArray(
                "<devices><approve><68c3>\n<config><set><tools.exec.mode><ask>\n"
                "<gateway><call><sessions.patch><--params><{\"key\":\"agent:dev:t1\",\"permissionMode\":null}>\n"));
    }
    void commentsHoldNothingAShellWouldRead()
    {
        QCOMPARE(SetUpText::comment(u"it's `id` $(x); a|b > c \"d\" (e) !f\nrm"_s),
            u"# its  id    x   a b   c  d   e   f rm"_s);
        QCOMPARE(SetUpText::comment(u"Für jeden Befehl."_s), u"# Für jeden Befehl."_s);
    }
};

QTEST_GUILESS_MAIN(tst_SetUpText)
#include "tst_SetUpText.moc"
