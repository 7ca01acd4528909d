// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/commands/TourCommand.h"

#include "models/ledger/Verifier.h"
#include "models/reports/Bundle.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

/// The main job, whole.
class tst_TourCommand final : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

    int walk(const QStringList &arguments, QString &said)
    {
        QTextStream stream(&said);
        app::TourCommand command(stream, stream);
        QSignalSpy finished(&command, &app::TourCommand::finished);
        command.begin(arguments);
        return finished.wait(120'000) ? finished.first().first().toInt() : -1;
    }

private Q_SLOTS:
    void leavesALedgerThatVerifiesAReportAndItsBundle()
    {
        const QString out = m_folder.filePath(u"tour"_s);
        QString said;
        QCOMPARE(walk({ u"--out"_s, out }, said), 0);
        const auto verification = ledger::verify(out + "/ledger.db"_L1);
        QVERIFY(verification);
        QVERIFY(!verification->isTampered());
        QCOMPARE(verification->votes, 13u); // four requests allowed by two, five denied by one
        QFile pdf(out + "/weekly.pdf"_L1);
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.readAll().startsWith("%PDF-"));
        QFile tar(out + "/weekly.tar"_L1);
        QVERIFY(tar.open(QIODevice::ReadOnly));
        QVERIFY(reports::Bundle::read(tar.readAll()));
        QFile monthly(out + "/monthly.tar"_L1);
        QVERIFY(monthly.open(QIODevice::ReadOnly));
        const auto month = reports::Bundle::read(monthly.readAll());
        QVERIFY(month);
        QVERIFY(std::ranges::any_of(month->members(), [](const QByteArray &bytes) { return bytes.startsWith("[{\"audit\":\"monthly-") && bytes.contains("countersign.sample/1"); }));
        QVERIFY(QFile::exists(out + "/monthly.pdf"_L1));
        QVERIFY(said.contains(u"⟨U+202E⟩"));      // what an agent hid is seen
        QVERIFY(!said.contains(QChar(0x202e)));   // and does nothing
    }

    void neverWritesIntoAnOlderTour()
    {
        const QString out = m_folder.filePath(u"tour"_s);
        QString said;
        QCOMPARE(walk({ u"--out"_s, out }, said), 2);
        QVERIFY2(said.contains(u"holds a ledger already"), qPrintable(said));
    }

    void asksForAFolder()
    {
        QString said;
        QCOMPARE(walk({}, said), 2);
        QVERIFY(said.contains(u"--out DIR"));
    }
};
QTEST_MAIN(tst_TourCommand)
#include "tst_TourCommand.moc"
