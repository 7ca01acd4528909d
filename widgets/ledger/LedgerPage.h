// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ledger/LedgerModel.h"
#include "models/ledger/VerifyRun.h"
#include "widgets/kit/Surface.h"

class QProgressBar;

namespace countersign::ui {

class Banner;
class Button;
class EntryDetail;
class PageHeader;
class Prompt;
class Table;
class TreePeaks;
class VerdictTile;

/// The ledger: three verdicts, the tree, the entries newest first, and one of them in full.
class LedgerPage : public Surface
{
    Q_OBJECT
public:
    /// All outlive the page.
    struct Parts {
        ledger::Ledger &ledger;
        ledger::LedgerModel &entries;
        ledger::VerifyRun &run;
        Prompt &prompt;
    };
    explicit LedgerPage(const Parts &parts, QWidget *parent = nullptr);

    /// Chooses an entry, as other pages do that name one.
    void showEntry(quint64 entry);

private:
    [[nodiscard]] QWidget *makeVerdicts();
    [[nodiscard]] QWidget *makeEntries();
    void showRunning(bool running);
    void showVerification();
    void showSize();
    void showCurrent();
    void keepAnchor();

    Parts m_parts;
    PageHeader *m_header;
    Button *m_anchor;
    Button *m_verify;
    QProgressBar *m_progress;
    Banner *m_alarm;
    VerdictTile *m_integrity;
    VerdictTile *m_authorship;
    VerdictTile *m_completeness;
    TreePeaks *m_peaks;
    Table *m_table;
    EntryDetail *m_detail;

};

}
