// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/alerts/DetectionRule.h"

using namespace Qt::StringLiterals;

namespace countersign::alerts {

QJsonObject TrailRow::evidence() const
{
    return { { u"row"_s, qint64(id) }, { u"digest"_s, event.digest.hex() }, { u"at"_s, event.atMs },
        { u"source"_s, facts::word(event.source) }, { u"kind"_s, facts::word(event.kind) }, { u"who"_s, event.actor },
        { u"what"_s, event.subject }, { u"status"_s, event.status } };
}

}
