// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/ConfigTree.h"

#include "models/audits/MaskedConfig.h"
#include "models/core/CanonicalJson.h"

using namespace Qt::StringLiterals;

namespace countersign::audits {

namespace {

QString pathOf(const QString &parent, const QString &name)
{
    const QString step = name.contains(u'.') || name.isEmpty() ? QString(u'"' + name + u'"') : name;
    return parent.isEmpty() ? step : QString(parent + u'.' + step);
}

QString textOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    // Canonical form of a wrapper, without it: the tree was canonical when it was masked.
    const auto written = canonical::write({ { u"v"_s, value } });
    return written ? QString::fromUtf8(*written).sliced(5).chopped(1) : QString();
}

void walk(QMap<QString, QString> &leaves, const QString &path, const QJsonObject &object)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString at = pathOf(path, it.key());
        if (it.value().isObject() && !it.value().toObject().isEmpty())
            walk(leaves, at, it.value().toObject());
        else
            leaves.insert(at, textOf(it.value()));
    }
}

}

Result<ConfigTree> ConfigTree::of(const Evidence &evidence)
{
    const auto read = pages(evidence);
    if (!read)
        return std::unexpected(read.error());
    const QJsonObject &page = read->constFirst();
    if (page[u"schema"_s] != masking::schema || !page[u"settings"_s].isObject())
        return fail(ErrorCode::Malformed, u"not a masked configuration"_s);
    ConfigTree tree{ page[u"settings"_s].toObject(), {} };
    walk(tree.leaves, {}, tree.settings);
    return tree;
}

}
