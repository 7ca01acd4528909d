// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/team/PersonIds.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::team {

namespace {

constexpr qsizetype longestId = 64;
constexpr qsizetype longestStem = 48;

bool isLetterOrDigit(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
}

}

bool isPersonId(const PersonId &id)
{
    const QString &text = id.text();
    return !text.isEmpty() && text.size() <= longestId && !text.startsWith(u'-')
        && std::ranges::all_of(text, [](QChar c) { return isLetterOrDigit(c) || c == u'-'; });
}

PersonId personIdFor(const QString &name, const QList<PersonId> &taken)
{
    QString stem;
    // Decomposed, so that accents fall off and their letters stay.
    for (const QChar c : name.toLower().normalized(QString::NormalizationForm_KD)) {
        if (isLetterOrDigit(c))
            stem += c;
        else if (c.isSpace() && !stem.isEmpty() && !stem.endsWith(u'-'))
            stem += u'-';
    }
    stem.truncate(longestStem);
    while (stem.endsWith(u'-'))
        stem.chop(1);
    if (stem.isEmpty())
        stem = u"person"_s;
    PersonId id(stem);
    for (int number = 2; taken.contains(id); ++number)
        id = PersonId(stem + u'-' + QString::number(number));
    return id;
}

}
