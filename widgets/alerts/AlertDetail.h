// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/alerts/AlertPlace.h"
#include "widgets/kit/Surface.h"

namespace countersign::ui {

class ActionView;
class Button;
class DetailHead;
class FactList;
class Label;

/// One alert: what, by which rule, what to do, what people did, and the evidence with every hidden character visible.
class AlertDetail final : public Surface {
    Q_OBJECT
public:
    explicit AlertDetail(const AlertPlace &place, QWidget *parent = nullptr);

    /// nullptr: nothing to show.
    void show(const alerts::Alert *alert);
    [[nodiscard]] std::optional<quint64> shownAlert() const { return m_shown; }
    /// Beside the buttons: why they are off, or what came of the last change.
    void setState(const QString &words, bool isBad);
    [[nodiscard]] Button &acknowledge() const { return *m_acknowledge; }
    [[nodiscard]] Button &own() const { return *m_own; }
    [[nodiscard]] Button &resolve() const { return *m_resolve; }

Q_SIGNALS:
    void acknowledgeAsked();
    void ownAsked();
    void resolveAsked();
    void entryAsked(quint64 entry);
    void rowsAsked(
        const countersign::GatewayId &gateway, qint64 fromMs, qint64 toMs); ///< the trail of this time, gateway's clock

private:
    void fill(const alerts::Alert &alert);
    void showLife(const alerts::Alert &alert);
    void showEvidence(const alerts::Alert &alert);

    const AlertPlace &m_place;
    std::optional<quint64> m_shown;
    QString m_refusal; ///< as it stands beside the buttons
    GatewayId m_gateway;
    qint64 m_fromMs = 0; ///< of the evidence's rows
    qint64 m_toMs = 0;
    QWidget *m_body;
    DetailHead *m_head;
    Label *m_state;
    FactList *m_facts;
    FactList *m_rows;
    ActionView *m_evidence;
    Button *m_acknowledge;
    Button *m_own;
    Button *m_resolve;
    Button *m_entry;
    Button *m_trail;
};

}
