// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/UnicodeSkeleton.h"

#include <QTest>

using namespace Qt::StringLiterals;
using countersign::characters::unicodeSkeleton;

class tst_UnicodeSkeleton : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatLooksAlikeHasOneSkeleton()
    {
        QCOMPARE(unicodeSkeleton(u"p\u0430ypal"), unicodeSkeleton(u"paypal"));
        QVERIFY(unicodeSkeleton(u"paypal") != unicodeSkeleton(u"paypol"));
        QCOMPARE(unicodeSkeleton(u""), QString());
    }

    void aLongTextIsNotCut()
    {
        const QString text = u"payp\u0430l "_s.repeated(1000);
        const auto skeleton = unicodeSkeleton(text);
        QCOMPARE(skeleton, unicodeSkeleton(u"paypal "_s.repeated(1000)));
        QVERIFY(skeleton->size() >= text.size());
    }
};

QTEST_GUILESS_MAIN(tst_UnicodeSkeleton)
#include "tst_UnicodeSkeleton.moc"
