// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Clock.h"
#include "models/drill/Scenario.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace countersign::drill {

/// What the practice gateway remembers: approvals with the real gateway's rules of resolving (first answer wins, a malformed
/// verdict denies for good: openclaw-gateway.md 3.4) and the audit rows that follow from them. No sockets.
class PracticeRecords
{
public:
    explicit PracticeRecords(const Clock &clock) : m_clock(clock), m_begunMs(clock.nowMs() - pastMs) { }

    /// A new pending approval; its id.
    QString raise(const Step &step, qint64 lifetimeMs);
    /// The row that lists and events carry.
    [[nodiscard]] QJsonObject listRow(const QString &id) const;
    [[nodiscard]] QJsonArray pending(facts::ActionKind kind) const;
    [[nodiscard]] std::optional<facts::ActionKind> kindOf(const QString &id) const;
    /// approval.get's `approval`; nullopt where the id is unknown.
    [[nodiscard]] std::optional<QJsonObject> approval(const QString &id) const;

    struct Resolution {
        bool applied = false;
        QJsonObject approval;
    };
    [[nodiscard]] std::optional<Resolution> resolve(const QString &id, const QString &kind, const QString &decision, const QString &deviceId);
    /// Marks what ran out of time; the ids.
    QStringList expire();
    /// What a restart does: everything pending is cancelled (openclaw-gateway.md 3.7).
    void cancelPending();

    /// approval.history: newest first, `limit` 1 to 100, cursor is the number of rows passed over.
    [[nodiscard]] QJsonObject history(int limit, const QString &cursor) const;
    /// audit.activity.list: newest first, `limit` 1 to 500, cursor is the last row's sequence.
    [[nodiscard]] QJsonObject auditPage(const QJsonObject &params) const;
    /// logs.tail: since the pretended beginning, with two failed logins that somebody has to look at.
    [[nodiscard]] QJsonObject logTail() const;
    [[nodiscard]] int openCount() const;
    /// The practice gateway plays one that has run for eight days, so that a weekly audit has a week to look at.
    [[nodiscard]] qint64 begunMs() const { return m_begunMs; }

private:
    static constexpr qint64 pastMs = qint64(8) * 24 * 60 * 60 * 1000;
    struct Record {
        QString id;
        Step step;
        qint64 createdAtMs = 0;
        qint64 expiresAtMs = 0;
        qint64 resolvedAtMs = 0;
        QString status;
        QString decision;
        QString reason;
        QJsonObject resolver;
    };
    [[nodiscard]] const Record *find(const QString &id) const;
    [[nodiscard]] QJsonObject describe(const Record &record) const;
    void settle(Record &record, const QString &status, const QString &decision, const QString &reason, const QJsonObject &resolver);
    void audit(const Record &record, const QString &action, const QString &status, const QString &errorCode);

    const Clock &m_clock;
    qint64 m_begunMs;
    QList<Record> m_records;
    QList<QJsonObject> m_audit;
};

}
