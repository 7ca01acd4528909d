// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/paths/HostPlan.h"
#include "widgets/kit/Surface.h"

class QVBoxLayout;

namespace countersign::ui {

class Button;
class FactList;
class Label;
class SectionTitle;

/// What to run on a gateway's machine: one text to copy, and each of its lines with what it changes, how to undo it,
/// and a tick once the gateway itself says that it is so. While it waits to be paired also who asks, to be compared
/// there.
class SetUpPanel : public Surface {
    Q_OBJECT
public:
    explicit SetUpPanel(QWidget *parent = nullptr);

    void setPlan(const QList<paths::HostStep> &steps, const gateway::Pairing &pairing);
    [[nodiscard]] QString text() const; ///< as it is copied

private:
    void showSteps();

    QList<paths::HostStep> m_steps;
    gateway::Pairing m_pairing;
    SectionTitle *m_title;
    Button *m_copy;
    FactList *m_pairingFacts;
    QVBoxLayout *m_lines;
    Label *m_after;
};

}
