// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/ConfigTree.h"
#include "models/audits/MaskedConfig.h"
#include "models/audits/Readings.h"
#include "models/team/Glob.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace countersign::audits::readings {

namespace {

struct Comparison {
    QJsonArray differences;
    qint64 same = 0;
    qint64 hidden = 0; ///< kept back by the gateway on both sides: nobody can tell
};

// Why a path may differ, as the checklist has it; empty where nobody expects it to.
QString expectation(const QJsonArray &expected, const QString &path)
{
    for (const QJsonValue &each : expected) {
        if (team::matchesGlob(each[u"path"_s].toString(), path))
            return each[u"reason"_s].toString();
    }
    return {};
}

void compare(
    Comparison &made, const QString &path, const QString *own, const QString *other, const QJsonArray &expected)
{
    if (own && other && *own == *other) {
        ++(*own == masking::hidden ? made.hidden : made.same);
        return;
    }
    const QString absent = u"-"_s;
    const QString reason = expectation(expected, path);
    QJsonObject difference{
        { u"path"_s, path },
        { u"label"_s, path },
        { u"id"_s, QString((own ? *own : absent) + u" | "_s + (other ? *other : absent)) },
        { u"change"_s,
            own && other ? u"changed"_s
                : own    ? u"added"_s
                         : u"removed"_s },
        { u"expected"_s, !reason.isEmpty() },
    };
    if (own)
        difference.insert(u"own"_s, *own);
    if (other)
        difference.insert(u"other"_s, *other);
    if (!reason.isEmpty())
        difference.insert(u"reason"_s, reason);
    made.differences.append(difference);
}

// Credentials of ours that the other environment holds too, wherever it keeps them.
QJsonArray sharedCredentials(const QMap<QString, QString> &own, const QMap<QString, QString> &other)
{
    const QStringList values = other.values();
    const QSet<QString> theirs(values.begin(), values.end());
    QJsonArray shared;
    for (auto it = own.begin(); it != own.end(); ++it) {
        if (it.value().startsWith(masking::masked) && theirs.contains(it.value()))
            shared.append(QJsonObject{
                { u"path"_s, it.key() }, { u"label"_s, it.key() }, { u"other"_s, other.key(it.value()) } });
    }
    return shared;
}

}

Result<Reading> configDrift(const Answers &answers, const QJsonObject &parameters)
{
    if (answers.size() != 2)
        return fail(ErrorCode::Malformed, u"a comparison needs two configurations"_s);
    const auto own = ConfigTree::of(*answers.constFirst());
    const auto other = ConfigTree::of(*answers.constLast());
    if (!own || !other)
        return std::unexpected(own ? other.error() : own.error());
    const QJsonArray expected = parameters[u"expectedDrift"_s].toArray();
    Comparison made;
    QStringList paths = own->leaves.keys() + other->leaves.keys();
    paths.sort();
    paths.removeDuplicates();
    for (const QString &path : std::as_const(paths)) {
        const auto ours = own->leaves.constFind(path);
        const auto theirs = other->leaves.constFind(path);
        compare(made, path, ours == own->leaves.constEnd() ? nullptr : &*ours,
            theirs == other->leaves.constEnd() ? nullptr : &*theirs, expected);
    }
    const qint64 older = std::min(answers.constFirst()->collectedAtMs, answers.constLast()->collectedAtMs);
    const qint64 newer = std::max(answers.constFirst()->collectedAtMs, answers.constLast()->collectedAtMs);
    return Reading{ { { u"differences"_s, made.differences }, { u"same"_s, made.same }, { u"hidden"_s, made.hidden },
                        { u"shared"_s, sharedCredentials(own->leaves, other->leaves) } },
        older, newer };
}

}
