// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"
#include "models/crypto/SecretBytes.h"
#include "models/ledger/Verification.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>

namespace countersign::ledger {

/// Runs one verification after the other in an own thread, for a window: progress, cancel, and the last answer. Lives in the GUI
/// thread.
class VerifyRun final : public QObject
{
    Q_OBJECT
public:
    /// With the seat's content key contents are opened and compared, without it as they lie encrypted.
    explicit VerifyRun(QString ledgerPath, crypto::SecretBytes contentKey = {}, QObject *parent = nullptr);
    ~VerifyRun() override; ///< cancels and waits

    /// `anchorPath` empty: "anchors" beside the ledger. Does nothing while one is running.
    void start(const QString &anchorPath = {});
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }
    /// Of the last run that came to a verdict.
    [[nodiscard]] const std::optional<Verification> &last() const { return m_last; }

Q_SIGNALS:
    void started();
    void progressed(quint64 done, quint64 all);
    void finished(const countersign::ledger::Verification &verification);
    void failed(const countersign::Error &error); ///< no verdict; Cancelled among them

private:
    void done(const Result<Verification> &verification);
    const QString m_path;
    const crypto::SecretBytes m_contentKey;
    bool m_running = false;
    std::atomic_bool m_cancelled = false;
    std::optional<Verification> m_last;
    QThreadPool m_thread;
};

}
