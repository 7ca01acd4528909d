// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Id.h"

#include <QList>

namespace countersign::team {

/// Lower-case ASCII letters, digits and '-', not first; 1 to 64 of them. Such ids are file names and note key names as they stand.
[[nodiscard]] bool isPersonId(const PersonId &id);
/// An id made from a name ("Test person one": "test-person-one"), with a number behind it where it is taken.
[[nodiscard]] PersonId personIdFor(const QString &name, const QList<PersonId> &taken);

}
