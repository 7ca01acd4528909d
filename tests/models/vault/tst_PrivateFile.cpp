// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/vault/PrivateFile.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::vault;

class tst_PrivateFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsWrittenIsForTheOwnerAlone()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"keys/one.pem"_s);
        QVERIFY(privatefile::write(path, "secret").has_value());
        QCOMPARE(privatefile::read(path).value(), "secret"_ba);
        QCOMPARE(QFileInfo(path).permissions() & otherBits, QFile::Permissions());
        QCOMPARE(QFileInfo(folder.filePath(u"keys"_s)).permissions() & otherBits, QFile::Permissions());
    }

    void writingAgainReplacesTheWholeFile()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"one"_s);
        QVERIFY(privatefile::write(path, "a long text").has_value());
        QVERIFY(privatefile::write(path, "short").has_value());
        QCOMPARE(privatefile::read(path).value(), "short"_ba);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList { u"one"_s });
    }

    void readingClosesAFileThatOthersCouldRead()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"one"_s);
        QVERIFY(privatefile::write(path, "secret").has_value());
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
        QVERIFY(privatefile::read(path).has_value());
        QCOMPARE(QFileInfo(path).permissions() & otherBits, QFile::Permissions());
    }

    void whatCannotBeReadIsSaid()
    {
        QTemporaryDir folder;
        QCOMPARE(privatefile::read(folder.filePath(u"none"_s)).error().code, ErrorCode::NotFound);
        QVERIFY(privatefile::write(folder.filePath(u"large"_s), QByteArray(privatefile::maxBytes, 'x')).has_value());
        QVERIFY(privatefile::read(folder.filePath(u"large"_s)).has_value());
        QVERIFY(privatefile::write(folder.filePath(u"larger"_s), QByteArray(privatefile::maxBytes + 1, 'x')).has_value());
        QCOMPARE(privatefile::read(folder.filePath(u"larger"_s)).error().code, ErrorCode::TooLarge);
    }

    void aFolderThatCannotBeMadeIsSaid()
    {
        QTemporaryDir folder;
        QVERIFY(privatefile::write(folder.filePath(u"file"_s), "x").has_value());
        QCOMPARE(privatefile::write(folder.filePath(u"file/below"_s), "x").error().code, ErrorCode::CannotWrite);
    }

private:
    static constexpr QFile::Permissions otherBits = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
                                                    | QFile::WriteOther | QFile::ExeOther;
};

QTEST_GUILESS_MAIN(tst_PrivateFile)
#include "tst_PrivateFile.moc"
