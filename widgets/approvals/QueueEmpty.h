// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/approvals/Workplace.h"

#include <QWidget>

class QStandardItemModel;

namespace countersign::ui {

class EmptyState;
class Table;

/// An empty queue says why it is empty: nothing pending, not asked (with the command that changes it), not allowed to
/// see, not connected, no gateway yet. Zero only where every gateway asks and lists its approvals.
class QueueEmpty final : public QWidget {
    Q_OBJECT
public:
    explicit QueueEmpty(Workplace place, QWidget *parent = nullptr);

    enum class Cause { NoGateway, NotConnected, Reading, NotAsked, Blind, Nothing };
    [[nodiscard]] static Cause cause(const Workplace &place);

    void refresh();
    [[nodiscard]] const EmptyState &state() const { return *m_state; }

Q_SIGNALS:
    void gatewaysAsked();   ///< to the page where gateways are
    void decidedAsked();    ///< show what was decided

private:
    [[nodiscard]] QString whyNobodyIsAsked() const;
    void listGateways();

    Workplace m_place;
    EmptyState *m_state;
    Table *m_table;
    QStandardItemModel *m_gateways;
    Cause m_cause = Cause::NoGateway;
};

}
