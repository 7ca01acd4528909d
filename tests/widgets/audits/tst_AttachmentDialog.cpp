// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/audits/AttachmentDialog.h"

#include "tests/widgets/audits/AuditStage.h"

#include <QLayout>
#include <QPlainTextEdit>
#include <QPointer>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;

class tst_AttachmentDialog final : public QObject {
    Q_OBJECT

    static QPointer<ui::AttachmentDialog> shown(const ui::AuditPlace &place, audits::AuditRun &run)
    {
        QPointer<ui::AttachmentDialog> dialog = new ui::AttachmentDialog(place, run, CheckId(u"CS-LOG-02"_s));
        dialog->show();
        return QTest::qWaitForWindowExposed(dialog) ? dialog : nullptr;
    }

    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

private Q_SLOTS:
    void aFileAndWhatItShowsGoIntoTheLedgerByKeys()
    {
        AuditStage stage;
        audits::AuditRun &run = stage.evaluated();
        const ui::AuditPlace place = stage.place();
        stage.prompt.path = stage.folder.filePath(u"users\u202Efdp.csv"_s);
        write(stage.prompt.path, "a,1");
        const auto dialog = shown(place, run);
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->choose().hasFocus());
        QVERIFY(!dialog->add().isEnabled());
        QTest::keyClick(&dialog->choose(), Qt::Key_Space);
        QTRY_VERIFY(dialog->statement().hasFocus());
        QVERIFY(!dialog->add().isEnabled()); // nobody has said what it shows
        QTRY_VERIFY(dialog->height() >= dialog->layout()->totalHeightForWidth(dialog->width()));
        QCOMPARE_GE(dialog->statement().parentWidget()->height(), dialog->statement().parentWidget()->sizeHint().height());
        QTest::keyClicks(&dialog->statement(), u"Export of the directory."_s);
        QVERIFY(dialog->add().isEnabled());
        QTest::keyClick(&dialog->statement(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!dialog);
        const auto file = audits::Attachment::of(run.audit().evidence.last());
        QVERIFY(file);
        QCOMPARE(file->bytes, QByteArray("a,1"));
        QCOMPARE(file->person, personId(1));
        QCOMPARE(file->name, u"users\u202Efdp.csv"_s);
        QCOMPARE(file->statement, u"Export of the directory."_s);
    }

    void whatCannotBeTakenIsSaid()
    {
        AuditStage stage;
        audits::AuditRun &run = stage.evaluated();
        const ui::AuditPlace place = stage.place();
        const qsizetype before = run.audit().evidence.size();
        const auto dialog = shown(place, run);
        QVERIFY(dialog);
        dialog->statement().setPlainText(u"Export of the directory."_s);
        const auto choose = [&](const QString &path) {
            stage.prompt.path = path;
            dialog->choose().click();
        };
        choose(stage.folder.filePath(u"nowhere"_s));
        QTRY_VERIFY(!dialog->problem().isEmpty());
        choose(stage.folder.filePath(u"empty"_s));
        write(stage.prompt.path, {});
        choose(stage.prompt.path);
        QTRY_VERIFY2(dialog->problem().contains(u"empty"_s), qPrintable(dialog->problem()));
        write(stage.folder.filePath(u"large"_s), QByteArray(audits::Attachment::maxBytes + 1, 'a'));
        choose(stage.folder.filePath(u"large"_s));
        QTRY_VERIFY2(dialog->problem().contains(u"At most"_s), qPrintable(dialog->problem()));
        QVERIFY(!dialog->add().isEnabled());
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        dialog->reject();
        QTRY_VERIFY(!dialog);
        QCOMPARE(run.audit().evidence.size(), before);
    }

    void aViewerCannotAddAnything()
    {
        AuditStage stage;
        audits::AuditRun &run = stage.evaluated();
        stage.unlockAs(3);
        const ui::AuditPlace place = stage.place();
        stage.prompt.path = stage.folder.filePath(u"users.csv"_s);
        write(stage.prompt.path, "a,1");
        const auto dialog = shown(place, run);
        QVERIFY(dialog);
        dialog->choose().click();
        dialog->statement().setPlainText(u"Export of the directory."_s);
        QVERIFY(!dialog->add().isEnabled());
        QVERIFY(!dialog->problem().isEmpty());
        dialog->reject();
    }

    void itGoesWithItsAudit()
    {
        auto stage = std::make_unique<AuditStage>();
        const ui::AuditPlace place = stage->place();
        const auto dialog = shown(place, stage->evaluated());
        QVERIFY(dialog);
        stage.reset();
        QTRY_VERIFY(!dialog);
    }
};
QTEST_MAIN(tst_AttachmentDialog)
#include "tst_AttachmentDialog.moc"
