// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/reports/Bundle.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::reports;

namespace {

Bundle sample()
{
    Bundle bundle(1'790'000'000'000);
    std::ignore = bundle.add(u"results.json"_s, "{}");
    std::ignore = bundle.add(u"evidence/aa.json"_s, QByteArray(1000, 'x'));
    return bundle;
}

}

class tst_Bundle : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSameMembersGiveTheSameBytes()
    {
        Bundle other(1'790'000'000'000);
        QVERIFY(other.add(u"evidence/aa.json"_s, QByteArray(1000, 'x')));
        QVERIFY(other.add(u"results.json"_s, "{}"));
        QCOMPARE(*sample().tar(), *other.tar());
        QCOMPARE(sample().tar()->size() % 512, 0);
    }

    void itReadsBack()
    {
        const auto back = Bundle::read(*sample().tar());
        QVERIFY2(back, back ? "" : qPrintable(back.error().detail));
        QCOMPARE(back->members(), sample().members());
        QCOMPARE(*back->tar(), *sample().tar());
    }

    void plainTarAndSha256sumCheckIt()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"bundle.tar"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(*sample().tar()) > 0);
        file.close();
        QProcess tar;
        tar.setWorkingDirectory(folder.path());
        tar.start(u"tar"_s, { u"-xf"_s, u"bundle.tar"_s });
        QVERIFY(tar.waitForFinished() && tar.exitCode() == 0);
        QFile member(folder.filePath(u"evidence/aa.json"_s));
        QVERIFY(member.open(QIODevice::ReadOnly));
        QCOMPARE(member.readAll(), QByteArray(1000, 'x'));
        QFile manifest(folder.filePath(u"manifest.json"_s));
        QVERIFY(manifest.open(QIODevice::ReadOnly));
        QVERIFY(manifest.readAll().contains(crypto::sha256(QByteArray(1000, 'x')).hex().toLatin1()));
    }

    void aChangedMemberIsNamed()
    {
        QByteArray tar = *sample().tar();
        tar[tar.indexOf(QByteArray(100, 'x')) + 5] = 'y';
        const auto read = Bundle::read(tar);
        QVERIFY(!read);
        QCOMPARE(read.error(), (Error { ErrorCode::Tampered, u"evidence/aa.json"_s }));
    }

    void whatIsNoTarIsRefused()
    {
        QVERIFY(!Bundle::read({}));
        QVERIFY(!Bundle::read("not a tar at all"));
        QVERIFY(!Bundle::read(sample().tar()->first(700)));
    }

    void badNamesAreRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("empty") << u""_s;
        QTest::newRow("absolute") << u"/etc/passwd"_s;
        QTest::newRow("climbing") << u"a/../../b"_s;
        QTest::newRow("with a space") << u"a b"_s;
        QTest::newRow("with a newline") << u"a\nb"_s;
        QTest::newRow("too long") << QString(101, u'a');
        QTest::newRow("the manifest's own") << u"manifest.json"_s;
        QTest::newRow("one that is there") << u"results.json"_s;
    }
    void badNamesAreRefused()
    {
        QFETCH(const QString, name);
        Bundle bundle = sample();
        QVERIFY(!bundle.add(name, "x"));
    }
};

QTEST_GUILESS_MAIN(tst_Bundle)
#include "tst_Bundle.moc"
