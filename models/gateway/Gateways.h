// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/gateway/Connection.h"
#include "models/gateway/DeviceStore.h"
#include "models/gateway/GatewayFile.h"

#include <QObject>
#include <QThreadPool>

#include <map>

namespace countersign::gateway {

/// All gateways of this seat: remembers where they are, keeps their secrets in the token store, owns and opens one
/// connection each, and a second one where evidence is collected apart. Lives in the GUI thread; the file is read and written in an own thread.
class Gateways final : public QObject {
    Q_OBJECT
public:
    static const QStringList adminScopes; ///< read, approvals, pairing, admin: sees every approval and all evidence

    /// What approving needs where this seat shall see every request: without pairing, which only collecting needs.
    static const QStringList approvingScopes;

    /// `store` and `clock` outlive it.
    Gateways(QString profileFolder, TokenStore &store, const Clock &clock, QObject *parent = nullptr);
    ~Gateways() override;

    /// Reads gateways.json and opens a connection to each; ready when all of them are in the list.
    [[nodiscard]] FutureResult<void> load();
    /// Remembers a new gateway and begins to pair with it. Malformed: the id is no good or taken; else as TransportPolicy says.
    [[nodiscard]] FutureResult<void> add(KnownGateway known, crypto::SecretBytes sharedToken);
    /// Forgets a gateway and its secrets here; the gateway keeps its pairing until its owner removes it.
    [[nodiscard]] FutureResult<void> remove(const GatewayId &id);
    /// Shows a connection that somebody else owns (the practice gateway) among the others; it must outlive this, or be forgotten.
    void include(Connection &connection);
    void forget(Connection &connection);

    /// The gateway that answers there now is the right one: remembers it, and it can be voted on again.
    void confirmIdentity(const GatewayId &id);
    /// Asks for more rights over the open connection; its owner approves the request that `upgrade` then names, and the connection
    /// goes on with them by itself. NotConnected, Refused; Busy while an earlier request waits, or evidence is collected apart.
    [[nodiscard]] FutureResult<void> requestScopes(const GatewayId &id, const QStringList &scopes);
    /// The request for more rights that waits for the gateway's owner; empty where there is none.
    [[nodiscard]] Pairing upgrade(const GatewayId &id) const;

    /// Collects evidence over a second connection from now on, by a device of its own that the gateway's owner approves apart. The
    /// first one goes on with the `approving` rights. NotFound, Malformed where it is so already; Busy while more rights are asked for.
    [[nodiscard]] FutureResult<void> collectApart(const GatewayId &id, const QStringList &approving, crypto::SecretBytes sharedToken);
    /// One connection for both again; forgets the collector's secrets here. The gateway keeps its pairing until its owner removes it.
    [[nodiscard]] FutureResult<void> collectTogether(const GatewayId &id);
    [[nodiscard]] bool collectsApart(const GatewayId &id) const;
    /// nullptr where evidence is not collected apart.
    [[nodiscard]] Connection *collector(const GatewayId &id) const;
    /// The connection that evidence of a gateway comes over; nullptr while there is none, and where another gateway answers on the
    /// collector's than on the first.
    [[nodiscard]] Connection *evidence(const GatewayId &id) const;

    [[nodiscard]] QList<GatewayId> ids() const; ///< in the order they were added
    [[nodiscard]] Connection *find(const GatewayId &id) const;
    [[nodiscard]] bool isOwn(const GatewayId &id) const; ///< added here, not included
    /// The connection keys of the gateways that were added here, each with its possession proof, for the charter that says whose devices
    /// they are. Without those that the store does not keep: after the next start they would be somebody's whom nobody knows.
    [[nodiscard]] QList<facts::ConnectionKey> possessions(const PersonId &person, const SeatId &seat) const;
    /// False once the store said that it cannot keep secrets: they live for this session only.
    [[nodiscard]] bool keepsSecrets() const { return m_devices.keepsSecrets(); }

Q_SIGNALS:
    void added(const countersign::GatewayId &id);
    void aboutToRemove(const countersign::GatewayId &id); ///< its connection still lives
    void removed(const countersign::GatewayId &id);
    void changed(const countersign::GatewayId &id);
    void evidenceMoved(const countersign::GatewayId &id); ///< `evidence` is another one than before; that one may go after this
    void keepsSecretsChanged();

private:
    struct Member {
        std::unique_ptr<Connection> owned;
        Connection *connection = nullptr;
        QStringList scopes; ///< of the one connection, while nothing is collected apart
        Pairing upgrade;
        std::optional<KnownCollector> apart;
        std::unique_ptr<Connection> collector; ///< a moment after `apart`
    };

    [[nodiscard]] FutureResult<void> connectTo(const KnownGateway &known, crypto::SecretBytes sharedToken);
    [[nodiscard]] FutureResult<void> connectCollector(const GatewayId &id, crypto::SecretBytes sharedToken);
    [[nodiscard]] std::unique_ptr<Connection> connectionOf(Device device, const Endpoint &endpoint, Purpose purpose, const QStringList &scopes,
        crypto::SecretBytes sharedToken);
    void follow(const GatewayId &id, Connection &connection);
    void insert(const GatewayId &id, Member member);
    void take(const GatewayId &id);
    void recognise(const GatewayId &id);
    void awaitUpgrade(const GatewayId &id, const QString &requestId);
    void takeUpgrade(const GatewayId &id, const QString &requestId, const Result<Answer> &answer);
    [[nodiscard]] FutureResult<void> save();

    QString m_path;
    DeviceStore m_devices;
    const Clock &m_clock;
    QThreadPool m_pool;
    QList<GatewayId> m_order;
    std::map<GatewayId, Member> m_members;
};

}
