// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Future.h"
#include "models/reports/Assembly.h"
#include "widgets/print/PrintStyle.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>

namespace countersign::ui {

struct PrintedReport {
    QByteArray pdf;
    int pages = 0;
};

/// Makes the PDF of a report: pages drawn one at a time in its own thread, then finished with the bundle inside. Make it in
/// the GUI thread, which also delivers its signals.
class ReportPrinter final : public QObject
{
    Q_OBJECT
public:
    explicit ReportPrinter(QObject *parent = nullptr);
    ~ReportPrinter() override;

    /// Cancelled after `cancel`.
    [[nodiscard]] FutureResult<PrintedReport> print(reports::Assembled made);
    void cancel() { m_cancelled->store(true); }
    /// The same in the calling thread; `progress` may be empty.
    [[nodiscard]] Result<PrintedReport> printNow(const reports::Assembled &made, const std::function<void(int done, int all)> &progress = {},
                                                 const std::atomic_bool *cancelled = nullptr) const;

Q_SIGNALS:
    void progressed(int done, int all); ///< pages

private:
    PrintStyle m_style;
    QThreadPool m_pool;
    std::shared_ptr<std::atomic_bool> m_cancelled = std::make_shared<std::atomic_bool>(false);
};

}
