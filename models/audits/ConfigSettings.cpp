// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/ConfigTree.h"
#include "models/audits/MaskedConfig.h"
#include "models/audits/PageReader.h"
#include "models/audits/Readings.h"

using namespace Qt::StringLiterals;

namespace countersign::audits::readings {

namespace {

QJsonArray agentsOf(const QJsonValue &settings)
{
    QJsonArray agents;
    const QJsonObject entries = settings[u"agents"_s][u"entries"_s].toObject();
    for (auto it = entries.begin(); it != entries.end(); ++it) {
        const QJsonValue tools = it.value()[u"tools"_s];
        QJsonObject agent{ { u"id"_s, it.key() }, { u"label"_s, it.key() } };
        if (const QJsonValue elevated = tools[u"elevated"_s][u"enabled"_s]; elevated.isBool())
            agent.insert(u"elevated"_s, elevated);
        copyText(agent, u"execMode"_s, tools[u"exec"_s][u"mode"_s]);
        agents.append(agent);
    }
    return agents;
}

}

Result<Reading> configSettings(const Answers &answers, const QJsonObject &)
{
    const Evidence &newest = *answers.constLast();
    const auto tree = ConfigTree::of(newest);
    if (!tree)
        return std::unexpected(tree.error());
    const auto hidden = std::ranges::count(tree->leaves, QString(masking::hidden));
    return Reading{ { { u"settings"_s, tree->settings }, { u"agents"_s, agentsOf(tree->settings) },
                        { u"hidden"_s, qint64(hidden) } },
        newest.collectedAtMs, newest.collectedAtMs };
}

}
