// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/Rules.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace countersign::architecture {

namespace {

constexpr qsizetype LongestFile = 400;

bool isProgram(const Source &source)
{
    return source.path.endsWith(u".cpp")
        && (source.under(u"models/") || source.under(u"widgets/") || source.under(u"app/"));
}

QString testOf(const Source &source)
{
    return u"tests/%1/tst_%2"_s.arg(source.folder(), source.path.section(u'/', -1));
}

void checkSpdx(const Source &source, QList<Finding> &found)
{
    const QString head = source.text.section(u'\n', 0, 2);
    static const QRegularExpression owner(uR"(SPDX-FileCopyrightText: \d{4} The Countersign authors)"_s);
    if (!owner.match(head).hasMatch() || !head.contains("SPDX-License-Identifier: Apache-2.0"_L1))
        found.append({ u"spdx"_s, source.path, u"its first lines do not hold the two SPDX lines"_s });
}

void checkName(const Source &source, QList<Finding> &found)
{
    static const QRegularExpression nothing(u"(Manager|Helpers?|Utils?|Handler|Impl|Data|Info)$"_s);
    const QString name = source.path.section(u'/', -1).section(u'.', 0, 0);
    if (nothing.match(name).hasMatch())
        found.append({ u"names"_s, source.path,
            u"says nothing: Manager, Helper, Util, Handler, Impl, Data and Info are not names"_s });
}

void checkUnfinished(const Source &source, QList<Finding> &found)
{
    // Spelt in two halves, since this file is held to the rule too.
    static const QRegularExpression unfinished(u"\\b(TO"_s + u"DO|FIX"_s + u"ME|X"_s + u"XX)\\b"_s);
    const auto match = unfinished.match(source.text);
    if (match.hasMatch())
        found.append({ u"todo"_s, source.path, u"finish it, or write an issue"_s });
}

}

QList<Finding> mirrorFindings(const SourceTree &tree)
{
    QList<Finding> found;
    for (const Source &source : tree.sources()) {
        const qsizetype lines = source.text.count(u'\n');
        if (lines > LongestFile)
            found.append({ u"length"_s, source.path,
                u"%1 lines; a file has one purpose and at most %2"_s.arg(lines).arg(LongestFile) });
        if (isProgram(source) && !tree.holds(testOf(source)))
            found.append({ u"test"_s, source.path, u"has no %1"_s.arg(testOf(source)) });
        if (source.path.section(u'/', -1).startsWith("tst_"_L1) && source.path.endsWith(".cpp"_L1)
            && !tree.tests().contains(source.path))
            found.append({ u"registered"_s, source.path, u"no countersign_test() names it, so it never runs"_s });
        checkSpdx(source, found);
        if (source.isCpp())
            checkName(source, found);
        checkUnfinished(source, found);
    }
    return found;
}

}
