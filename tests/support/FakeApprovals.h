// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/FakeGateway.h"

#include <QJsonArray>
#include <QMap>

namespace countersign::test {

/// Lets a FakeGateway hold approvals as the real one does (openclaw-gateway.md 3): pending lists, events, first answer wins,
/// records that outlive a restart. Its faults are what a network and another person can do.
class FakeApprovals final : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 nowMs = 1'795'375'814'412; ///< what FakeGateway's challenge says

    FakeApprovals();

    FakeGateway gateway;

    /// Raises an exec approval and tells the client. `more` goes into its `request`.
    void raise(const QString &id, const QString &command, qint64 lifetimeMs = 30 * 60 * 1000, const QJsonObject &more = {});
    /// Exactly this record, whatever it is; `family` is exec, plugin or openclaw.
    void raiseRaw(const QString &family, const QByteArray &record);
    /// The same id now asks for something else, and says so.
    void change(const QString &id, const QString &command);
    /// Somebody else was first.
    void resolveForeign(const QString &id, const QString &decision, const QString &kind = QStringLiteral("device"), const QString &by = QStringLiteral("somebody"));
    void expire(const QString &id);
    /// The client loses its socket and comes back by itself.
    void dropConnection() { gateway.killSocket(); }
    /// What was pending is cancelled, as the real one does it; another boot.
    void restart();
    /// Forgets a record altogether, history included.
    void forget(const QString &id) { m_records.remove(id); }

    enum class Fault {
        None,
        AnswerLost,   ///< the decision counts, its answer never arrives and the socket breaks
        RequestLost,  ///< the socket breaks before the decision counts
        Refused,      ///< UNAVAILABLE, as while a gateway drains
        Silent,       ///< nothing at all, until `release`
    };
    Fault nextResolve = Fault::None;
    bool refusesHistory = false;
    QJsonArray historyNoise;   ///< rows that stand before the others in the history
    bool holdsGets = false;    ///< approval.get is answered at `releaseGets`, with what was true when it was asked
    void releaseGets();
    void release(); ///< answers the resolve that Silent held back

    /// What arrived, in order: "<id> <kind> <decision>".
    [[nodiscard]] const QStringList &resolves() const { return m_resolves; }
    [[nodiscard]] int count(const QString &method) const { return m_calls.value(method); }
    [[nodiscard]] QString statusOf(const QString &id) const { return m_records.value(id).value(QStringLiteral("status")).toString(); }
    [[nodiscard]] QString ourDevice() const;
    /// Asked before a decision counts; a test looks at the disk here.
    std::function<void(const QString &id, const QString &decision)> beforeDecision;

Q_SIGNALS:
    void decided(const QString &id, const QString &decision);

private:
    void answerCall(const QString &call, const QString &method, const QJsonObject &params);
    void resolve(const QString &call, const QJsonObject &params);
    void settle(const QString &id, const QString &status, const QString &reason, const QString &decision, const QJsonObject &resolver);
    void tellResolved(const QString &id);
    [[nodiscard]] QByteArray list(const QString &family) const;

    struct Raised {
        QString family;
        QByteArray record;
    };
    QMap<QString, Raised> m_raised;       ///< what is and was pending
    QMap<QString, QJsonObject> m_records; ///< what approval.get says
    QStringList m_resolves;
    QHash<QString, int> m_calls;
    int m_boot = 1;
    int m_ends = 0; ///< each end is a second later than the one before
    QList<std::pair<QString, QByteArray>> m_heldGets;
    QString m_heldCall;
    QJsonObject m_heldParams;
};

}
