// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/print/PdfFinish.h"

#include <QDateTime>
#include <QTimeZone>

#ifdef __clang__ // preset lint: it wants this whole, for a default argument in QPDFWriter.hh that nothing here calls
namespace qpdf::pl {
struct Link { };
}
#endif
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

using namespace Qt::StringLiterals;

namespace countersign::ui {

namespace {

std::string pdfDate(qint64 ms)
{
    return "D:" + QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::UTC).toString(u"yyyyMMddHHmmss"_s).toStdString() + 'Z';
}

QPDFObjectHandle unicode(const QString &text) { return QPDFObjectHandle::newUnicodeString(text.toStdString()); }

void attach(QPDF &pdf, const PdfFinish &finish)
{
    auto stream = QPDFEFStreamObjectHelper::createEFStream(pdf, std::string(finish.attachment.constData(), size_t(finish.attachment.size())));
    stream.setSubtype("application/x-tar").setCreationDate(pdfDate(finish.madeMs)).setModDate(pdfDate(finish.madeMs));
    auto file = QPDFFileSpecObjectHelper::createFileSpec(pdf, finish.attachmentName.toStdString(), stream);
    file.getObjectHandle().replaceKey("/AFRelationship", QPDFObjectHandle::newName("/Source"));
    QPDFEmbeddedFileDocumentHelper(pdf).replaceEmbeddedFile(finish.attachmentName.toStdString(), file);
    pdf.getRoot().replaceKey("/AF", QPDFObjectHandle::newArray({ file.getObjectHandle() }));
}

void addOutline(QPDF &pdf, const QList<PdfFinish::Section> &sections)
{
    const auto pages = QPDFPageDocumentHelper(pdf).getAllPages();
    auto root = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    root.replaceKey("/Type", QPDFObjectHandle::newName("/Outlines"));
    QPDFObjectHandle previous;
    int count = 0;
    for (const auto &section : sections) {
        if (section.page < 0 || size_t(section.page) >= pages.size())
            continue;
        auto item = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        item.replaceKey("/Title", unicode(section.title));
        item.replaceKey("/Parent", root);
        item.replaceKey("/Dest", QPDFObjectHandle::newArray({ pages[size_t(section.page)].getObjectHandle(), QPDFObjectHandle::newName("/Fit") }));
        if (count == 0) {
            root.replaceKey("/First", item);
        } else {
            item.replaceKey("/Prev", previous);
            previous.replaceKey("/Next", item);
        }
        previous = item;
        ++count;
    }
    if (count == 0)
        return;
    root.replaceKey("/Last", previous);
    root.replaceKey("/Count", QPDFObjectHandle::newInteger(count));
    pdf.getRoot().replaceKey("/Outlines", root);
    pdf.getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
}

void describe(QPDF &pdf, const PdfFinish &finish)
{
    auto info = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    info.replaceKey("/Title", unicode(finish.title));
    info.replaceKey("/Author", unicode(finish.author));
    info.replaceKey("/Creator", unicode(finish.producer));
    info.replaceKey("/Producer", unicode(finish.producer));
    info.replaceKey("/CreationDate", QPDFObjectHandle::newString(pdfDate(finish.madeMs)));
    info.replaceKey("/ModDate", QPDFObjectHandle::newString(pdfDate(finish.madeMs)));
    pdf.getTrailer().replaceKey("/Info", info);
    auto root = pdf.getRoot();
    root.removeKey("/Metadata"); // Qt's XMP holds the time of printing; one statement is better than two that differ
    root.replaceKey("/Lang", QPDFObjectHandle::newString("en"));
    auto viewer = QPDFObjectHandle::newDictionary();
    viewer.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    root.replaceKey("/ViewerPreferences", viewer);
}

}

Result<QByteArray> PdfFinish::apply(const QByteArray &bytes) const
{
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("report", bytes.constData(), size_t(bytes.size()));
        if (!attachment.isEmpty())
            attach(pdf, *this);
        addOutline(pdf, outline);
        describe(pdf, *this);
        QPDFWriter writer(pdf);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.setMinimumPDFVersion("1.7");
        writer.setObjectStreamMode(qpdf_o_disable);
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize()));
    } catch (const std::exception &error) {
        return fail(ErrorCode::CannotWrite, QString::fromUtf8(error.what()));
    }
}

}
