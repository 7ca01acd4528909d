// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/print/ReportPrinter.h"

#include "models/core/DisplayText.h"
#include "widgets/print/AuditWords.h"
#include "widgets/print/PageFlow.h"
#include "widgets/print/PageFurniture.h"
#include "widgets/print/PdfFinish.h"
#include "widgets/print/WeeklyAnnex.h"
#include "widgets/print/WeeklyLayout.h"

#include <QBuffer>
#include <QPageSize>
#include <QPdfWriter>
#include <QUuid>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace countersign::ui {

namespace {

constexpr auto bundleName = "countersign-bundle.tar"_L1;

QList<PdfFinish::Section> outlineOf(const PageFlow &flow)
{
    QList<PdfFinish::Section> sections;
    for (std::size_t page = 0; page < flow.pages().size(); ++page) {
        for (const PageFlow::Placed &placed : flow.pages()[page]) {
            if (!placed.block->title.isEmpty())
                sections.append({ placed.block->title, int(page) });
        }
    }
    return sections;
}

}

ReportPrinter::ReportPrinter(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

ReportPrinter::~ReportPrinter()
{
    cancel();
    m_pool.waitForDone();
}

FutureResult<PrintedReport> ReportPrinter::print(reports::Assembled made)
{
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    const auto work = [this, made = std::move(made), cancelled = m_cancelled] {
        return printNow(made, [this](int done, int all) { Q_EMIT progressed(done, all); }, cancelled.get());
    };
    return QtConcurrent::run(&m_pool, work);
}

Result<PrintedReport> ReportPrinter::printNow(const reports::Assembled &made, const std::function<void(int, int)> &progress, const std::atomic_bool *cancelled) const
{
    BlockWriter blocks;
    WeeklyLayout(made.report).write(blocks);
    WeeklyAnnex(made.report, made.digest).write(blocks);
    const PageFurniture furniture(made.report, made.digest);

    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly))
        return fail(ErrorCode::CannotWrite, u"memory"_s);
    QPdfWriter writer(&buffer);
    writer.setResolution(PrintStyle::resolution);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({});
    writer.setDocumentId(QUuid::createUuidV5(QUuid(), made.digest.hex()));
    const QSizeF page(writer.width(), writer.height());
    const QRectF content = PageFurniture::contentBox(page);
    const PageFlow flow(blocks.take(), content.size(), m_style);
    const int count = int(flow.pages().size());
    QPainter painter;
    if (!painter.begin(&writer))
        return fail(ErrorCode::CannotWrite, u"QPdfWriter"_s);
    for (int number = 0; number < count; ++number) {
        if (cancelled && cancelled->load())
            return fail(ErrorCode::Cancelled);
        if (number > 0)
            writer.newPage();
        furniture.drawBack(painter, page, m_style);
        flow.draw(painter, std::size_t(number), content.topLeft());
        furniture.draw(painter, page, number + 1, count, m_style);
        if (progress)
            progress(number + 1, count);
    }
    painter.end();
    buffer.close();
    PdfFinish finish;
    finish.attachment = made.bundle;
    finish.attachmentName = bundleName;
    finish.title = AuditWords::kind(*made.report.audit.checklist) + u", "_s + displayLine(made.report.audit.id);
    finish.author = displayLine(made.report.team);
    finish.producer = u"Countersign "_s + made.report.programVersion;
    finish.madeMs = made.report.madeMs;
    finish.outline = outlineOf(flow);
    const auto finished = finish.apply(bytes);
    if (!finished)
        return std::unexpected(finished.error());
    return PrintedReport { *finished, count };
}

}
