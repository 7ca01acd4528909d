// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/audits/AuditPlace.h"

class QThreadPool;

namespace countersign::gateway {
class Gateways;
}

namespace countersign::app {

class AuditReports;
class Services;

/// Connects the audits page to the gateways it can ask, the seat it writes for and the reports made of it. All outlive the page.
[[nodiscard]] ui::AuditPlace placeForAudits(Services &services, gateway::Gateways &gateways, AuditReports &reports, QThreadPool &pool, ui::Prompt &prompt);

}
