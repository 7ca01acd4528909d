// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/audits/ReportPane.h"

#include "widgets/kit/Banner.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/EmptyState.h"
#include "widgets/kit/ErrorText.h"
#include "widgets/kit/Hairline.h"
#include "widgets/kit/Prompt.h"

#include <QHBoxLayout>
#include <QPdfDocument>
#include <QPdfView>
#include <QStackedWidget>

namespace countersign::ui {

using namespace Qt::StringLiterals;

ReportPane::ReportPane(const AuditPlace &place, QWidget *parent)
    : QWidget(parent), m_place(place), m_document(new QPdfDocument(this)), m_view(new QPdfView), m_stack(new QStackedWidget), m_empty(new EmptyState),
      m_mark(new Banner(Banner::Tone::Warn)), m_state((new Label({}, Token::text2, Size::Small))->shrinking()), m_make(new Button(tr("Make the report"), Icon::reports, Button::Tone::Primary)),
      m_savePdf(new Button(tr("Save as PDF…"), Icon::save)), m_saveBundle(new Button(tr("Save the bundle…"), Icon::save))
{
    m_view->setDocument(m_document);
    m_view->setPageMode(QPdfView::PageMode::MultiPage);
    m_view->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setAccessibleName(tr("Pages of the report"));
    m_view->setProperty("pane", true);
    m_empty->setSentence(tr("No report made yet"));
    m_empty->setCause(tr("A report shows what the audit says now, verifies the ledger anew and carries its evidence inside."));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_view);
    m_mark->setHatched(true);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(scaled(16), scaled(8), scaled(16), scaled(8));
    bar->setSpacing(scaled(8));
    bar->addWidget(m_state, 1);
    bar->addWidget(m_savePdf);
    bar->addWidget(m_saveBundle);
    bar->addWidget(m_make);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(new Hairline);
    layout->addWidget(m_mark);
    layout->addWidget(m_stack, 1);
    setFocusProxy(m_make);
    connect(m_make, &QPushButton::clicked, this, &ReportPane::make);
    connect(m_savePdf, &QPushButton::clicked, this, [this] { keep(tr("Save the report"), u".pdf"_s, tr("PDF (*.pdf)"), m_made.pdf); });
    connect(m_saveBundle, &QPushButton::clicked, this, [this] { keep(tr("Save the bundle"), u".tar"_s, tr("Tar archives (*.tar)"), m_made.bundle); });
    refresh();
}

ReportPane::~ReportPane()
{
    m_document->close(); // before the bytes go that it reads
}

void ReportPane::setRun(audits::AuditRun *run)
{
    if (m_run != run) {
        if (m_run)
            m_run->disconnect(this);
        m_run = run;
        clear();
        if (run) {
            connect(run, &audits::AuditRun::changed, this, [this] {
                m_old = !m_made.pdf.isEmpty();
                refresh();
            });
        }
    }
    refresh();
}

void ReportPane::clear()
{
    m_document->close();
    m_bytes.close();
    m_bytes.setData({});
    m_made = {};
    m_old = false;
    m_state->setText(QString());
}

int ReportPane::pages() const { return m_document->pageCount(); }

QString ReportPane::state() const { return m_state->text(); }

void ReportPane::make()
{
    if (!m_run || m_making || m_run->audit().results.isEmpty())
        return;
    m_making = true;
    refresh();
    m_place.makeReport(*m_run).then(this, [this, run = m_run](const Result<MadeReport> &made) {
        m_making = false;
        const bool reading = m_make->hasFocus(); // whoever asked for the report and did nothing else since
        if (run == m_run && made)
            show(*made);
        refresh();
        if (reading && run == m_run && made)
            m_view->setFocus(Qt::OtherFocusReason);
        if (!made)
            m_place.prompt.tell(this, tr("The report could not be made"), made.error());
    });
}

void ReportPane::show(const MadeReport &made)
{
    clear();
    m_made = made;
    m_bytes.setData(made.pdf);
    m_bytes.open(QIODevice::ReadOnly);
    m_document->load(&m_bytes);
}

void ReportPane::refresh()
{
    const bool evaluated = m_run && !m_run->audit().results.isEmpty();
    const bool here = !m_made.pdf.isEmpty();
    m_make->setEnabled(evaluated); // on while it works: a button that goes off loses the focus, to the rail at worst
    m_make->setText(here ? tr("Make it again") : tr("Make the report"));
    m_savePdf->setEnabled(here && !m_making);
    m_saveBundle->setEnabled(here && !m_making);
    m_stack->setCurrentIndex(here ? 1 : 0);
    m_empty->setSentence(m_making ? tr("Making the report") : tr("No report made yet"));
    if (m_making)
        m_state->setText(tr("Verifying the ledger and drawing the pages."));
    else if (!evaluated)
        m_state->setText(tr("There is nothing to report before the evidence is collected."));
    else if (here)
        m_state->setText(tr("%n page(s), the bundle inside", nullptr, m_made.pages));
    else
        m_state->setText(QString());
    const bool draft = m_run && !m_run->audit().isSignedOff();
    m_mark->setVisible(here && (draft || m_old));
    m_mark->setSentence(m_old ? tr("The audit has changed since this report was made.") : tr("DRAFT: two people have not signed this audit. Every page says so."));
}

void ReportPane::keep(const QString &title, const QString &suffix, const QString &filter, const QByteArray &bytes)
{
    if (!m_run || bytes.isEmpty())
        return;
    m_place.prompt.askSavePath(this, title, m_run->audit().id + suffix, filter, [this, bytes](const QString &path) {
        if (path.isEmpty())
            return;
        m_place.save(path, bytes).then(this, [this, path](const Result<void> &saved) {
            if (!saved)
                return m_place.prompt.tell(this, tr("The file could not be written"), saved.error());
            m_state->setText(tr("Saved as %1").arg(displayLine(path)));
        });
    });
}

}
