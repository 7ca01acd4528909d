// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace countersign::approvals { class Desk; }
namespace countersign::alerts { class ForeignResolver; }

namespace countersign::app {

/// An approval that somebody else decided raises an alert.
void alertOnForeignAnswers(approvals::Desk &desk, alerts::ForeignResolver &resolver);

}
