// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/TerminalPassphrase.h"

#include <QTest>

#include <array>
#include <unistd.h>

using namespace countersign;

class tst_TerminalPassphrase final : public QObject
{
    Q_OBJECT

    static Result<crypto::SecretBytes> read(const QByteArray &sent)
    {
        std::array<int, 2> ends {};
        if (::pipe(ends.data()) != 0)
            qFatal("no pipe");
        const bool written = ::write(ends[1], sent.constData(), std::size_t(sent.size())) == sent.size();
        ::close(ends[1]);
        if (!written)
            qFatal("the pipe is full");
        auto line = app::passphraseFrom(ends[0]);
        ::close(ends[0]);
        return line;
    }

private Q_SLOTS:
    void readsTheFirstLineAsItIs()
    {
        QCOMPARE(read("correct horse\nand more\n").value().view(), QByteArrayView("correct horse"));
        QCOMPARE(read("without an end").value().view(), QByteArrayView("without an end"));
        QCOMPARE(read("gr\xc3\xbc\xc3\x9f\n").value().view(), QByteArrayView("gr\xc3\xbc\xc3\x9f"));
    }
    void nothingIsNotAPassphrase()
    {
        QCOMPARE(read({}).error().code, ErrorCode::CannotRead);
        QCOMPARE(read("\n").error().code, ErrorCode::CannotRead);
    }
    void aLineWithoutEndIsRefused()
    {
        QCOMPARE(read(QByteArray(512, 'a')).value().size(), 512);
        QCOMPARE(read(QByteArray(513, 'a')).error().code, ErrorCode::TooLarge);
    }
};
QTEST_GUILESS_MAIN(tst_TerminalPassphrase)
#include "tst_TerminalPassphrase.moc"
