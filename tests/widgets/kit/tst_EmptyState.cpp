// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/EmptyState.h"

using namespace countersign::ui;
using namespace Qt::StringLiterals;

class TestEmptyState : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itSaysWhatIsAndWhy();
    void itsOneActionIsSignalled();
    void aNewProofTakesThePlaceOfTheOldOne();
};

void TestEmptyState::itSaysWhatIsAndWhy()
{
    EmptyState state(u"Nothing is waiting"_s, u"All 5 gateways answer."_s);
    state.show();
    QCOMPARE(state.sentence(), u"Nothing is waiting"_s);
    QCOMPARE(state.cause(), u"All 5 gateways answer."_s);
    QVERIFY(!state.findChild<Button *>()->isVisible());
}

void TestEmptyState::itsOneActionIsSignalled()
{
    EmptyState state(u"No gateway is connected"_s);
    state.setAction(u"Add gateway…"_s, Icon::plus);
    state.show();
    QSignalSpy triggered(&state, &EmptyState::actionTriggered);
    QTest::mouseClick(state.findChild<Button *>(), Qt::LeftButton);
    QCOMPARE(triggered.size(), 1);
}

void TestEmptyState::aNewProofTakesThePlaceOfTheOldOne()
{
    EmptyState state(u"Nothing is waiting"_s);
    auto *first = new QWidget;
    auto *second = new QWidget;
    state.setProof(first);
    state.setProof(second);
    state.show();
    QVERIFY(!first->isVisible());
    QVERIFY(second->isVisible());
}

QTEST_MAIN(TestEmptyState)
#include "tst_EmptyState.moc"
