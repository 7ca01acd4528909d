// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/ledger/VerifyRun.h"

#include "models/ledger/Verifier.h"

namespace countersign::ledger {

VerifyRun::VerifyRun(QString ledgerPath, crypto::SecretBytes contentKey, QObject *parent)
    : QObject(parent), m_path(std::move(ledgerPath)), m_contentKey(std::move(contentKey))
{
    m_thread.setMaxThreadCount(1);
    m_thread.setThreadPriority(QThread::LowPriority);
}

VerifyRun::~VerifyRun()
{
    cancel();
    m_thread.waitForDone();
}

void VerifyRun::start(const QString &anchorPath)
{
    if (m_running) {
        return;
    }
    m_running = true;
    m_cancelled = false;
    Q_EMIT started();
    m_thread.start([this, anchorPath] {
        VerifyOptions options;
        options.anchorPath = anchorPath;
        options.contentKey = m_contentKey.isEmpty() ? nullptr : &m_contentKey;
        options.cancelled = &m_cancelled;
        options.progress = [this](quint64 done, quint64 all) {
            QMetaObject::invokeMethod(this, [this, done, all] { Q_EMIT progressed(done, all); }, Qt::QueuedConnection);
        };
        auto verification = verify(m_path, options);
        QMetaObject::invokeMethod(this, [this, verification = std::move(verification)] { done(verification); }, Qt::QueuedConnection);
    });
}

void VerifyRun::cancel()
{
    m_cancelled = true;
}

void VerifyRun::done(const Result<Verification> &verification)
{
    m_running = false;
    if (!verification) {
        Q_EMIT failed(verification.error());
        return;
    }
    m_last = *verification;
    Q_EMIT finished(*verification);
}

}
