// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/gateway/Pairing.h"
#include "widgets/kit/Surface.h"

namespace countersign::ui {

class FactList;
class Label;
class Button;

/// What the gateway's owner must do before this seat may connect: the request, and the command that approves it, to copy.
class PairingPanel : public Surface
{
    Q_OBJECT
public:
    explicit PairingPanel(QWidget *parent = nullptr);
    void setPairing(const gateway::Pairing &pairing);

private:
    FactList *m_facts;
    Label *m_command;
    Button *m_copy;
    Label *m_after;
};

}
