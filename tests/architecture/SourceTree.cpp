// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/SourceTree.h"

#include "tests/architecture/CodeText.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace countersign::architecture {

namespace {

// The rooms that hold sources of ours. tests/data holds vectors of others.
constexpr std::array Rooms{ "app"_L1, "widgets"_L1, "models"_L1, "resources"_L1, "tests"_L1, "installer"_L1, ".ci"_L1 };
constexpr std::array Elsewhere{ "tests/data/"_L1, "installer/gateway/node_modules/"_L1 };

bool isSource(const QString &name)
{
    static const QRegularExpression ours(uR"((\.(cpp|h|sh|js|mjs|cmake|py|sql)|/CMakeLists\.txt|^\.ci/run)$)"_s);
    return ours.match(name).hasMatch();
}

QList<Include> includesOf(const QString &text)
{
    static const QRegularExpression include(
        uR"(^\s*#\s*include\s*(["<])([^">]+)[">])"_s, QRegularExpression::MultilineOption);
    QList<Include> includes;
    for (const auto &match : include.globalMatch(text)) {
        const auto line = QStringView(text).first(match.capturedStart(2)).count(u'\n') + 1;
        includes.append({ match.captured(2), int(line), match.captured(1) == u'"' });
    }
    return includes;
}

QString contents(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// The words of one field, modules without the prefix that CMake gives their targets.
QStringList words(const QString &text)
{
    return QString(text).remove(u"Countersign::"_s).split(u' ', Qt::SkipEmptyParts);
}

}

SourceTree SourceTree::read(const QString &root, const QString &declared, const QString &exceptions)
{
    SourceTree tree;
    for (const QLatin1StringView room : Rooms) {
        QDirIterator files(root + u'/' + room, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next().sliced(root.size() + 1);
            const bool elsewhere =
                std::ranges::any_of(Elsewhere, [&](QLatin1StringView start) { return path.startsWith(start); });
            if (elsewhere || !isSource(path))
                continue;
            Source source{ path, contents(files.filePath()), {}, {} };
            source.code = source.isCpp() ? codeOnly(source.text) : source.text;
            if (source.isCpp())
                source.includes = includesOf(source.text);
            tree.m_sources.append(source);
        }
    }
    std::ranges::sort(tree.m_sources, {}, &Source::path);
    for (qsizetype at = 0; at < tree.m_sources.size(); ++at)
        tree.m_paths.insert(tree.m_sources[at].path, at);

    for (const QString &line : declared.split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith("test "_L1)) {
            tree.m_tests.append(line.sliced(5).trimmed());
            continue;
        }
        const QStringList fields = line.split(u'|');
        tree.m_modules.append(
            { fields.value(0).trimmed(), words(fields.value(1)), words(fields.value(2)), words(fields.value(3)) });
    }
    for (const QString &line : exceptions.split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith(u'#'))
            tree.m_exceptions.append(
                { line.section(u' ', 0, 0), line.section(u' ', 1, 1), line.section(u' ', 2).trimmed() });
    }
    return tree;
}

std::optional<Module> SourceTree::moduleOf(const Source &source) const
{
    for (QString folder = source.folder(); !folder.isEmpty(); folder = folder.section(u'/', 0, -2)) {
        const QString name = QString(folder).replace(u'/', u'.');
        const auto found = std::ranges::find(m_modules, name, &Module::name);
        if (found != m_modules.cend())
            return *found;
        if (!folder.contains(u'/'))
            break;
    }
    return std::nullopt;
}

}
