// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/HelpWindow.h"

#include "tests/support/Picture.h"
#include "widgets/kit/OwnDocument.h"

#include <QDir>

using namespace countersign;
using namespace countersign::ui;
using namespace Qt::StringLiterals;

class TestHelpWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyDocumentOfTheRepositoryIsThere();
    void aTopicIsShownAsADocument();
    void anUnknownTopicOpensTheFirst();
};

void TestHelpWindow::everyDocumentOfTheRepositoryIsThere()
{
    QStringList ids;
    for (const HelpWindow::Topic &topic : HelpWindow::topics()) {
        ids.append(topic.id);
        QVERIFY2(topic.title != topic.id, qPrintable(topic.id)); // each begins with a heading
    }
    QVERIFY(ids.size() >= 3);
    QCOMPARE(ids.first(), u"start"_s);
    QVERIFY(ids.contains(u"keys"_s));
    QVERIFY(ids.contains(u"marks"_s));
}

void TestHelpWindow::aTopicIsShownAsADocument()
{
    Theme theme(*qApp);
    HelpWindow window;
    window.showTopic(u"marks"_s);
    QCOMPARE(window.currentTopic(), u"marks"_s);
    auto *document = window.findChild<OwnDocument *>();
    QVERIFY(document->toPlainText().contains(u"Hatched"_s));
    QVERIFY(!document->toPlainText().contains(u"# "_s)); // rendered, not shown as source
    tests::savePicture(tests::grabbed(window), u"help"_s);
}

void TestHelpWindow::anUnknownTopicOpensTheFirst()
{
    HelpWindow window;
    window.showTopic(u"no such page"_s);
    QCOMPARE(window.currentTopic(), HelpWindow::topics().first().id);
}

QTEST_MAIN(TestHelpWindow)
#include "tst_HelpWindow.moc"
