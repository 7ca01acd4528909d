// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/print/PdfFinish.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::ui;

namespace {

QByteArray twoPages()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly))
        return {};
    QPdfWriter writer(&buffer);
    QPainter painter(&writer);
    painter.drawText(100, 100, u"one"_s);
    writer.newPage();
    painter.drawText(100, 100, u"two"_s);
    painter.end();
    return bytes;
}

PdfFinish sample()
{
    return { "attached bytes", u"bundle.tar"_s, u"Title ü"_s, u"Team"_s, u"Countersign 0.1.0"_s, 1'790'000'000'000, { { u"First"_s, 0 }, { u"Second"_s, 1 }, { u"Nowhere"_s, 9 } } };
}

QByteArray tool(const QTemporaryDir &folder, const QByteArray &pdf, const QString &name, const QStringList &before, int expected = 0)
{
    QFile file(folder.filePath(u"x.pdf"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return {};
    file.close();
    QProcess process;
    process.start(name, before + QStringList { file.fileName() });
    return process.waitForFinished() && process.exitCode() == expected ? process.readAllStandardOutput() : QByteArray();
}

}

class tst_PdfFinish : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theAttachmentIsTheSourceOfTheDocument()
    {
        const QTemporaryDir folder;
        const auto pdf = sample().apply(twoPages());
        QVERIFY2(pdf, pdf ? "" : qPrintable(pdf.error().detail));
        QCOMPARE(tool(folder, *pdf, u"qpdf"_s, { u"--show-attachment=bundle.tar"_s }), QByteArray("attached bytes"));
        const QByteArray json = tool(folder, *pdf, u"qpdf"_s, { u"--json"_s });
        QVERIFY(json.contains("\"/AFRelationship\": \"/Source\""));
        QVERIFY(json.contains("\"/AF\": ["));
        QVERIFY(tool(folder, *pdf, u"qpdf"_s, { u"--check"_s }).contains("No syntax"));
    }

    void titleDatesAndOutlineAreThere()
    {
        const QTemporaryDir folder;
        const auto pdf = sample().apply(twoPages());
        const QByteArray about = tool(folder, *pdf, u"pdfinfo"_s, { u"-isodates"_s });
        QVERIFY(about.contains("Title ü"));
        QVERIFY(about.contains("2026-09-21T14:13:20Z"));
        const QByteArray json = tool(folder, *pdf, u"qpdf"_s, { u"--json"_s });
        QVERIFY(json.contains("u:First") && json.contains("u:Second") && !json.contains("u:Nowhere"));
    }

    void theSamePagesGiveTheSameFile()
    {
        const QByteArray pages = twoPages();
        QCOMPARE(*sample().apply(pages), *sample().apply(pages));
    }

    void whatIsNoPdfIsAnErrorNotACrash()
    {
        QCOMPARE(sample().apply("not a pdf").error().code, ErrorCode::CannotWrite);
        QVERIFY(!sample().apply({}));
    }
};

QTEST_MAIN(tst_PdfFinish)
#include "tst_PdfFinish.moc"
