// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/approvals/QueueColumns.h"

#include "tests/support/Picture.h"
#include "tests/support/Legible.h"
#include "tests/widgets/approvals/ApprovalStage.h"
#include "widgets/approvals/CaseWords.h"
#include "widgets/kit/Fonts.h"
#include "models/approvals/ApprovalQueueModel.h"
#include "widgets/kit/Table.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;
using namespace countersign::ui;
using approvals::CaseState;

/// How a row of the queue looks, and how it is spoken.
class tst_QueueColumns : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void init()
    {
        m_stage = std::make_unique<ApprovalStage>();
        QVERIFY(m_stage->seat.start());
    }
    void cleanup()
    {
        m_table.reset();
        m_queue.reset();
        m_stage.reset();
    }

    void aRowSaysEverythingInWords()
    {
        show();
        QVERIFY(m_stage->raised(u"r1"_s, u"touch a\u202eb"_s));
        QTRY_COMPARE(m_table->model()->rowCount(), 1);
        QCOMPARE(cell(3), u"dev-1"_s);
        QVERIFY2(cell(4).contains(u"touch a\u27e8U+202E\u27e9b"_s) || cell(4).contains(u"right-to-left override"_s), qPrintable(cell(4)));
        QCOMPARE(cell(5), u"dev"_s);
        QVERIFY2(cell(6).contains(u"0 of 2, you can sign"_s), qPrintable(cell(6)));
        for (int column = 0; column < 7; ++column)
            QVERIFY2(!cell(column).isEmpty(), qPrintable(QString::number(column)));
        for (int column = 0; column < 7; ++column)
            QVERIFY(!m_table->model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
    }
    void aLongActionShowsHeadAndTailOnly()
    {
        show();
        QVERIFY(m_stage->raised(u"r1"_s, u"begin "_s + QString(100'000, u'x') + u" finish"_s));
        QTRY_COMPARE(m_table->model()->rowCount(), 1);
        const auto content = std::get<Cell::Action>(m_table->model()->index(0, 4).data(Cell::role).value<Cell>().content());
        QVERIFY(content.text.startsWith(u"begin"_s));
        QVERIFY(content.text.endsWith(u"finish"_s));
        QVERIFY(content.text.size() < 1000);
        QCOMPARE(content.characters, qsizetype(100'000 + 13));
    }
    void noStateOfTheVotesIsCut()
    {
        show();
        const auto fits = [this] {
            const QFontMetricsF metrics(uiFont(Size::Body, QFont::Medium));
            const auto states = CaseWords::openVotes();
            const qreal room = m_table->columnWidth(6) - markSize(Quorum()).width() - 6 - 14;
            return std::ranges::all_of(states, [&](const QString &state) { return metrics.horizontalAdvance(state) <= room; });
        };
        QVERIFY(fits());
        const tests::TextSize large(200);
        show();
        QVERIFY(fits());
    }
    void anUnnamedAgentIsSaid()
    {
        show();
        QVERIFY(m_stage->raised(u"r1"_s, u"ls"_s, 60'000, { { u"agentId"_s, QJsonValue::Null } }));
        QTRY_COMPARE(m_table->model()->rowCount(), 1);
        QVERIFY2(cell(5).contains(u"not said"_s), qPrintable(cell(5)));
    }
    void aClosedRowHasNoTimeLeftAndSaysHowItEnded()
    {
        show();
        QVERIFY(m_stage->raised(u"r1"_s, u"ls"_s));
        m_stage->fake.expire(u"r1"_s);
        QVERIFY(m_stage->seat.waitForState(u"r1"_s, CaseState::Expired));
        QTRY_VERIFY(cell(0).isEmpty());
        QVERIFY2(cell(6).contains(u"Expired, so denied"_s), qPrintable(cell(6)));
    }

private:
    void show()
    {
        m_queue = std::make_unique<approvals::ApprovalQueueModel>(m_stage->seat.desk, m_stage->seat.clock);
        m_table = std::make_unique<Table>(Table::Rows::Queue);
        m_table->setColumns(m_queue.get(), queueColumns(m_stage->place));
        m_table->resize(1200, 300);
        m_table->show();
    }
    QString cell(int column) const { return m_table->model()->index(0, column).data(Cell::role).value<Cell>().spoken(); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ApprovalStage> m_stage;
    std::unique_ptr<approvals::ApprovalQueueModel> m_queue;
    std::unique_ptr<Table> m_table;
};

QTEST_MAIN(tst_QueueColumns)
#include "tst_QueueColumns.moc"
