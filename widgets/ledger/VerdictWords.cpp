// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/ledger/VerdictWords.h"

#include <QHash>
#include <QLocale>

namespace countersign::ui {

using namespace Qt::StringLiterals;

namespace {

QString number(quint64 value)
{
    return QLocale().toString(value);
}

QString place(const ledger::Fault &fault)
{
    return fault.entry ? VerdictWords::tr("Entry %1").arg(number(*fault.entry)) : VerdictWords::tr("The file");
}

Verdict broken(const QString &answer, const QList<ledger::Fault> &faults)
{
    const ledger::Fault &first = faults.first();
    const QString more = faults.size() > 1 ? VerdictWords::tr(" %n more.", nullptr, static_cast<int>(faults.size() - 1)) : QString();
    return { answer, place(first) + u": "_s + VerdictWords::of(first) + more, Token::bad, true };
}

}

Verdict VerdictWords::notYet()
{
    return { tr("Not verified here yet"), tr("Verify now computes every hash and signature again."), Token::warn, false };
}

Verdict VerdictWords::integrity(const ledger::Verification &verification)
{
    if (!verification.integrity.isEmpty())
        return broken(tr("Yes, it does not verify"), verification.integrity);
    const QString entries = number(verification.entries);
    if (verification.contents == 0)
        return { tr("No, %1 of %1 entries verify").arg(entries), tr("All hashes, tiles and checkpoints. No contents lie beside them."), Token::ok, true };
    const QString contents = verification.contentsOpened > 0
        ? tr("All hashes, tiles and checkpoints, and %1 of %2 contents opened and compared.").arg(number(verification.contentsOpened), number(verification.contents))
        : tr("All hashes, tiles and checkpoints. %1 contents compared as they lie encrypted.").arg(number(verification.contents));
    return { tr("No, %1 of %1 entries verify").arg(entries), contents, Token::ok, true };
}

Verdict VerdictWords::authorship(const ledger::Verification &verification)
{
    if (!verification.authorship.isEmpty())
        return broken(tr("Not by whom it says"), verification.authorship);
    if (verification.charters == 0)
        return { tr("This seat"), tr("Every checkpoint is signed by its key. No charter names people yet."), Token::ok, true };
    return { tr("This seat and its people"),
             tr("Votes by keys of the charter, %1 of %1, and every checkpoint by the seat.").arg(number(verification.votes)),
             Token::ok, true };
}

Verdict VerdictWords::completeness(const ledger::Verification &verification)
{
    if (!verification.anchorFaults.isEmpty())
        return broken(tr("Yes, an anchor knows more"), verification.anchorFaults);
    if (!verification.newestAnchor)
        return { tr("Nobody can tell"), tr("No anchor outside. The last entries could have been removed unnoticed."), Token::warn, false };
    const QString size = number(verification.newestAnchor->size);
    if (verification.entriesSinceAnchor == 0)
        return { tr("No, to entry %1").arg(size), tr("The newest anchor holds all that is here."), Token::ok, true };
    return { tr("No, to entry %1").arg(size),
             tr("After it %1 here; later ones could have been removed unnoticed.").arg(number(verification.entriesSinceAnchor)), Token::ok, true };
}

QString VerdictWords::alarm(const ledger::Verification &verification)
{
    const auto fault = verification.firstFault();
    return fault ? tr("This ledger was tampered with. %1: %2").arg(place(*fault), of(*fault)) : QString();
}

QString VerdictWords::of(const ledger::Fault &fault)
{
    static const QHash<QString, const char *> words {
        { u"gap"_s, QT_TR_NOOP("it is missing.") },
        { u"missing"_s, QT_TR_NOOP("it and all after it are missing.") },
        { u"unreadable"_s, QT_TR_NOOP("it cannot be read any more.") },
        { u"entry-form"_s, QT_TR_NOOP("its bytes were changed.") },
        { u"leaf-hash"_s, QT_TR_NOOP("its bytes were changed.") },
        { u"checkpoint-root"_s, QT_TR_NOOP("it is not what was signed.") },
        { u"tile"_s, QT_TR_NOOP("its hash in the tree was changed.") },
        { u"unsigned"_s, QT_TR_NOOP("no checkpoint covers it.") },
        { u"checkpoint"_s, QT_TR_NOOP("its checkpoint was changed.") },
        { u"checkpoint-gap"_s, QT_TR_NOOP("a checkpoint is missing.") },
        { u"checkpoint-signature"_s, QT_TR_NOOP("its checkpoint is not signed by this seat.") },
        { u"index"_s, QT_TR_NOOP("the index hides it or says something else.") },
        { u"content"_s, QT_TR_NOOP("a content beside it was changed.") },
        { u"content-missing"_s, QT_TR_NOOP("a content beside it is gone, and no entry says why.") },
        { u"content-extra"_s, QT_TR_NOOP("a content lies beside it that it does not name.") },
        { u"content-sealed"_s, QT_TR_NOOP("a content beside it does not open to what it says.") },
        { u"vote-reason"_s, QT_TR_NOOP("the reason of its vote is not the one that was signed.") },
        { u"seat-key"_s, QT_TR_NOOP("the seat's key is not the one it should be.") },
        { u"charter-form"_s, QT_TR_NOOP("its charter cannot be read.") },
        { u"charter-chain"_s, QT_TR_NOOP("its charter does not follow the one before.") },
        { u"charter-signature"_s, QT_TR_NOOP("too few charter admins have signed its charter.") },
        { u"vote-form"_s, QT_TR_NOOP("its vote cannot be read.") },
        { u"vote-charter"_s, QT_TR_NOOP("no charter lists the person of its vote.") },
        { u"vote-signature"_s, QT_TR_NOOP("its vote is not signed by its person.") },
        { u"vote-root"_s, QT_TR_NOOP("its person signed over other entries before it.") },
        { u"vote-ledger"_s, QT_TR_NOOP("its vote names a later state of this ledger.") },
        { u"rolled-back"_s, QT_TR_NOOP("an anchor was signed over entries that are gone.") },
        { u"forked"_s, QT_TR_NOOP("an anchor was signed over other entries.") },
        { u"schema"_s, QT_TR_NOOP("its tables were changed.") },
        { u"database"_s, QT_TR_NOOP("its pages are damaged.") },
    };
    const auto known = words.constFind(fault.code);
    return known == words.cend() ? tr("something in it was changed.") : tr(known.value());
}

}
