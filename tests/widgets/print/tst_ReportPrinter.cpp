// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/print/ReportPrinter.h"

#include "tests/models/reports/ReportFixture.h"
#include "widgets/kit/Theme.h"

#include <QProcess>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ui;

namespace {

/// What a public tool prints about a file; empty where it fails.
QString output(const QString &tool, const QStringList &arguments)
{
    QProcess process;
    process.start(tool, arguments);
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return {};
    return QString::fromUtf8(process.readAllStandardOutput());
}

// Another space, and where a line was broken, is still the same text.
QString flat(QString text) { return text.simplified(); }

}

class tst_ReportPrinter : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

    QString saved(const QByteArray &pdf, const QString &name = u"report.pdf"_s)
    {
        // COUNTERSIGN_PICTURES keeps what was printed, to be looked at.
        const QString folder = qEnvironmentVariable("COUNTERSIGN_PICTURES", m_folder.path());
        QFile file(folder + u'/' + name);
        return file.open(QIODevice::WriteOnly) && file.write(pdf) == pdf.size() ? file.fileName() : QString();
    }

    QString textOf(const QByteArray &pdf, const QString &name = u"report.pdf"_s) { return flat(output(u"pdftotext"_s, { u"-layout"_s, saved(pdf, name), u"-"_s })); }

