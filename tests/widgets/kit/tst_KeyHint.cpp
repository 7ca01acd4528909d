// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/KeyHint.h"

using namespace countersign::ui;
using namespace Qt::StringLiterals;

class TestKeyHint : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itSaysTheKeys();
};

void TestKeyHint::itSaysTheKeys()
{
    const KeyHint hint(QKeySequence(Qt::CTRL | Qt::Key_K));
    QCOMPARE(hint.text(), u"Ctrl+K"_s);
    QCOMPARE(hint.textFormat(), Qt::PlainText);
    QVERIFY(hint.sizeHint().width() > hint.fontMetrics().horizontalAdvance(hint.text()));
}

QTEST_MAIN(TestKeyHint)
#include "tst_KeyHint.moc"
