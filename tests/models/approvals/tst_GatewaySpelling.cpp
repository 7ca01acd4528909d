// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/approvals/GatewaySpelling.h"

#include <QTest>

using namespace Qt::StringLiterals;
using countersign::approvals::GatewaySpelling;

class tst_GatewaySpelling final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void escapesAreReadAsWhatTheyStandFor_data()
    {
        QTest::addColumn<QString>("spelled");
        QTest::addColumn<QString>("meant");
        QTest::addColumn<int>("escapes");
        QTest::newRow("plain") << u"ls -l"_s << u"ls -l"_s << 0;
        QTest::newRow("line end") << u"ls\\u{A}pwd"_s << u"ls\npwd"_s << 1;
        QTest::newRow("small digits, leading zeros") << u"a\\u{00000a}b"_s << u"a\nb"_s << 1;
        QTest::newRow("override") << u"a\\u{202E}b"_s << u"a\u202eb"_s << 1;
        QTest::newRow("beyond the first plane") << u"a\\u{E0041}b"_s << QString(u"a"_s + QString::fromUcs4(U"\U000E0041", 1) + u"b"_s) << 1;
        QTest::newRow("first and last") << u"\\u{A}x\\u{A}"_s << u"\nx\n"_s << 2;
        QTest::newRow("a surrogate is no character") << u"a\\u{D800}b"_s << u"a\\u{D800}b"_s << 0;
        QTest::newRow("beyond Unicode") << u"a\\u{110000}b"_s << u"a\\u{110000}b"_s << 0;
        QTest::newRow("not closed") << u"a\\u{A"_s << u"a\\u{A"_s << 0;
        QTest::newRow("empty") << QString() << QString() << 0;
    }
    void escapesAreReadAsWhatTheyStandFor()
    {
        QFETCH(const QString, spelled);
        QFETCH(const QString, meant);
        QFETCH(const int, escapes);
        const auto read = GatewaySpelling::read(spelled);
        QCOMPARE(read.meant, meant);
        QCOMPARE(read.escapes.size(), escapes);
        QCOMPARE(read.spelledAt(meant.size()), spelled.size());
    }
    void placesAreFoundInTheSpelling()
    {
        const QString spelled = u"echo a\\u{A}rm x\\u{E0041}y"_s;
        const auto read = GatewaySpelling::read(spelled);
        QCOMPARE(read.spelledAt(0), 0);
        QCOMPARE(read.spelledAt(6), 6);                                       // the line end itself
        QCOMPARE(read.spelledAt(7), spelled.indexOf(u"rm"_s));
        QCOMPARE(read.spelledAt(read.meant.size() - 1), spelled.size() - 1); // the y
        QCOMPARE(read.spelledAt(read.meant.size() - 2), spelled.lastIndexOf(u'\\')); // within a pair of surrogates
    }
};

QTEST_GUILESS_MAIN(tst_GatewaySpelling)
#include "tst_GatewaySpelling.moc"
