// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/EvidenceModel.h"

#include "tests/models/audits/BookFixture.h"

#include <QAbstractItemModelTester>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::audits;

class tst_EvidenceModel : public QObject
{
    Q_OBJECT

    static QModelIndex rowOf(const EvidenceModel &model, const QString &need)
    {
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row).data(EvidenceModel::NeedRole).toString() == need)
                return model.index(row);
        }
        return {};
    }

private Q_SLOTS:
    void saysForEachNeedWhatCame()
    {
        test::BookFixture fixture;
        EvidenceModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.asked(), 0);
        AuditRun &run = fixture.begin();
        model.setRun(&run);
        QCOMPARE(model.rowCount(), int(test::weekly()->evidence().size()));
        QVERIFY(!rowOf(model, u"authentication"_s).data(EvidenceModel::EvidenceRole).isValid());
        QCOMPARE(model.collected(), 0);
        const Evidence log = test::goodWeek().first();
        QVERIFY(test::await(run.collect(log)));
        const QModelIndex row = rowOf(model, u"authentication"_s);
        QCOMPARE(row.data(EvidenceModel::MethodRole).toString(), u"logs.tail"_s);
        const Evidence shown = row.data(EvidenceModel::EvidenceRole).value<Evidence>();
        QCOMPARE(shown.digest, log.digest);
        QVERIFY(shown.raw.isEmpty());
        QCOMPARE(row.data(EvidenceModel::BytesRole).toLongLong(), log.raw.size());
        QCOMPARE(row.data(EvidenceModel::AnswersRole).toInt(), 1);
        QCOMPARE(model.collected(), 1);
        QVERIFY(rowOf(model, u"record"_s).data(EvidenceModel::OwnRole).toBool());
    }

    void saysWhyNoCheckCanRestOnIt()
    {
        test::BookFixture fixture;
        QList<Evidence> week = test::goodWeek();
        Evidence refused = week.first();
        refused.raw.clear();
        refused.digest = {};
        refused.error = name(ErrorCode::MissingScope);
        week[0] = refused;
        AuditRun &run = fixture.evaluated(week);
        EvidenceModel model;
        model.setRun(&run);
        const QModelIndex row = rowOf(model, u"authentication"_s);
        QCOMPARE(static_cast<UnknownReason>(row.data(EvidenceModel::ReasonRole).toInt()), UnknownReason::ScopeMissing);
        QCOMPARE(row.data(EvidenceModel::EvidenceRole).value<Evidence>().error, u"MissingScope"_s);
        QCOMPARE(static_cast<UnknownReason>(rowOf(model, u"record"_s).data(EvidenceModel::ReasonRole).toInt()), UnknownReason::None);
        QCOMPARE(model.collected(), model.asked());
    }

    void aPersonsFileHasARowOfItsOwn()
    {
        test::BookFixture fixture;
        AuditRun &run = fixture.evaluated();
        EvidenceModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRun(&run);
        const int needs = model.rowCount();
        const int collected = model.collected();
        const Attachment file { CheckId(u"CS-LOG-02"_s), PersonId(u"person-one"_s), u"users.csv"_s, u"Export of the directory."_s, "a,1" };
        QVERIFY(test::await(run.attach(file)));
        QCOMPARE(model.rowCount(), needs + 1);
        const QModelIndex row = model.index(needs);
        QVERIFY(row.data(EvidenceModel::AttachedRole).toBool());
        QVERIFY(!model.index(0).data(EvidenceModel::AttachedRole).toBool());
        QCOMPARE(row.data(EvidenceModel::NeedRole).toString(), u"CS-LOG-02"_s);
        QVERIFY(row.data(EvidenceModel::EvidenceRole).value<Evidence>().entry.has_value());
        QCOMPARE(model.collected(), collected); // nobody asked for it
        EvidenceModel later;
        later.setRun(&run);
        QCOMPARE(later.rowCount(), needs + 1);
    }

    void forgetsARunThatGoes()
    {
        auto fixture = std::make_unique<test::BookFixture>();
        EvidenceModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRun(&fixture->begin());
        QVERIFY(model.rowCount() > 0);
        fixture.reset();
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.asked(), 0);
    }
};

QTEST_GUILESS_MAIN(tst_EvidenceModel)
#include "tst_EvidenceModel.moc"