private Q_SLOTS:
    void aSignedReportSaysWhatItShould()
    {
        audits::Audit audit = test::auditOf(test::goodWeek());
        test::signBoth(audit);
        ReportPrinter printer;
        const auto printed = printer.printNow(test::assembled(test::weeklyInput(audit)));
        QVERIFY2(printed, printed ? "" : qPrintable(printed.error().detail));
        const QString path = saved(printed->pdf, u"good.pdf"_s);
        QVERIFY(output(u"qpdf"_s, { u"--check"_s, path }).contains(u"No syntax or stream encoding errors found"_s));
        const QString text = textOf(printed->pdf, u"good.pdf"_s);
        QVERIFY(text.contains(u"Page 1 of %1"_s.arg(printed->pages)));
        QVERIFY(text.contains(u"Page %1 of %1"_s.arg(printed->pages)));
        QVERIFY(!text.contains(u"DRAFT"_s));
        QVERIFY(text.contains(u"Effective"_s));
        for (const QString &id : { u"CS-LOG-02"_s, u"CS-APR-03"_s, u"Test person-one"_s, u"Test person-two"_s, u"f92678c5-3c1a-4b52-b89b-82c76954fb30"_s, u"Residual risk"_s })
            QVERIFY2(text.contains(id), qPrintable(id));
        const QString digest = audit.evidence.first().digest.hex();
        QVERIFY(QString(text).remove(u' ').contains(digest.first(32)));
        QVERIFY(QString(text).remove(u' ').contains(digest.last(32)));
    }

    void aMonthSaysWhatWasPlanted()
    {
        audits::Audit audit = test::monthOf(test::badMonth());
        test::signBoth(audit);
        ReportPrinter printer;
        const auto printed = printer.printNow(test::assembled(test::weeklyInput(audit)));
        QVERIFY2(printed, printed ? "" : qPrintable(printed.error().detail));
        const QString text = textOf(printed->pdf, u"month.pdf"_s);
        for (const QString &said : { u"Monthly security audit"_s, u"stage-1"_s, u"tools.exec.mode"_s, u"cron.enabled"_s, u"nobody expects it"_s, u"store.url"_s, u"Console cc33dd44ee55"_s, u"200"_s,
                                     u"something else"_s, u"How they were drawn"_s, u"Coverage"_s, u"CS-BAK-01"_s, u"CS-AUD-03"_s, u"f92678c5-3c1a-4b52-b89b-82c76954fb30"_s,
                                     u"aa0c8d54-1111-4b52-b89b-82c76954fb30"_s })
            QVERIFY2(text.contains(said), qPrintable(said));
        QVERIFY(QString(text).remove(u' ').contains(QString(64, u'6').replace(u"66"_s, u"61"_s))); // the auditor's nonce
        // No credential of either configuration, in the pages or in what they carry.
        const reports::Assembled made = test::assembled(test::weeklyInput(audit));
        QVERIFY(!text.contains(u"Prod-pass-77"_s));
        QVERIFY(!made.bundle.contains("Prod-pass-77"));
    }

    void everyFontIsInTheFile()
    {
        ReportPrinter printer;
        const QString path = saved(printer.printNow(test::assembled(test::weeklyInput(test::auditOf(test::badWeek()))))->pdf, u"bad.pdf"_s);
        const QStringList lines = output(u"pdffonts"_s, { path }).split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(lines.size() > 2);
        QVERIFY(lines.join(u'\n').contains(u"Inter"_s));
        QVERIFY(lines.join(u'\n').contains(u"JetBrains"_s));
        for (const QString &line : lines.sliced(2))
            QVERIFY2(QRegularExpression(u"Identity-H +yes +(yes|no) +yes "_s).match(line).hasMatch(), qPrintable(line)); // embedded, with its way back to text
    }

    void theBundleInsideIsTheBundle()
    {
        const reports::Assembled made = test::assembled(test::weeklyInput(test::auditOf(test::goodWeek())));
        ReportPrinter printer;
        const QString path = saved(printer.printNow(made)->pdf);
        QProcess qpdf;
        qpdf.start(u"qpdf"_s, { u"--show-attachment=countersign-bundle.tar"_s, path });
        QVERIFY(qpdf.waitForFinished());
        const QByteArray bundle = qpdf.readAllStandardOutput();
        QCOMPARE(crypto::sha256(bundle), made.digest);
        QVERIFY(reports::Bundle::read(bundle));
        QVERIFY(output(u"qpdf"_s, { u"--json"_s, path }).contains(u"\"/AFRelationship\": \"/Source\""_s));
        QVERIFY(textOf(printer.printNow(made)->pdf).contains(made.digest.hex().first(12)));
    }

    void hostileTextIsSpeltOut()
    {
        QList<audits::Evidence> week = test::badWeek();
        const QString hostile = u"rm \u202E fr- \u200B<b>bold</b> \u05E9 a\u0430"_s;
        week[4] = test::evidence(u"approval.history"_s, QJsonObject { { u"items"_s, QJsonArray { test::historyRow(u"req-7"_s, u"allowed"_s, test::periodStart + test::dayMs, hostile) } } });
        audits::Audit audit = test::auditOf(week);
        audit.findings.first().observed = u"Agent \u2066calls itself\u2069 <script>alert(1)</script>\tand \u202Eso on"_s;
        ReportPrinter printer;
        const QString text = textOf(printer.printNow(test::assembled(test::weeklyInput(audit)))->pdf, u"hostile.pdf"_s);
        for (const QString &literal : { u"⟨U+202E⟩"_s, u"⟨U+200B⟩"_s, u"<b>bold</b>"_s, u"⟨U+2066⟩"_s, u"<script>alert(1)</script>"_s, u"⟨U+0430⟩"_s })
            QVERIFY2(text.contains(literal), qPrintable(literal));
        QVERIFY(!text.contains(u'\u202E'));
        QVERIFY(!text.contains(u'\u200B'));
    }

    void aPersonsFileIsPrintedWithAllThatTheySayOfIt()
    {
        QList<audits::Evidence> week = test::goodWeek();
        const QString statement = u"Export of the directory, made on Monday.\nOnly two people have the role.\nrm \u202E fr- <b>bold</b> a\u0430 "_s + QString(u"attested, nobody but two people has it, "_s).repeated(90) + u"and that is the end."_s;
        const audits::Attachment file { CheckId(u"CS-LOG-02"_s), PersonId(u"person-one"_s), u"users\u202Efdp.csv\nStatus: passed"_s, statement, "a,b" };
        week.append(*file.toEvidence(GatewayId(u"prod-1"_s), test::periodEnd));
        audits::Attachment unread = file;
        unread.name = u"gone.csv"_s;
        week.append(*unread.toEvidence(GatewayId(u"prod-1"_s), test::periodEnd));
        week.last().raw.clear(); // its content was deleted
        ReportPrinter printer;
        const auto printed = printer.printNow(test::assembled(test::weeklyInput(test::auditOf(week))));
        QVERIFY2(printed, printed ? "" : qPrintable(printed.error().detail));
        const QString text = textOf(printed->pdf, u"file.pdf"_s);
        for (const QString &said : { u"users⟨U+202E⟩fdp.csv⟨U+000A⟩Status: passed"_s, u"Laid here by"_s, u"Only two people have the role."_s, u"⟨U+0430⟩"_s, u"<b>bold</b>"_s,
                                     u"and that is the end."_s, u"cannot be read here"_s })
            QVERIFY2(text.contains(said), qPrintable(said));
        QVERIFY(!text.contains(u'\u202E'));
        QVERIFY(!text.contains(u"gone.csv"_s));
        QCOMPARE(text.count(u"attested"_s), 90);
    }

    void marksThatMustNotBeMissedAreOnEveryPage_data()
    {
        QTest::addColumn<QString>("mark");
        QTest::newRow("draft") << u"DRAFT"_s;
        QTest::newRow("trial") << u"TRIAL"_s;
        QTest::newRow("practice") << u"PRACTICE"_s;
        QTest::newRow("tainted") << u"TAINTED"_s;
    }
    void marksThatMustNotBeMissedAreOnEveryPage()
    {
        QFETCH(const QString, mark);
        audits::Audit audit = test::auditOf(test::goodWeek());
        audit.trial = mark == "TRIAL"_L1 || mark == "PRACTICE"_L1; // a practice charter is one; it says PRACTICE alone
        audit.practice = mark == "PRACTICE"_L1;
        reports::WeeklyInput input = test::weeklyInput(audit);
        if (mark == "TAINTED"_L1)
            input.verification->integrity.append({ quint64(7), u"leaf-hash"_s, {} });
        ReportPrinter printer;
        const auto printed = printer.printNow(test::assembled(input));
        const QString path = saved(printed->pdf);
        for (int page = 1; page <= printed->pages; ++page) {
            const QString number = QString::number(page);
            const QString text = output(u"pdftotext"_s, { u"-f"_s, number, u"-l"_s, number, path, u"-"_s });
            QVERIFY2(text.contains(mark), qPrintable(number));
            QVERIFY2(mark == "TRIAL"_L1 || !text.contains(u"TRIAL"_s), qPrintable(number));
        }
    }

    void theSameReportGivesTheSamePages()
    {
        const reports::Assembled made = test::assembled(test::weeklyInput(test::auditOf(test::badWeek())));
        ReportPrinter printer;
        const auto first = printer.printNow(made);
        const auto second = printer.printNow(made);
        QCOMPARE(first->pages, second->pages);
        QCOMPARE(textOf(first->pdf, u"one.pdf"_s), textOf(second->pdf, u"two.pdf"_s));
    }

    void progressCountsPagesAndStopsWhenCancelled()
    {
        const reports::Assembled made = test::assembled(test::weeklyInput(test::auditOf(test::badWeek())));
        ReportPrinter printer;
        std::atomic_bool cancelled = false;
        int last = 0;
        const auto printed = printer.printNow(made, [&](int done, int) { last = done; cancelled = done == 2; }, &cancelled);
        QVERIFY(!printed);
        QCOMPARE(printed.error().code, ErrorCode::Cancelled);
        QCOMPARE(last, 2);
    }

    void printingInItsOwnThreadTellsItsProgress()
    {
        ReportPrinter printer;
        QSignalSpy spy(&printer, &ReportPrinter::progressed);
        std::optional<Result<PrintedReport>> done;
        printer.print(test::assembled(test::weeklyInput(test::auditOf(test::goodWeek())))).then(this, [&](const Result<PrintedReport> &printed) { done = printed; });
        QTRY_VERIFY(done);
        QVERIFY(done->has_value());
        QTRY_COMPARE(spy.size(), (*done)->pages);
    }

    void tenThousandRowsKeepTheirHeaderAndTheirPages()
    {
        QJsonArray rows;
        for (int i = 0; i < 10'000; ++i)
            rows.append(test::historyRow(u"req-%1"_s.arg(i), u"allowed"_s, test::periodStart + i, u"command %1"_s.arg(i)));
        QList<audits::Evidence> week = test::goodWeek();
        week[4] = test::evidence(u"approval.history"_s, QJsonObject { { u"items"_s, rows } });
        audits::Audit audit = test::auditOf(week);
        for (audits::CheckResult &result : audit.results)
            result.deviations.clear(); // the rows are what is printed here
        ReportPrinter printer;
        const auto printed = printer.printNow(test::assembled(test::weeklyInput(audit)));
        QVERIFY(printed);
        QVERIFY(printed->pages > 200);
        const QString path = saved(printed->pdf);
        const QString page = output(u"pdftotext"_s, { u"-f"_s, u"120"_s, u"-l"_s, u"120"_s, u"-layout"_s, path, u"-"_s });
        QVERIFY(page.contains(u"Decided by"_s));
        QVERIFY(page.contains(u"Page 120 of %1"_s.arg(printed->pages)));
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const Theme theme(application);
    tst_ReportPrinter test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_ReportPrinter.moc"
