// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/approvals/SignForm.h"

#include "tests/widgets/approvals/ApprovalStage.h"
#include "tests/widgets/approvals/SignByKeys.h"
#include "widgets/kit/HoldButton.h"
#include "widgets/kit/Label.h"
#include "widgets/kit/PassphraseField.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::test;
using namespace countersign::ui;
using facts::Decision;

/// What is filled in for one signature; the whole dialog has its own test.
class tst_SignForm final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void init()
    {
        m_stage = std::make_unique<ApprovalStage>();
        QVERIFY(m_stage->seat.start());
        QVERIFY(m_stage->raised(u"r1"_s, u"touch file"_s));
    }
    void cleanup() { m_stage.reset(); }

    void saysWhatIsMissingInTheOrderOfItsSteps()
    {
        const auto form = made(Decision::Deny);
        QSignalSpy changed(form.get(), &SignForm::changed);
        QCOMPARE(form->missing(), u"The reason is missing."_s);
        QTest::keyClicks(field(*form, u"Reason"_s), u"not today"_s);
        QCOMPARE(form->missing(), u"The passphrase is missing."_s);
        QTest::keyClicks(form->findChild<PassphraseField *>(), u"passphrase"_s);
        QCOMPARE(form->missing(), QString());
        QVERIFY(changed.size() >= 2);
        QCOMPARE(form->reason(), u"not today"_s);
        QCOMPARE(form->person(), personId(1)); // who signed in
        QVERIFY(!form->takePassphrase().isEmpty());
        QCOMPARE(form->missing(), u"The passphrase is missing."_s);
    }
    void aReasonIsAskedOfADenialOnly()
    {
        const auto form = made(Decision::Allow);
        QCOMPARE(form->missing(), u"The passphrase is missing."_s);
    }
    void theGatewaysIdConfirmsToItsLastLetter()
    {
        const auto form = made(Decision::Allow);
        auto *typed = field(*form, u"Type dev-1 to confirm"_s);
        for (const QString &wrong : { QString(), u"dev-"_s, u"dev-12"_s, u"DEV-1"_s, u" dev-1"_s }) {
            typed->setText(wrong);
            QVERIFY2(!form->isConfirmed(), qPrintable(wrong));
        }
        typed->setText(u"dev-1"_s);
        QVERIFY(form->isConfirmed());
    }
    void aProblemIsSaidAndThePassphraseTypedAgain()
    {
        const auto form = made(Decision::Allow);
        auto *typed = field(*form, u"Type dev-1 to confirm"_s);
        typed->setText(u"dev-1"_s);
        form->setState(false, u"Signing…"_s, false);
        QVERIFY(!typed->isEnabled() && !form->findChild<HoldButton *>()->isEnabled());
        form->setProblem(u"It was wrong."_s);
        QVERIFY(form->findChild<PassphraseField *>()->isEnabled());
        QVERIFY(!form->isConfirmed());
        const auto said = form->findChildren<Label *>();
        QVERIFY(std::ranges::any_of(said, [](const Label *label) { return label->text() == u"It was wrong."_s && !label->isHidden(); }));
        form->setProblem({});
        QVERIFY(std::ranges::none_of(said, [](const Label *label) { return label->text() == u"It was wrong."_s; }));
    }

private:
    [[nodiscard]] std::unique_ptr<SignForm> made(Decision decision) const
    {
        return std::make_unique<SignForm>(m_stage->item(u"r1"_s), m_stage->seat.ballot(u"r1"_s, 1, decision, QString()), m_stage->place);
    }
    static QLineEdit *field(const SignForm &form, const QString &name) { return fieldNamed(form, name); }
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ApprovalStage> m_stage;
};

QTEST_MAIN(tst_SignForm)
#include "tst_SignForm.moc"
