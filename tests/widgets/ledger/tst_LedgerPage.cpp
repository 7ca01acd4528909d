// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/models/ledger/SignedLedger.h"
#include "tests/support/Picture.h"

#include "widgets/kit/Banner.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/PageHeader.h"
#include "widgets/kit/Prompt.h"
#include "widgets/kit/Table.h"
#include "widgets/ledger/EntryDetail.h"
#include "widgets/ledger/LedgerPage.h"
#include "widgets/ledger/VerdictTile.h"

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;
using namespace countersign::ui;

namespace {

/// Answers a question about a path without a window.
struct PathPrompt final : Prompt {
    void ask(QObject *, const Question &question, std::function<void(bool)>) override { told.append(question.sentence); }
    void askOpenPath(QObject *, const QString &, const QString &, std::function<void(const QString &)> then) override { then(path); }
    void askSavePath(QObject *, const QString &, const QString &name, const QString &, std::function<void(const QString &)> then) override
    {
        suggested = name;
        then(path);
    }
    QString path;
    QString suggested;
    QStringList told;
};

}

class tst_LedgerPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void entriesStandNewestFirstAndTheNewestIsShown();
    void verifyNowGivesThreeVerdicts();
    void aTamperedLedgerNamesTheEntryAndShowsIt();
    void aSecondClickCancels();
    void anAnchorIsKeptAndCounted();
    void aNewEntryComesWithoutLosingTheChosenOne();

private:
    struct Stage;
    std::unique_ptr<Theme> m_theme;
};

struct tst_LedgerPage::Stage {
    explicit Stage(int more = 12)
    {
        written.write(more);
        QVERIFY(book.open().result());
        entries = std::make_unique<ledger::LedgerModel>(book);
        page = std::make_unique<LedgerPage>(LedgerPage::Parts { book, *entries, run, prompt });
        page->resize(1200, 780);
        page->show();
        QVERIFY(QTest::qWaitForWindowExposed(page.get()));
    }
    [[nodiscard]] Button *button(const QString &words) const
    {
        for (Button *each : page->findChildren<Button *>()) {
            if (each->text() == words)
                return each;
        }
        return nullptr;
    }
    [[nodiscard]] EntryDetail *detail() const { return page->findChild<EntryDetail *>(); }
    [[nodiscard]] Table *table() const { return page->findChild<Table *>(); }
    [[nodiscard]] QStringList answers() const
    {
        QStringList all;
        for (const VerdictTile *tile : page->findChildren<VerdictTile *>())
            all.append(tile->verdict().answer);
        return all;
    }
    void verify()
    {
        QSignalSpy finished(&run, &ledger::VerifyRun::finished);
        QTest::mouseClick(button(u"Verify now"_s), Qt::LeftButton);
        QTRY_COMPARE(finished.size(), 1);
    }

    SignedLedger written;
    ledger::Ledger book { written.path(), SignedLedger::keys(), written.clock };
    std::unique_ptr<ledger::LedgerModel> entries;
    ledger::VerifyRun run { written.path() };
    PathPrompt prompt;
    std::unique_ptr<LedgerPage> page;
};

void tst_LedgerPage::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qApp);
}

void tst_LedgerPage::entriesStandNewestFirstAndTheNewestIsShown()
{
    Stage stage;
    QTRY_COMPARE(stage.detail()->shownEntry(), std::optional<quint64>(18));
    QCOMPARE(stage.table()->model()->rowCount(), 19);
    QTest::keyClick(stage.table(), Qt::Key_Down);
    QTRY_COMPARE(stage.detail()->shownEntry(), std::optional<quint64>(17));
    stage.page->showEntry(2);
    QTRY_COMPARE(stage.detail()->shownEntry(), std::optional<quint64>(2));
}

void tst_LedgerPage::verifyNowGivesThreeVerdicts()
{
    Stage stage;
    QCOMPARE(stage.answers(), QStringList(3, u"Not verified here yet"_s));
    stage.verify();
    QCOMPARE(stage.answers(), (QStringList { u"No, 19 of 19 entries verify"_s, u"This seat and its people"_s, u"Nobody can tell"_s }));
    QVERIFY(!stage.page->findChild<Banner *>()->isVisible());
    stage.page->showEntry(3);
    QTRY_COMPARE(stage.detail()->shownEntry(), std::optional<quint64>(3));
    QTest::qWait(50);
    for (const auto scheme : { Theme::Choice::Light, Theme::Choice::Dark }) {
        m_theme->setChoice(scheme);
        tests::savePicture(tests::grabbed(*stage.page), u"ledger"_s);
    }
    m_theme->setChoice(Theme::Choice::Light);
}

void tst_LedgerPage::aTamperedLedgerNamesTheEntryAndShowsIt()
{
    Stage stage;
    stage.written.bend("UPDATE entry SET leaf = " + flipped(stage.written.blob("SELECT leaf FROM entry WHERE seq = 6"), 30) + " WHERE seq = 6");
    stage.verify();
    auto *alarm = stage.page->findChild<Banner *>();
    QVERIFY(alarm->isVisible());
    QVERIFY2(alarm->sentence().contains(u"Entry 6"_s), qPrintable(alarm->sentence()));
    QCOMPARE(stage.answers().first(), u"Yes, it does not verify"_s);
    QCOMPARE(stage.table()->currentRow().data(ledger::LedgerModel::IndexRole).toULongLong(), quint64(6));
    tests::savePicture(tests::grabbed(*stage.page), u"ledger-tampered"_s);
}

void tst_LedgerPage::aSecondClickCancels()
{
    Stage stage(4000);
    QSignalSpy failed(&stage.run, &ledger::VerifyRun::failed);
    QTest::mouseClick(stage.button(u"Verify now"_s), Qt::LeftButton);
    QVERIFY(stage.button(u"Cancel"_s));
    QTest::mouseClick(stage.button(u"Cancel"_s), Qt::LeftButton);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::Cancelled);
    QVERIFY(stage.button(u"Verify now"_s));
    QVERIFY(stage.prompt.told.isEmpty());
}

void tst_LedgerPage::anAnchorIsKeptAndCounted()
{
    Stage stage;
    QVERIFY(QDir().mkpath(stage.written.anchors()));
    stage.prompt.path = stage.written.anchors() + u"/kept.checkpoint"_s;
    QTest::mouseClick(stage.button(u"Keep an anchor…"_s), Qt::LeftButton);
    QTRY_COMPARE(stage.book.head().size, quint64(20));
    QVERIFY(stage.prompt.suggested.endsWith(u".19.checkpoint"_s));
    stage.verify();
    QCOMPARE(stage.answers().last(), u"No, to entry 19"_s);
}

void tst_LedgerPage::aNewEntryComesWithoutLosingTheChosenOne()
{
    Stage stage;
    stage.page->showEntry(4);
    QTRY_COMPARE(stage.detail()->shownEntry(), std::optional<quint64>(4));
    QVERIFY(stage.book.append({ facts::EntryKind::GatewayLost, 0, {}, {} }).result());
    QTRY_COMPARE(stage.table()->model()->rowCount(), 20);
    QCOMPARE(stage.table()->currentRow().data(ledger::LedgerModel::IndexRole).toULongLong(), quint64(4));
    QVERIFY(stage.page->findChild<PageHeader *>()->state().contains(u"20 entries"_s));
}

QTEST_MAIN(tst_LedgerPage)
#include "tst_LedgerPage.moc"
