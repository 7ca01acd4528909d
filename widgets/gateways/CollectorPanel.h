// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/gateway/Gateways.h"
#include "widgets/kit/Cell.h"
#include "widgets/kit/Surface.h"

namespace countersign { class Clock; }

namespace countersign::ui {

class Banner;
class Button;
class FactList;
class Label;
class SectionTitle;
class SetUpPanel;

/// Which connection the evidence of a gateway comes over, how that one is, and the switch between one and two. While the second waits
/// to be paired also the request and the command that approves it.
class CollectorPanel : public Surface {
    Q_OBJECT
public:
    /// Both outlive it.
    CollectorPanel(gateway::Gateways &gateways, const Clock &clock, QWidget *parent = nullptr);

    void setGateway(const GatewayId &id);
    void refresh();
    /// The same in a few words, for a table.
    [[nodiscard]] static Cell cell(const gateway::Gateways &gateways, const GatewayId &id, qint64 nowMs);

Q_SIGNALS:
    void apartAsked(const countersign::GatewayId &id);
    void togetherAsked(const countersign::GatewayId &id);
    void pairAgainAsked(const countersign::GatewayId &id);

private:
    void showState(const gateway::Connection *collector);
    void showFacts(const gateway::Connection *collector);
    void showPairing(const gateway::Connection *collector);

    gateway::Gateways &m_gateways;
    const Clock &m_clock;
    GatewayId m_id;
    SectionTitle *m_title;
    Label *m_sentence;
    Banner *m_trouble;
    FactList *m_facts;
    SetUpPanel *m_setUp;
    Button *m_switch;
    Button *m_link;
    Button *m_pairAgain;
    QStringList m_shown; ///< facts as they stand there: what has not changed is not made again
};

}
