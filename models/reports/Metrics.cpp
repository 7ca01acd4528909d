// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/reports/Metrics.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace countersign::reports {

void Metrics::add(const QString &key, std::optional<qint64> value, const QString &source) { m_all.append({ key, value, source }); }

std::optional<qint64> Metrics::value(const QString &key) const
{
    const auto it = std::ranges::find(m_all, key, &Metric::key);
    return it == m_all.end() ? std::nullopt : it->value;
}

QJsonArray Metrics::toJson() const
{
    QJsonArray array;
    for (const Metric &each : m_all)
        array.append(QJsonObject { { u"key"_s, each.key }, { u"value"_s, each.value ? QJsonValue(*each.value) : QJsonValue() }, { u"source"_s, each.source } });
    return array;
}

}
