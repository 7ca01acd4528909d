// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/team/TeamPlace.h"

class QThreadPool;

namespace countersign::gateway { class Gateways; }
namespace countersign::team { class Enrolment; }

namespace countersign::app {

class Services;

/// Connects the team page to a seat. Files are read and written in `pool`. All outlive the page.
[[nodiscard]] ui::TeamPlace placeForTeam(Services &services, const gateway::Gateways &gateways, team::Enrolment &enrolment, QThreadPool &pool, ui::Prompt &prompt);

}
