// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/Rules.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign::architecture;

/// Holds this tree to the rules of its house.
class tst_Architecture final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void keepsEveryRule_data();
    void keepsEveryRule();

private:
    QList<Finding> m_findings;
};

namespace {

QString contents(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}

void tst_Architecture::initTestCase()
{
    const QString root = QStringLiteral(SOURCE_ROOT);
    const QString exceptions = contents(root + u"/tests/architecture/exceptions.txt"_s);
    const auto tree = SourceTree::read(root, contents(QStringLiteral(DECLARED)), exceptions);
    // A rule over nothing would pass: the tree has to be there.
    QVERIFY(tree.modules().size() >= 3);
    QVERIFY(tree.sources().size() >= 30);
    QVERIFY(tree.tests().contains(u"tests/architecture/tst_Architecture.cpp"_s));
    QVERIFY(!exceptions.isEmpty());
    m_findings = findings(tree);
}

void tst_Architecture::keepsEveryRule_data()
{
    QTest::addColumn<QString>("rule");
    for (const QString &rule : ruleNames())
        QTest::newRow(qPrintable(rule)) << rule;
}

void tst_Architecture::keepsEveryRule()
{
    QFETCH(QString, rule);
    QString text;
    for (const Finding &finding : std::as_const(m_findings)) {
        if (finding.rule == rule)
            text += u"\n  %1: %2"_s.arg(finding.path, finding.text);
    }
    QVERIFY2(text.isEmpty(), qPrintable(text));
}

QTEST_GUILESS_MAIN(tst_Architecture)
#include "tst_Architecture.moc"
