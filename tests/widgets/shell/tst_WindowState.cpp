// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/WindowState.h"

#include <QSplitter>

using namespace countersign::ui;
using namespace Qt::StringLiterals;

class TestWindowState : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasKeptIsThereAtTheNextStart();
    void aNonsenseSchemeIsTheDesktops();
    void aSplitterComesBackAsItWasLeft();
};

void TestWindowState::whatWasKeptIsThereAtTheNextStart()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"window.ini"_s);
    {
        WindowState state(file);
        state.setLastPage(u"ledger"_s);
        state.setScheme(u"dark"_s);
        state.setGeometry("bytes");
    }
    WindowState state(file);
    QCOMPARE(state.lastPage(), u"ledger"_s);
    QCOMPARE(state.scheme(), u"dark"_s);
    QCOMPARE(state.geometry(), QByteArray("bytes"));
}

void TestWindowState::aNonsenseSchemeIsTheDesktops()
{
    QTemporaryDir folder;
    WindowState state(folder.filePath(u"window.ini"_s));
    QCOMPARE(state.scheme(), u"system"_s);
    state.setScheme(u"pink"_s);
    QCOMPARE(state.scheme(), u"system"_s);
}

void TestWindowState::aSplitterComesBackAsItWasLeft()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"window.ini"_s);
    const auto make = [] {
        auto splitter = std::make_unique<QSplitter>();
        splitter->addWidget(new QWidget);
        splitter->addWidget(new QWidget);
        splitter->resize(600, 200);
        splitter->show();
        return splitter;
    };
    QList<int> left;
    {
        WindowState state(file);
        const auto splitter = make();
        state.keep(splitter.get(), u"approvals"_s);
        splitter->setSizes({ 150, 450 });
        Q_EMIT splitter->splitterMoved(150, 1);
        left = splitter->sizes();
    }
    WindowState state(file);
    const auto splitter = make();
    QVERIFY(splitter->sizes() != left);
    state.keep(splitter.get(), u"approvals"_s);
    QCOMPARE(splitter->sizes(), left);
}

QTEST_MAIN(TestWindowState)
#include "tst_WindowState.moc"
