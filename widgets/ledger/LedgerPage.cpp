// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/ledger/LedgerPage.h"

#include "models/ledger/Anchor.h"
#include "widgets/kit/Banner.h"
#include "widgets/kit/ErrorText.h"
#include "widgets/kit/Hairline.h"
#include "widgets/kit/PageHeader.h"
#include "widgets/kit/Prompt.h"
#include "widgets/kit/Table.h"
#include "widgets/ledger/EntryDetail.h"
#include "widgets/ledger/EntryWords.h"
#include "widgets/ledger/TreePeaks.h"
#include "widgets/ledger/VerdictTile.h"

#include <QLocale>
#include <QProgressBar>
#include <QSplitter>
#include <QVBoxLayout>

namespace countersign::ui {

using namespace Qt::StringLiterals;
using ledger::LedgerModel;

namespace {

constexpr int detailWidth = 420;
constexpr int progressHeight = 3;

/// A row whose entry is not here yet is said to be so, in every column but the number.
std::function<Cell(const QModelIndex &)> whenHere(std::function<Cell(const QModelIndex &)> cell)
{
    return [cell = std::move(cell)](const QModelIndex &row) {
        if (row.data(LedgerModel::FailedRole).toBool())
            return Cell::words(LedgerPage::tr("cannot be read"), Cell::Look::Bad);
        return row.data(LedgerModel::LoadedRole).toBool() ? cell(row) : Cell::words(u"…"_s, Cell::Look::Dim);
    };
}

}

LedgerPage::LedgerPage(const Parts &parts, QWidget *parent)
    : Surface(Token::base, parent)
    , m_parts(parts)
    , m_header(new PageHeader(tr("Ledger")))
    , m_anchor(new Button(tr("Keep an anchor…"), Icon::save))
    , m_verify(new Button(tr("Verify now"), Icon::verify, Button::Tone::Primary))
    , m_progress(new QProgressBar)
    , m_alarm(new Banner(Banner::Tone::Bad))
    , m_integrity(new VerdictTile(tr("Was anything changed?")))
    , m_authorship(new VerdictTile(tr("Who wrote it?")))
    , m_completeness(new VerdictTile(tr("Was it rolled back?")))
    , m_peaks(new TreePeaks)
    , m_table(new Table(Table::Rows::Queue))
    , m_detail(new EntryDetail(parts.ledger))
{
    m_header->addAction(m_anchor);
    m_header->addAction(m_verify);
    m_progress->setFixedHeight(scaled(progressHeight));
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Verification"));
    m_alarm->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (QWidget *part : { static_cast<QWidget *>(m_header), static_cast<QWidget *>(m_progress), static_cast<QWidget *>(m_alarm),
                           makeVerdicts(), static_cast<QWidget *>(new Hairline), static_cast<QWidget *>(m_peaks),
                           static_cast<QWidget *>(new Hairline) })
        layout->addWidget(part);
    layout->addWidget(makeEntries(), 1);

    connect(m_anchor, &QPushButton::clicked, this, &LedgerPage::keepAnchor);
    connect(m_verify, &QPushButton::clicked, this, [this] { m_parts.run.isRunning() ? m_parts.run.cancel() : m_parts.run.start(); });
    connect(&parts.run, &ledger::VerifyRun::started, this, [this] { showRunning(true); });
    connect(&parts.run, &ledger::VerifyRun::progressed, this, [this](quint64 done, quint64 all) {
        // The bar counts in thousandths: entries may be more than an int.
        m_progress->setRange(0, 1000);
        m_progress->setValue(static_cast<int>(all == 0 ? 0 : done * 1000 / all));
    });
    connect(&parts.run, &ledger::VerifyRun::finished, this, &LedgerPage::showVerification);
    connect(&parts.run, &ledger::VerifyRun::failed, this, [this](const Error &error) {
        showRunning(false);
        if (error.code != ErrorCode::Cancelled)
            m_parts.prompt.tell(this, tr("The ledger could not be verified"), error);
    });
    connect(&parts.entries, &QAbstractItemModel::rowsInserted, this, &LedgerPage::showSize);
    connect(&parts.entries, &QAbstractItemModel::dataChanged, this, &LedgerPage::showCurrent);
    connect(m_table, &Table::currentRowChanged, this, &LedgerPage::showCurrent);
    showSize();
    showRunning(parts.run.isRunning());
    if (parts.run.last())
        showVerification();
}

QWidget *LedgerPage::makeVerdicts()
{
    auto *row = new Surface(Token::window);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_integrity, 1);
    layout->addWidget(new Hairline(Qt::Vertical));
    layout->addWidget(m_authorship, 1);
    layout->addWidget(new Hairline(Qt::Vertical));
    layout->addWidget(m_completeness, 1);
    return row;
}

