// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/Rules.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace countersign::architecture {

namespace {

// A library and the only rooms that may know it, by its headers and by its link targets.
struct Fence {
    QString name;
    QRegularExpression header;
    QRegularExpression target;
    QStringList rooms;
};

const QList<Fence> &fences()
{
    static const QList<Fence> all{
        { u"OpenSSL"_s, QRegularExpression(u"^openssl/"_s), QRegularExpression(u"^OpenSSL::"_s),
            { u"models.crypto"_s } },
        { u"SQLite"_s, QRegularExpression(u"^(sqlite3|SQLiteCpp/|QtSql|QSql)"_s),
            QRegularExpression(u"^(SQLite|Qt6::Sql$)"_s), { u"models.storage"_s } },
        { u"QtWebSockets"_s, QRegularExpression(u"^(QtWebSockets|QWebSocket|QMaskGenerator)"_s),
            QRegularExpression(u"^Qt6::WebSockets$"_s), { u"models.gateway"_s, u"models.drill"_s } },
        { u"QtNetwork"_s, QRegularExpression(u"^(QtNetwork|QNetwork|QSsl|QTcp|QUdp|QLocalS|QHost|QAbstractSocket)"_s),
            QRegularExpression(u"^Qt6::Network$"_s), { u"models.gateway"_s, u"models.drill"_s } },
        { u"QtKeychain"_s, QRegularExpression(u"^(qt6keychain|keychain)"_s),
            QRegularExpression(u"^(qt6keychain|Qt6Keychain)"_s), { u"models.vault"_s } },
    };
    return all;
}

QString at(const Source &source, int line)
{
    return u"%1:%2"_s.arg(source.path).arg(line);
}

// "models/ledger/Ledger.h" belongs to the module of the folder it is in, or of one above.
bool includesDeclared(const QString &included, const Module &module)
{
    const QString folder = included.section(u'/', 0, -2).replace(u'/', u'.');
    const auto within = [&](const QString &name) { return folder == name || folder.startsWith(name + u'.'); };
    return within(module.name) || std::ranges::any_of(module.uses, within);
}

bool isOurRoom(const QString &path)
{
    return path.startsWith("models/"_L1) || path.startsWith("widgets/"_L1) || path.startsWith("app/"_L1);
}

// A program beside a module in app/ puts parts together that the module itself may not know.
bool isMain(const Source &source)
{
    return source.under(u"app/") && source.path.endsWith(u"/main.cpp");
}

void checkSource(const SourceTree &tree, const Source &source, QList<Finding> &found)
{
    const auto module = tree.moduleOf(source);
    if (!module && !source.under(u"app/")) {
        found.append({ u"module"_s, source.path, u"belongs to no countersign_module()"_s });
        return;
    }
    for (const Include &include : source.includes) {
        if (include.quoted && !include.name.endsWith(".moc"_L1)) {
            if (!isOurRoom(include.name))
                found.append({ u"include"_s, at(source, include.line),
                    u"\"%1\" is not written from the root of the tree"_s.arg(include.name) });
            else if (module && !isMain(source) && !includesDeclared(include.name, *module))
                found.append({ u"include"_s, at(source, include.line),
                    u"%1 does not list the module of %2 under USES"_s.arg(module->name, include.name) });
        }
        for (const Fence &fence : fences()) {
            if (module && fence.header.match(include.name).hasMatch() && !fence.rooms.contains(module->name))
                found.append({ u"library"_s, at(source, include.line),
                    u"<%1>: only %2 may know %3"_s.arg(include.name, fence.rooms.join(u" and "), fence.name) });
        }
    }
}

void checkLinks(const Module &module, QList<Finding> &found)
{
    const QString path = QString(module.name).replace(u'.', u'/') + u"/CMakeLists.txt";
    const QStringList targets = module.qt + module.libraries;
    for (const QString &target : targets) {
        for (const Fence &fence : fences()) {
            if (fence.target.match(target).hasMatch() && !fence.rooms.contains(module.name))
                found.append({ u"library"_s, path,
                    u"%1: only %2 may link %3"_s.arg(target, fence.rooms.join(u" and "), fence.name) });
        }
        static const QRegularExpression drawing(
            u"^(Qt6::(Gui|Widgets|Svg|SvgWidgets|Pdf|PdfWidgets|PrintSupport|OpenGL|Quick)|KF6::)"_s);
        if (module.name.startsWith("models."_L1) && drawing.match(target).hasMatch())
            found.append({ u"gui"_s, path, u"models know nothing of how things look: %1"_s.arg(target) });
    }
}

}

QList<Finding> includeFindings(const SourceTree &tree)
{
    QList<Finding> found;
    for (const Source &source : tree.sources()) {
        if (source.isCpp() && isOurRoom(source.path))
            checkSource(tree, source, found);
    }
    for (const Module &module : tree.modules())
        checkLinks(module, found);
    return found;
}

}
