// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/Rules.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace countersign::architecture {

namespace {

// From the ground up. A room uses only what stands below its own storey, so that two features never meet.
const QList<QStringList> &storeys()
{
    static const QList<QStringList> all{
        { u"core"_s },
        { u"crypto"_s, u"seat"_s, u"storage"_s, u"paging"_s },
        { u"facts"_s },
        { u"ledger"_s, u"gateway"_s, u"vault"_s },
        { u"team"_s },
        { u"interlock"_s, u"collect"_s, u"paths"_s },
        { u"approvals"_s, u"trail"_s, u"alerts"_s, u"audits"_s, u"drill"_s },
        { u"reports"_s },
    };
    return all;
}

constexpr qsizetype FeatureStorey = 6;

// The storey of a models room, or -1 when the design has no such room.
qsizetype storeyOf(const QString &room)
{
    for (qsizetype storey = 0; storey < storeys().size(); ++storey) {
        if (storeys()[storey].contains(room))
            return storey;
    }
    return -1;
}

QString roomOf(const QString &module)
{
    return module.section(u'.', 1, 1);
}

QString listOf(const Module &module)
{
    return QString(module.name).replace(u'.', u'/') + u"/CMakeLists.txt";
}

// What of the widgets each widgets room may stand on.
QStringList widgetsBelow(const QString &room)
{
    if (room == "kit"_L1)
        return {};
    if (room == "viewer"_L1 || room == "shell"_L1 || room == "notices"_L1 || room == "print"_L1 || room == "forms"_L1
        || room == "paths"_L1)
        return { u"kit"_s };
    return { u"kit"_s, u"viewer"_s, u"print"_s, u"forms"_s, u"paths"_s };
}

// A page knows its own feature; print knows what reports say and the features that they are about.
bool widgetMayUseModel(const QString &room, const QString &model)
{
    const qsizetype storey = storeyOf(model);
    return storey >= 0 && (storey < FeatureStorey || model == room || room == "print"_L1);
}

void checkUse(const Module &module, const QString &use, QList<Finding> &found)
{
    const QString top = module.name.section(u'.', 0, 0);
    const QString usedTop = use.section(u'.', 0, 0);
    const auto refuse = [&](const QString &why) {
        found.append({ u"storey"_s, listOf(module), u"%1 uses %2: %3"_s.arg(module.name, use, why) });
    };
    if (top == "models"_L1) {
        const qsizetype own = storeyOf(roomOf(module.name));
        const qsizetype used = storeyOf(roomOf(use));
        if (usedTop != "models"_L1)
            refuse(u"models stand below everything else"_s);
        else if (own < 0 || used < 0)
            refuse(u"a room that resources/docs/architecture.md does not have"_s);
        else if (own == used && own == FeatureStorey)
            refuse(u"a feature never uses a feature, they meet in app/links"_s);
        else if (used >= own)
            refuse(u"only what stands on a lower storey may be used"_s);
    } else if (top == "widgets"_L1) {
        if (usedTop == "models"_L1 && !widgetMayUseModel(roomOf(module.name), roomOf(use)))
            refuse(u"a page knows only its own feature and what stands below the features"_s);
        else if (usedTop == "widgets"_L1 && !widgetsBelow(roomOf(module.name)).contains(roomOf(use)))
            refuse(u"of the widgets, a page may use kit, viewer, print, forms and paths, and those only kit"_s);
        else if (usedTop == "app"_L1)
            refuse(u"app stands on top"_s);
    }
}

// Whether `target` can be reached from `from` along USES.
bool reaches(const QHash<QString, QStringList> &uses, const QString &from, const QString &target, QSet<QString> &seen)
{
    for (const QString &next : uses.value(from)) {
        if (next == target)
            return true;
        if (!seen.contains(next)) {
            seen.insert(next);
            if (reaches(uses, next, target, seen))
                return true;
        }
    }
    return false;
}

}

QList<Finding> storeyFindings(const SourceTree &tree)
{
    QList<Finding> found;
    QHash<QString, QStringList> uses;
    for (const Module &module : tree.modules()) {
        uses.insert(module.name, module.uses);
        for (const QString &use : module.uses)
            checkUse(module, use, found);
    }
    for (const Module &module : tree.modules()) {
        QSet<QString> seen;
        if (reaches(uses, module.name, module.name, seen))
            found.append({ u"cycle"_s, listOf(module),
                u"%1 uses itself through %2"_s.arg(module.name, QStringList(seen.cbegin(), seen.cend()).join(u", ")) });
    }
    return found;
}

}
