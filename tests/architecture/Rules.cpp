// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/Rules.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace countersign::architecture {

QStringList ruleNames()
{
    return { u"include"_s, u"library"_s, u"module"_s, u"storey"_s, u"cycle"_s, u"gui"_s, u"words"_s, u"singleton"_s,
        u"length"_s, u"test"_s, u"registered"_s, u"spdx"_s, u"skip"_s, u"richtext"_s, u"names"_s, u"loops"_s,
        u"header"_s, u"todo"_s, u"exception"_s };
}

QList<Finding> findings(const SourceTree &tree)
{
    QList<Finding> all;
    QSet<qsizetype> used;
    for (const auto &group :
        { includeFindings(tree), storeyFindings(tree), wordFindings(tree), mirrorFindings(tree) }) {
        for (const Finding &finding : group) {
            const auto excepted = std::ranges::find_if(tree.exceptions(), [&](const Exception &exception) {
                return exception.rule == finding.rule && exception.path == finding.path.section(u':', 0, 0);
            });
            if (excepted == tree.exceptions().cend())
                all.append(finding);
            else
                used.insert(std::distance(tree.exceptions().cbegin(), excepted));
        }
    }
    for (qsizetype at = 0; at < tree.exceptions().size(); ++at) {
        const Exception &exception = tree.exceptions()[at];
        if (exception.reason.count(u' ') < 3)
            all.append(
                { u"exception"_s, exception.path, u"the exception from \"%1\" needs a reason"_s.arg(exception.rule) });
        else if (!used.contains(at))
            all.append({ u"exception"_s, exception.path,
                u"nothing breaks \"%1\" here any more: delete the exception"_s.arg(exception.rule) });
    }
    return all;
}

}
