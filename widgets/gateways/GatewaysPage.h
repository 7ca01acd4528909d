// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Future.h"
#include "models/gateway/GatewayListModel.h"
#include "widgets/gateways/GatewayDetail.h"

#include <QTimer>

#include <functional>

namespace countersign::crypto {
class SecretBytes;
class SignedNote;
}

namespace countersign::team { class Enrolment; }

namespace countersign::ui {

class AddGatewayDialog;
class EmptyState;
class PageHeader;
class Prompt;
class Table;

/// The gateways of this seat: who answers, what each is worth, and why one does not.
class GatewaysPage : public Surface
{
    Q_OBJECT
public:
    /// All outlive the page.
    struct Parts {
        gateway::Gateways &gateways;
        gateway::GatewayListModel &list;
        paths::PathBook &paths;
        const Clock &clock;
        Prompt &prompt;
        const team::Team &team;
        team::Enrolment &enrolment;
        /// Records a charter and takes it into force.
        std::function<FutureResult<void>(const crypto::SignedNote &)> adopt;
    };
    explicit GatewaysPage(Parts parts, QWidget *parent = nullptr);

    /// Chooses a gateway, as other pages do that name one.
    void showGateway(const GatewayId &id);
    void addGateway();

Q_SIGNALS:
    /// A gateway is to be named in a charter that several admins change together: that is done where the team is.
    void charterAsked();

private:
    void makeTable();
    void refresh();
    void showHeader();
    void showBanner();
    void pairAgain(gateway::Connection *connection);
    void collectApart(const GatewayId &id);
    void collectTogether(const GatewayId &id);
    void remove(const GatewayId &id);
    void confirm(const GatewayId &id);
    void askForRights(const GatewayId &id);
    void removeFromCharter(const GatewayId &id);
    void name(const GatewayId &id);
    /// The charter that names the gateway, signed, recorded and in force. Without a passphrase nothing was asked for; NotEligible where one admin alone cannot sign.
    [[nodiscard]] FutureResult<void> nameInCharter(const facts::GatewayRecord &record, crypto::SecretBytes passphrase);
    [[nodiscard]] FutureResult<void> adopt(FutureResult<crypto::SignedNote> signedNext);

    Parts m_parts;
    PageHeader *m_header;
    Button *m_add;
    Banner *m_banner;
    Table *m_table;
    GatewayDetail *m_detail;
    EmptyState *m_empty;
    QWidget *m_lists;
    QTimer m_tick;
};

}
