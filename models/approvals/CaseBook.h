// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/approvals/Case.h"
#include "models/gateway/Connection.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <memory>

namespace countersign::approvals {

/// What is under way with a case, beside what a person sees of it.
struct CaseWork {
    bool signing = false;    ///< a vote is being made: a second one waits its turn
    bool changing = false;   ///< another version of the request is being recorded: nobody votes on the old one
    bool reading = false;
    bool readAgain = false;  ///< something was heard while reading
    bool settling = false;   ///< its end is being recorded
    bool forgotten = false;  ///< neither the gateway nor its history knows it any more
    int sends = 0;           ///< decisions that went out: what was read before the last of them says nothing
    int expiredReads = 0;    ///< how often it was read because its time was up, for the growing pause
    int ticksToRead = 0;     ///< calls of readExpired until it is read again
    int failures = 0;        ///< lost and refused answers, for the growing pause between readings
};

/// The cases of this session and the connections they hang on. Every change of a case goes through here, gives it a new
/// revision and is announced; who changes it has written the ledger entry before.
class CaseBook final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] QList<CaseKey> keys() const { return m_order; }
    [[nodiscard]] QList<CaseKey> openKeys(const GatewayId &gateway) const;
    [[nodiscard]] Case *find(const CaseKey &key);
    [[nodiscard]] const Case *find(const CaseKey &key) const;
    [[nodiscard]] CaseWork &work(const CaseKey &key) { return m_work[key]; }
    [[nodiscard]] CaseWork work(const CaseKey &key) const { return m_work.value(key); }

    void add(Case item);
    void touch(const CaseKey &key);
    void close(const CaseKey &key, CaseState state);
    void fail(const CaseKey &key, const Error &error) { Q_EMIT failed(key, error); }

    void join(gateway::Connection &connection);
    void leave(const GatewayId &gateway) { m_connections.remove(gateway); }
    [[nodiscard]] gateway::Connection *connection(const GatewayId &gateway) const { return m_connections.value(gateway); }
    /// Null unless hello is done and nothing was lost since.
    [[nodiscard]] gateway::Connection *connected(const GatewayId &gateway) const;

Q_SIGNALS:
    void added(const countersign::approvals::CaseKey &key);
    void changed(const countersign::approvals::CaseKey &key);
    void closed(const countersign::approvals::CaseKey &key);
    void failed(const countersign::approvals::CaseKey &key, const countersign::Error &error);

private:
    QHash<CaseKey, std::shared_ptr<Case>> m_cases;
    QHash<CaseKey, CaseWork> m_work;
    QList<CaseKey> m_order;
    QHash<GatewayId, QPointer<gateway::Connection>> m_connections;
    quint64 m_revision = 0; ///< of the whole book, so that no two states of a case ever share one
};

}
