// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/core/Error.h"

#include <QSet>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class tst_Error : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasItsOwnName()
    {
        QSet<QString> names;
        int code = 0;
        for (; code <= int(ErrorCode::Unknown); ++code) {
            const QString text = name(ErrorCode(code));
            QVERIFY2(!text.isEmpty(), qPrintable(QString::number(code)));
            names.insert(text);
        }
        QCOMPARE(names.size(), code);
        QVERIFY(name(ErrorCode(code)).isEmpty()); // Unknown is the last: none was left out above
        QCOMPARE(name(ErrorCode::WrongPassphrase), u"WrongPassphrase"_s);
    }

    void aFailureKeepsItsDetail()
    {
        const Result<int> result = fail(ErrorCode::Busy, u"held"_s);
        QCOMPARE(result.error(), (Error { ErrorCode::Busy, u"held"_s }));
    }
};

QTEST_GUILESS_MAIN(tst_Error)
#include "tst_Error.moc"
