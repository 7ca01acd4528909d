// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/approvals/ShellSteps.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign::approvals;

namespace {

QString word(Joint joint)
{
    switch (joint) {
    case Joint::First: return u"first"_s;
    case Joint::Then: return u"then"_s;
    case Joint::IfWorked: return u"if worked"_s;
    case Joint::IfFailed: return u"if failed"_s;
    case Joint::PipedInto: return u"piped into"_s;
    case Joint::Beside: return u"beside"_s;
    case Joint::Inside: return u"inside"_s;
    }
    return {};
}

QStringList told(const ShellSteps &steps)
{
    QStringList result;
    for (const auto &step : steps.steps)
        result.append(word(step.joint) + u": "_s + (step.words.isEmpty() ? step.assignments : step.words).join(u'|'));
    return result;
}

}

class ShellStepsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textIsSplitWhereAShellSplitsIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const QString &text, const QStringList &expected) { QTest::newRow(name) << text << expected; };
        row("one", u"ls -l"_s, { u"first: ls|-l"_s });
        row("semicolon", u"a; b"_s, { u"first: a"_s, u"then: b"_s });
        row("lines", u"a\n\n  b\n"_s, { u"first: a"_s, u"then: b"_s });
        row("and, or", u"a && b || c"_s, { u"first: a"_s, u"if worked: b"_s, u"if failed: c"_s });
        row("pipes", u"a | b |& c"_s, { u"first: a"_s, u"piped into: b"_s, u"piped into: c"_s });
        row("pipe over a line end", u"a |\n b"_s, { u"first: a"_s, u"piped into: b"_s });
        row("background", u"a & b"_s, { u"first: a"_s, u"beside: b"_s });
        row("quotes hide signs", u"echo 'a; b' \"c | d\" e\\;f"_s, { u"first: echo|a; b|c | d|e;f"_s });
        row("joined quotes", u"r'm' \"-r\"f"_s, { u"first: rm|-rf"_s });
        row("comment", u"a # b; c\nd"_s, { u"first: a"_s, u"then: d"_s });
        row("hash in a word", u"a b#c"_s, { u"first: a|b#c"_s });
        row("assignments", u"A=1 B=2 cmd x=3"_s, { u"first: cmd|x=3"_s });
        row("assignment alone", u"A=1"_s, { u"first: A=1"_s });
        row("substitution", u"echo $(rm x; ls)"_s, { u"first: echo|$(rm x; ls)"_s, u"inside: rm|x"_s, u"then: ls"_s });
        row("substitution in quotes", u"echo \"$(id)\""_s, { u"first: echo|$(id)"_s, u"inside: id"_s });
        row("no substitution in single quotes", u"echo '$(id)'"_s, { u"first: echo|$(id)"_s });
        row("backticks", u"echo `id`"_s, { u"first: echo|$(id)"_s, u"inside: id"_s });
        row("process substitution", u"diff <(a) <(b)"_s, { u"first: diff|$(a)|$(b)"_s, u"inside: a"_s, u"inside: b"_s });
        row("bracket in a quote inside", u"echo $(echo ')')"_s, { u"first: echo|$(echo ')')"_s, u"inside: echo|)"_s });
        row("script of a shell", u"bash -euc 'a; b'"_s, { u"first: bash|-euc|a; b"_s, u"inside: a"_s, u"then: b"_s });
        row("full path of a shell", u"/bin/sh -c 'a'"_s, { u"first: /bin/sh|-c|a"_s, u"inside: a"_s });
        row("control words", u"if a; then b; fi"_s, { u"first: a"_s, u"then: b"_s });
        row("subshell", u"(a; b) | c"_s, { u"first: a"_s, u"then: b"_s, u"piped into: c"_s });
        row("line continued", u"a \\\n b"_s, { u"first: a|b"_s });
        row("here document", u"cat <<EOF\nrm -rf /\nEOF\nls"_s, { u"first: cat"_s, u"then: ls"_s });
        row("base64 into a shell", u"echo cm0= | base64 -d | sh"_s, { u"first: echo|cm0="_s, u"piped into: base64|-d"_s, u"piped into: sh"_s });
        row("ANSI-C quoting stays recognisable", u"$'\\x72m' x"_s, { u"first: $\\x72m|x"_s });
        row("nothing", u"  \n"_s, {});
    }

    void textIsSplitWhereAShellSplitsIt()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        const auto steps = ShellSteps::split(text);
        QVERIFY(steps.complete);
        QCOMPARE(told(steps), expected);
    }

    void redirectsAreNamedWithTheirFile_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("sign");
        QTest::addColumn<QString>("target");
        QTest::addColumn<bool>("writes");
        QTest::newRow("out") << u"a > f"_s << u">"_s << u"f"_s << true;
        QTest::newRow("without a space") << u"a>f"_s << u">"_s << u"f"_s << true;
        QTest::newRow("append") << u"a >> f"_s << u">>"_s << u"f"_s << true;
        QTest::newRow("error stream") << u"a 2> f"_s << u">"_s << u"f"_s << true;
        QTest::newRow("both") << u"a &> f"_s << u"&>"_s << u"f"_s << true;
        QTest::newRow("overwrite") << u"a >| f"_s << u">|"_s << u"f"_s << true;
        QTest::newRow("in") << u"a < f"_s << u"<"_s << u"f"_s << false;
        QTest::newRow("here string") << u"a <<< f"_s << u"<<<"_s << u"f"_s << false;
        QTest::newRow("to a stream") << u"a 2>&1"_s << u">&"_s << u"1"_s << false;
        QTest::newRow("quoted file") << u"a > 'my file'"_s << u">"_s << u"my file"_s << true;
    }

    void redirectsAreNamedWithTheirFile()
    {
        QFETCH(QString, text);
        QFETCH(QString, sign);
        QFETCH(QString, target);
        QFETCH(bool, writes);
        const auto steps = ShellSteps::split(text);
        QVERIFY(steps.complete);
        QCOMPARE(steps.steps.size(), 1);
        QCOMPARE(steps.steps[0].words, QStringList { u"a"_s });
        QCOMPARE(steps.steps[0].redirects.size(), 1);
        QCOMPARE(steps.steps[0].redirects[0].sign, sign);
        QCOMPARE(steps.steps[0].redirects[0].target, target);
        QCOMPARE(steps.steps[0].redirects[0].writes(), writes);
    }

    void whatCannotBeReadSaysSo_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("open single quote") << u"echo 'a"_s;
        QTest::newRow("open double quote") << u"echo \"a"_s;
        QTest::newRow("open substitution") << u"echo $(a"_s;
        QTest::newRow("open backtick") << u"echo `a"_s;
        QTest::newRow("open parameter") << u"echo ${a"_s;
        QTest::newRow("redirect to nothing") << u"echo >"_s;
        QTest::newRow("here document without an end") << u"cat <<EOF\na"_s;
        QTest::newRow("here document without lines") << u"cat <<EOF"_s;
        QTest::newRow("too many steps") << u"a;"_s.repeated(ShellSteps::maxSteps + 1);
        QTest::newRow("nested too deeply") << u"echo $("_s.repeated(20) + u"a"_s + u")"_s.repeated(20);
    }

    void whatCannotBeReadSaysSo()
    {
        QFETCH(QString, text);
        QVERIFY(!ShellSteps::split(text).complete);
    }

    void stepsPointAtTheirPlaceInTheText()
    {
        const QString text = u"cd /tmp && rm -rf x | tee \"$(date)\" > log"_s;
        const auto steps = ShellSteps::split(text);
        QStringList places;
        for (const auto &step : steps.steps)
            places.append(text.mid(step.start, step.length).trimmed());
        QCOMPARE(places, QStringList({ u"cd /tmp"_s, u"rm -rf x"_s, u"tee \"$(date)\" > log"_s, u"date"_s }));
        QCOMPARE(text.mid(steps.steps[2].redirects[0].start, steps.steps[2].redirects[0].length), u"> log"_s);
    }

    void everyPrefixOfAHardTextEndsAndStaysInside()
    {
        const QString text = u"a='x' \"$(b `c` ${d})\" $'\\n' <<E >|f 2>&1 &>g <(h) (i) {j;} \\\n# k\n;;&&||&| l\nE\n"_s;
        for (qsizetype length = 0; length <= text.size(); ++length) {
            const auto steps = ShellSteps::split(text.first(length));
            for (const auto &step : steps.steps) {
                QVERIFY(step.start >= 0 && step.length >= 0);
                QVERIFY(step.start + step.length <= length + 2);
            }
        }
    }
};

QTEST_GUILESS_MAIN(ShellStepsTest)
#include "tst_ShellSteps.moc"
