// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/reports/Assembly.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace countersign::reports {

namespace {

QString entryName(quint64 index) { return u"ledger/entries/%1.json"_s.arg(index, 10, 10, QChar(u'0')); }

Result<Assembled> finish(WeeklyInput input, const QByteArray &charterNote, const LedgerExtract &extract)
{
    input.checkpoint = extract.checkpoint;
    Assembled made { WeeklyReport::of(input), {}, {} };
    const auto bundle = bundleOf(made.report, input.audit, charterNote, extract);
    if (!bundle)
        return std::unexpected(bundle.error());
    made.bundle = *bundle;
    made.digest = crypto::sha256(made.bundle);
    return made;
}

}

Result<QByteArray> bundleOf(const WeeklyReport &report, const audits::Audit &audit, const QByteArray &charterNote, const LedgerExtract &extract)
{
    const auto json = report.toJson();
    const auto results = audit.resultsJson();
    const auto proofs = extract.proofsJson();
    for (const auto *each : { &json, &results, &proofs }) {
        if (!*each)
            return *each;
    }
    Bundle bundle(report.madeMs);
    QList<std::pair<QString, QByteArray>> members {
        { u"report.json"_s, *json },
        { u"results.json"_s, *results },
        { u"checklist.json"_s, audit.checklist->bytes() },
        { u"ledger/checkpoint"_s, extract.checkpoint },
        { u"ledger/proofs.json"_s, *proofs },
    };
    if (!charterNote.isEmpty())
        members.append({ u"charter.note"_s, charterNote });
    for (const audits::Signature &each : audit.signatures)
        members.append({ QString(u"signatures/"_s + audits::word(each.statement.as) + u".note"_s), each.note });
    QStringList names;
    for (const audits::Evidence &each : audit.evidence) {
        const QString name = u"evidence/"_s + each.digest.hex() + u".json"_s;
        if (each.failed() || names.contains(name))
            continue; // the same answer collected twice is one member
        names.append(name);
        members.append({ name, each.raw });
    }
    for (const LedgerExtract::Proved &each : extract.entries)
        members.append({ entryName(each.index), each.leaf });
    for (const auto &[name, bytes] : std::as_const(members)) {
        if (const auto added = bundle.add(name, bytes); !added)
            return std::unexpected(added.error());
    }
    return bundle.tar();
}

Assembly::Assembly(ledger::Ledger &ledger, QObject *parent) : QObject(parent), m_ledger(ledger)
{
}

Assembly::~Assembly()
{
    cancel();
    m_pool.waitForDone();
}

void Assembly::cancel() { m_cancelled->store(true); }

FutureResult<Assembled> Assembly::assemble(WeeklyInput input, QByteArray charterNote)
{
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    QList<quint64> evidence;
    for (const audits::Evidence &each : std::as_const(input.audit.evidence)) {
        if (each.entry)
            evidence.append(*each.entry);
    }
    const auto verify = [path = m_ledger.path(), cancelled = m_cancelled] {
        ledger::VerifyOptions options;
        options.cancelled = cancelled.get();
        return ledger::verify(path, options);
    };
    return QtConcurrent::run(&m_pool, verify).then(this, [this, input, charterNote, evidence](Result<ledger::Verification> verified) mutable {
        if (m_cancelled->load())
            return ready<Assembled>(fail(ErrorCode::Cancelled));
        if (!verified)
            return ready<Assembled>(std::unexpected(verified.error()));
        input.verification = std::move(*verified);
        const audits::Scope &scope = input.audit.scope;
        return relevantEntries(m_ledger, input.audit.subject(), scope.gateway, evidence, scope.fromMs, scope.toMs).then(this, [this, input, charterNote](const Result<QList<quint64>> &indices) {
            if (!indices)
                return ready<Assembled>(std::unexpected(indices.error()));
            return LedgerExtract::read(m_ledger, *indices).then(this, [this, input, charterNote](const Result<LedgerExtract> &extract) {
                if (!extract)
                    return ready<Assembled>(std::unexpected(extract.error()));
                if (m_cancelled->load())
                    return ready<Assembled>(fail(ErrorCode::Cancelled));
                const auto work = [input, charterNote, extract = *extract] { return finish(input, charterNote, extract); };
                return FutureResult<Assembled>(QtConcurrent::run(&m_pool, work));
            }).unwrap();
        }).unwrap();
    }).unwrap();
}

FutureResult<ledger::Appended> Assembly::record(ledger::Ledger &ledger, const Assembled &made, const QByteArray &pdf, int pages)
{
    facts::Entry entry;
    entry.kind = facts::EntryKind::ReportMade;
    entry.fields = {
        { u"subject"_s, made.report.audit.subject() },
        { u"audit"_s, made.report.audit.id },
        { u"pdf"_s, crypto::sha256(pdf).hex() },
        { u"bundle"_s, made.digest.hex() },
        { u"bytes"_s, pdf.size() },
        { u"pages"_s, pages },
        { u"draft"_s, made.report.isDraft() },
    };
    return ledger.append(entry);
}

}
