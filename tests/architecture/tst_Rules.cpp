// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/Rules.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign::architecture;

/// Plants one violation at a time in a small tree that is otherwise in order, and shows that its rule names it.
class tst_Rules final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void findsNothingInATreeThatIsInOrder();
    void namesThePlantedViolation_data();
    void namesThePlantedViolation();
    void hasAPlantedViolationForEveryRule();
    void letsPassWhatOnlyLooksLikeAViolation_data();
    void letsPassWhatOnlyLooksLikeAViolation();
    void acceptsAnExceptionWithAReason();

private:
    void write(const QString &path, const QByteArray &text) const;
    [[nodiscard]] QStringList check(const QString &exceptions = {}) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_declared;
};

namespace {

const QByteArray Head =
    "// SPDX-FileCopyrightText: 2026 The Countersign authors\n// SPDX-License-Identifier: Apache-2.0\n";
const QByteArray ScriptHead =
    "# SPDX-FileCopyrightText: 2026 The Countersign authors\n# SPDX-License-Identifier: Apache-2.0\n";

// What is planted, either as a file or as a line that CMake would have declared, and how its finding starts.
struct Plant {
    const char *name;
    QString path;
    QByteArray text;
    QString declared;
    QString finding;
};

QList<Plant> plants()
{
    return {
        { "a lower room includes a higher one", u"models/core/Id.h"_s, Head + "\n#include \"models/ledger/Ledger.h\"\n",
            {}, u"include models/core/Id.h:4 "_s },
        { "an include relative to its folder", u"models/ledger/Leaf.h"_s, Head + "#include \"Ledger.h\"\n", {},
            u"include models/ledger/Leaf.h:3 "_s },
        { "OpenSSL outside crypto", u"models/ledger/Leaf.h"_s, Head + "#include <openssl/evp.h>\n", {},
            u"library models/ledger/Leaf.h:3 "_s },
        { "SQLite outside storage", u"models/ledger/Leaf.h"_s, Head + "#include <SQLiteCpp/Database.h>\n", {},
            u"library models/ledger/Leaf.h:3 "_s },
        { "WebSockets outside the gateway", u"models/ledger/Leaf.h"_s, Head + "#include <QWebSocket>\n", {},
            u"library models/ledger/Leaf.h:3 "_s },
        { "network outside the gateway", u"widgets/kit/Leaf.h"_s, Head + "#include <QTcpSocket>\n", {},
            u"library widgets/kit/Leaf.h:3 "_s },
        { "keychain outside the vault", u"models/ledger/Leaf.h"_s, Head + "#include <qt6keychain/keychain.h>\n", {},
            u"library models/ledger/Leaf.h:3 "_s },
        { "OpenSSL linked outside crypto", {}, {},
            u"models.team| Countersign::models.core| Qt6::Core| OpenSSL::Crypto"_s,
            u"library models/team/CMakeLists.txt "_s },
        { "a model that draws", {}, {}, u"models.team| Countersign::models.core| Qt6::Core Qt6::Gui| "_s,
            u"gui models/team/CMakeLists.txt "_s },
        { "a file of no module", u"models/paging/Row.h"_s, Head, {}, u"module models/paging/Row.h "_s },
        { "a use upwards", {}, {}, u"models.facts| Countersign::models.ledger| Qt6::Core| "_s,
            u"storey models/facts/CMakeLists.txt "_s },
        { "a feature uses a feature", {}, {}, u"models.alerts| Countersign::models.approvals| Qt6::Core| "_s,
            u"storey models/alerts/CMakeLists.txt "_s },
        { "a room that the design lacks", {}, {}, u"models.misc| Countersign::models.core| Qt6::Core| "_s,
            u"storey models/misc/CMakeLists.txt "_s },
        { "a model uses a widget", {}, {}, u"models.team| Countersign::widgets.kit| Qt6::Core| "_s,
            u"storey models/team/CMakeLists.txt "_s },
        { "a page of another feature", {}, {}, u"widgets.ledger| Countersign::models.approvals| Qt6::Widgets| "_s,
            u"storey widgets/ledger/CMakeLists.txt "_s },
        { "a page uses a page", {}, {}, u"widgets.ledger| Countersign::widgets.approvals| Qt6::Widgets| "_s,
            u"storey widgets/ledger/CMakeLists.txt "_s },
        { "a circle", {}, {},
            u"models.team| Countersign::models.collect| Qt6::Core| \nmodels.collect| Countersign::models.team| Qt6::Core| "_s,
            u"cycle models/team/CMakeLists.txt "_s },
        { "words in a model", u"models/ledger/Leaf.h"_s, Head + "QString s = tr(\"Sealed\");\n", {},
            u"words models/ledger/Leaf.h:3 "_s },
        { "a singleton", u"models/ledger/Leaf.h"_s, Head + "Ledger &l = Ledger::instance();\n", {},
            u"singleton models/ledger/Leaf.h:3 "_s },
        { "a singleton's declaration", u"models/ledger/Leaf.h"_s, Head + "static Leaf &instance();\n", {},
            u"singleton models/ledger/Leaf.h:3 "_s },
        { "a long file", u"models/ledger/Leaf.h"_s, Head + QByteArray(399, '\n'), {},
            u"length models/ledger/Leaf.h "_s },
        { "a source without its test", u"models/ledger/Leaf.cpp"_s, Head, {}, u"test models/ledger/Leaf.cpp "_s },
        { "a test that nobody runs", u"tests/models/ledger/tst_Leaf.cpp"_s, Head, {},
            u"registered tests/models/ledger/tst_Leaf.cpp "_s },
        { "no SPDX lines", u"models/ledger/Leaf.h"_s, "#pragma once\n", {}, u"spdx models/ledger/Leaf.h "_s },
        { "a script without SPDX lines", u"installer/leaf.sh"_s, "#!/bin/bash\n", {}, u"spdx installer/leaf.sh "_s },
        { "a skipped test", u"tests/support/Leaf.h"_s, Head + "if (x) QSKIP(\"no gateway\");\n", {},
            u"skip tests/support/Leaf.h:3 "_s },
        { "a test that may fail", u"tests/real/CMakeLists.txt"_s,
            ScriptHead + "set_tests_properties(a PROPERTIES WILL_FAIL TRUE)\n", {},
            u"skip tests/real/CMakeLists.txt:3 "_s },
        { "rich text", u"widgets/approvals/Leaf.h"_s, Head + "view->setHtml(text);\n", {},
            u"richtext widgets/approvals/Leaf.h:3 "_s },
        { "a guessed format", u"widgets/approvals/Leaf.h"_s, Head + "label->setTextFormat(Qt::AutoText);\n", {},
            u"richtext widgets/approvals/Leaf.h:3 "_s },
        { "a bare label", u"widgets/approvals/Leaf.h"_s, Head + "auto *label = new QLabel(text);\n", {},
            u"richtext widgets/approvals/Leaf.h:3 "_s },
        { "a label as a member", u"widgets/approvals/Leaf.h"_s, Head + "QLabel m_title;\n", {},
            u"richtext widgets/approvals/Leaf.h:3 "_s },
        { "a message box", u"widgets/approvals/Leaf.h"_s, Head + "QMessageBox::warning(this, text);\n", {},
            u"richtext widgets/approvals/Leaf.h:3 "_s },
        { "a tool tip from outside", u"widgets/approvals/Leaf.h"_s, Head + "view->setToolTip(request.command);\n", {},
            u"richtext widgets/approvals/Leaf.h:3 "_s },
        { "a tool tip put together", u"widgets/approvals/Leaf.h"_s,
            Head + "view->setToolTip(tr(\"Runs %1\").arg(x));\n", {}, u"richtext widgets/approvals/Leaf.h:3 "_s },
        { "a class that says nothing", u"models/ledger/Leaf.h"_s, Head + "class LeafManager {};\n", {},
            u"names models/ledger/Leaf.h:3 "_s },
        { "a file that says nothing", u"models/ledger/LeafUtils.h"_s, Head, {}, u"names models/ledger/LeafUtils.h "_s },
        { "a slot named after its signal", u"models/ledger/Leaf.h"_s, Head + "void onClicked();\n", {},
            u"names models/ledger/Leaf.h:3 "_s },
        { "a nested event loop", u"models/ledger/Leaf.h"_s, Head + "QEventLoop loop;\n", {},
            u"loops models/ledger/Leaf.h:3 "_s },
        { "a dialog that blocks", u"widgets/approvals/Leaf.h"_s, Head + "dialog.exec();\n", {},
            u"loops widgets/approvals/Leaf.h:3 "_s },
        { "a wait", u"models/ledger/Leaf.h"_s, Head + "void Leaf::read()\n{\n m_reading.waitForFinished();\n}\n", {},
            u"loops models/ledger/Leaf.h:5 "_s },
        { "the global pool", u"models/ledger/Leaf.h"_s, Head + "QtConcurrent::run([this] { });\n", {},
            u"loops models/ledger/Leaf.h:3 "_s },
        { "using namespace in a header", u"models/ledger/Leaf.h"_s, Head + "using namespace Qt::StringLiterals;\n", {},
            u"header models/ledger/Leaf.h:3 "_s },
        { "unfinished", u"models/ledger/Leaf.h"_s,
            Head
                + "// TO"
                  "DO: all of it\n",
            {}, u"todo models/ledger/Leaf.h "_s },
    };
}

}

