// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/Words.h"

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {

enum class Light { Red, Amber, Green };

constexpr auto lights = words<Light>({
    { Light::Red, "red"_L1 },
    { Light::Amber, "amber"_L1 },
    { Light::Green, "green"_L1 },
});

}

class tst_Words : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyWordReadsBack()
    {
        QCOMPARE(lights.of(Light::Amber), u"amber"_s);
        for (const auto each : { Light::Red, Light::Amber, Light::Green })
            QCOMPARE(lights.value(lights.of(each)), std::optional(each));
    }

    void onlyTheWordItselfIsRead()
    {
        for (const QStringView other : { u"", u"Red", u"red ", u"re", u"blue", u"\u0440ed" })
            QVERIFY(!lights.value(other));
    }
};

QTEST_GUILESS_MAIN(tst_Words)
#include "tst_Words.moc"