QWidget *LedgerPage::makeEntries()
{
    m_table->setAccessibleName(tr("Entries, newest first"));
    m_table->setColumns(&m_parts.entries,
        { { .title = tr("Entry"), .width = 70,
            .cell = [](const QModelIndex &row) { return Cell::number(QLocale().toString(row.data(LedgerModel::IndexRole).toULongLong())); },
            .numeric = true },
          { .title = tr("Time (UTC)"), .width = 150,
            .cell = whenHere([](const QModelIndex &row) { return Cell::evidence(EntryWords::time(row.data(LedgerModel::AtRole).toLongLong())); }) },
          { .title = tr("What"), .width = 150,
            .cell = whenHere([](const QModelIndex &row) {
                return Cell::words(EntryWords::of(static_cast<facts::EntryKind>(row.data(LedgerModel::KindRole).toInt())));
            }) },
          { .title = tr("Subject"), .width = 200,
            .cell = whenHere([](const QModelIndex &row) {
                return Cell::evidence(DisplayText::fromText(row.data(LedgerModel::SubjectRole).toString(), DisplayText::Lines::Escape), Cell::Look::Dim);
            }),
            .grows = true, .hidesNarrow = true } }); // the entry beside it says it too
    auto *split = new QSplitter(Qt::Horizontal);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(1);
    split->addWidget(m_table);
    split->addWidget(m_detail);
    split->setStretchFactor(0, 1);
    split->setSizes({ scaled(2 * detailWidth), scaled(detailWidth) });
    return split;
}

void LedgerPage::showEntry(quint64 entry)
{
    m_table->setCurrentRow(m_parts.entries.indexOf(entry));
    showCurrent();
}

void LedgerPage::showRunning(bool running)
{
    m_verify->setText(running ? tr("Cancel") : tr("Verify now"));
    m_verify->setTone(running ? Button::Tone::Plain : Button::Tone::Primary);
    m_progress->setVisible(running);
    if (running)
        m_progress->setRange(0, 0);
}

void LedgerPage::showVerification()
{
    showRunning(false);
    const ledger::Verification &found = *m_parts.run.last();
    m_integrity->setVerdict(VerdictWords::integrity(found));
    m_authorship->setVerdict(VerdictWords::authorship(found));
    m_completeness->setVerdict(VerdictWords::completeness(found));
    m_alarm->setSentence(VerdictWords::alarm(found));
    m_alarm->setVisible(found.isTampered());
    const auto fault = found.firstFault();
    if (fault && fault->entry)
        showEntry(*fault->entry);
}

void LedgerPage::showSize()
{
    const quint64 size = m_parts.ledger.head().size;
    m_peaks->setSize(size);
    m_header->setState(tr("%1, %2 entries").arg(m_parts.ledger.origin(), QLocale().toString(size)));
    if (!m_table->currentRow().isValid())
        m_table->setCurrentRow(m_parts.entries.index(0, 0));
}

/// The chosen row may come from the file later than it is chosen.
void LedgerPage::showCurrent()
{
    const QModelIndex row = m_table->currentRow();
    if (!row.isValid() || !row.data(LedgerModel::LoadedRole).toBool())
        return;
    const auto stored = row.data(LedgerModel::EntryRole).value<ledger::StoredEntry>();
    if (m_detail->shownEntry() != stored.index)
        m_detail->setEntry(stored);
}

void LedgerPage::keepAnchor()
{
    const QString suggested = ledger::anchor::fileName(m_parts.ledger.head());
    m_parts.prompt.askSavePath(this, tr("Keep an anchor outside this computer"), suggested, tr("Checkpoints (*.checkpoint)"),
        [this](const QString &path) {
            if (path.isEmpty())
                return;
            m_parts.ledger.keepAnchor(path).then(this, [this](const Result<ledger::TreeHead> &head) {
                if (!head)
                    m_parts.prompt.tell(this, tr("The anchor could not be kept"), head.error());
                else
                    m_header->setState(tr("Anchor of %1 entries kept. Move it to another computer.").arg(QLocale().toString(head->size)), Token::ok);
            });
        });
}

}