void tst_Rules::write(const QString &path, const QByteArray &text) const
{
    const QString whole = m_folder->filePath(path);
    QVERIFY(QDir().mkpath(whole.section(u'/', 0, -2)));
    QFile file(whole);
    QVERIFY(file.open(QFile::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

QStringList tst_Rules::check(const QString &exceptions) const
{
    QStringList lines;
    for (const Finding &finding : findings(SourceTree::read(m_folder->path(), m_declared, exceptions)))
        lines.append(u"%1 %2 %3"_s.arg(finding.rule, finding.path, finding.text));
    return lines;
}

void tst_Rules::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_declared = u"models.core| | Qt6::Core| ICU::uc\n"
                 "models.crypto| Countersign::models.core| Qt6::Core| OpenSSL::Crypto\n"
                 "models.ledger| Countersign::models.core Countersign::models.crypto| Qt6::Core| \n"
                 "models.approvals| Countersign::models.core Countersign::models.ledger| Qt6::Core| \n"
                 "models.audits| Countersign::models.core| Qt6::Core| \n"
                 "widgets.kit| Countersign::models.core| Qt6::Widgets| \n"
                 "widgets.approvals| Countersign::models.core Countersign::models.approvals Countersign::widgets.kit| "
                 "Qt6::Widgets| \n"
                 "test tests/models/ledger/tst_Ledger.cpp\n"_s;
    write(u"models/core/Error.h"_s, Head + "#pragma once\nstruct Error { };\n");
    write(u"models/ledger/Ledger.cpp"_s, Head + "#include \"models/core/Error.h\"\n#include <QString>\n");
    write(u"tests/models/ledger/tst_Ledger.cpp"_s, Head + "#include \"tst_Ledger.moc\"\n");
    write(u"models/ledger/CMakeLists.txt"_s, ScriptHead);
}

void tst_Rules::findsNothingInATreeThatIsInOrder()
{
    QCOMPARE(check(), QStringList());
}

void tst_Rules::namesThePlantedViolation_data()
{
    QTest::addColumn<Plant>("plant");
    for (const Plant &plant : plants())
        QTest::newRow(plant.name) << plant;
}

void tst_Rules::namesThePlantedViolation()
{
    QFETCH(Plant, plant);
    if (!plant.path.isEmpty())
        write(plant.path, plant.text);
    m_declared += plant.declared;
    const QStringList found = check();
    QVERIFY2(std::ranges::any_of(found, [&](const QString &line) { return line.startsWith(plant.finding); }),
        qPrintable(u"found only:\n"_s + found.join(u'\n')));
}

void tst_Rules::hasAPlantedViolationForEveryRule()
{
    QSet<QString> planted{ u"exception"_s }; // in acceptsAnExceptionWithAReason
    for (const Plant &plant : plants())
        planted.insert(plant.finding.section(u' ', 0, 0));
    const QStringList rules = ruleNames();
    QCOMPARE(planted, QSet<QString>(rules.cbegin(), rules.cend()));
}

void tst_Rules::letsPassWhatOnlyLooksLikeAViolation_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("a word in a comment") << QByteArray(
        "// never QMessageBox, QEventLoop or setHtml()\n/* new QLabel(x)\n QSKIP */ int number = 1'000;\n");
    QTest::newRow("a word in a string") << QByteArray(
        "auto s = \"dialog.exec() \\\" new QLabel()\";\nauto r = uR\"x(QMessageBox \"(\" )x\"_s;\n");
    QTest::newRow("Qt's own instance") << QByteArray("auto *app = QCoreApplication::instance();\n");
    QTest::newRow("a tool tip of ours") << QByteArray("view->setToolTip(tr(\"Runs once\"));\nview->setToolTip({});\n");
    QTest::newRow("a wait in a destructor") << QByteArray("Leaf::~Leaf()\n{\n    m_pool.waitForFinished();\n}\n");
    QTest::newRow("a quote as a character") << QByteArray("if (c == '\"' || c == '\\'')\n    open('/', '/');\n");
}

void tst_Rules::letsPassWhatOnlyLooksLikeAViolation()
{
    QFETCH(QByteArray, code);
    write(u"widgets/approvals/Leaf.h"_s, Head + code);
    QCOMPARE(check(), QStringList());
}

void tst_Rules::acceptsAnExceptionWithAReason()
{
    write(u"models/ledger/Leaf.cpp"_s, Head);
    QCOMPARE(check().size(), 1);
    QCOMPARE(check(u"test models/ledger/Leaf.cpp it holds nothing but a constant table"_s), QStringList());
    const QStringList bare = check(u"test models/ledger/Leaf.cpp because"_s);
    QCOMPARE(bare.size(), 1);
    QVERIFY(bare.first().startsWith("exception models/ledger/Leaf.cpp "_L1));
    const QStringList stale = check(
        u"test models/ledger/Leaf.cpp it holds nothing but a constant table\ntest models/core/Error.h it was needed once upon a time"_s);
    QCOMPARE(stale.size(), 1);
    QVERIFY(stale.first().startsWith("exception models/core/Error.h "_L1));
}

QTEST_GUILESS_MAIN(tst_Rules)
#include "tst_Rules.moc"
