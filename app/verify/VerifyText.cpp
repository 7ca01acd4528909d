// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/verify/VerifyText.h"

#include "models/core/DisplayText.h"

using namespace Qt::StringLiterals;

namespace countersign::app {

namespace {

QString line(const QString &name, const QString &value)
{
    return name.leftJustified(14) + value + u'\n';
}

QString counted(quint64 number, const QString &one, const QString &many)
{
    return u"%1 %2"_s.arg(number).arg(number == 1 ? one : many);
}

QString placeOf(const ledger::Fault &fault)
{
    return fault.entry ? u"entry %1"_s.arg(*fault.entry) : u"the file"_s;
}

QString faultLine(const ledger::Fault &fault)
{
    return u"  %1: %2: %3\n"_s.arg(placeOf(fault), fault.code, displayLine(fault.detail));
}

QString verdict(const QList<ledger::Fault> &faults)
{
    if (faults.isEmpty())
        return u"holds"_s;
    const bool cut = faults.size() == ledger::Verification::mostFaults;
    return u"BROKEN, %1%2"_s.arg(cut ? u"at least "_s : QString(), counted(static_cast<quint64>(faults.size()), u"fault"_s, u"faults"_s));
}

QString completeness(const ledger::Verification &verification)
{
    if (!verification.anchorFaults.isEmpty())
        return verdict(verification.anchorFaults);
    if (!verification.newestAnchor)
        return u"unknown: no outside anchor; any of the last entries could have been removed unnoticed"_s;
    const QString anchor = u"newest outside anchor: size %1, from %2; "_s.arg(verification.newestAnchor->size)
                               .arg(displayLine(verification.newestAnchorFile));
    if (verification.entriesSinceAnchor == 0)
        return u"holds up to the last entry here; "_s + anchor + u"entries after it could have been removed unnoticed"_s;
    return anchor + counted(verification.entriesSinceAnchor, u"entry"_s, u"entries"_s) + u" since; later ones could have been removed unnoticed"_s;
}

QString contents(const ledger::Verification &verification)
{
    QString text = counted(verification.contents, u"content"_s, u"contents"_s);
    text += verification.contentsOpened > 0 ? u" (%1 opened)"_s.arg(verification.contentsOpened) : u" (compared encrypted)"_s;
    if (verification.contentsDeleted > 0)
        text += u", %1 deleted under a signed entry"_s.arg(verification.contentsDeleted);
    return text;
}

}

QString verifyText(const QString &path, const ledger::Verification &verification)
{
    QString text;
    if (const auto fault = verification.firstFault())
        text += u"TAMPERED at %1: %2: %3\n\n"_s.arg(placeOf(*fault), fault->code, displayLine(fault->detail));
    text += line(u"ledger"_s, displayLine(path));
    text += line(u"origin"_s, verification.origin.isEmpty() ? u"-"_s : displayLine(verification.origin));
    text += line(u"entries"_s, QString::number(verification.entries));
    text += line(u"root"_s, verification.head.root.hex());
    text += line(u"checked"_s, counted(verification.checkpoints, u"checkpoint"_s, u"checkpoints"_s) + u", "_s
                     + counted(verification.charters, u"charter"_s, u"charters"_s) + u", "_s
                     + counted(verification.votes, u"vote"_s, u"votes"_s) + u", "_s + contents(verification));
    text += u'\n';
    text += line(u"integrity"_s, verdict(verification.integrity));
    text += line(u"authorship"_s, verdict(verification.authorship));
    text += line(u"completeness"_s, completeness(verification));
    for (const auto *faults : { &verification.integrity, &verification.authorship, &verification.anchorFaults }) {
        for (const ledger::Fault &fault : *faults)
            text += faultLine(fault);
    }
    for (const QString &ignored : verification.anchorsIgnored)
        text += u"  not an anchor of this ledger: %1\n"_s.arg(displayLine(ignored));
    return text;
}

}
