// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/EvidenceReader.h"

#include <QStringList>

using namespace countersign;
using namespace Qt::StringLiterals;

/// Whatever a gateway answers to an auditor: every reader refuses it or reads it, and reads the same from the same bytes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    audits::Evidence evidence;
    evidence.raw = QByteArray(reinterpret_cast<const char *>(bytes), qsizetype(size));
    evidence.digest = crypto::sha256(evidence.raw);
    evidence.collectedAtMs = 1'790'000'000'000;
    evidence.complete = true;
    static const QStringList readers { u"openclaw.approval-history/1"_s, u"openclaw.audit-activity/1"_s, u"openclaw.device-pair-list/1"_s,
        u"openclaw.log-authentication/1"_s, u"openclaw.changes-list/1"_s, u"countersign.config/1"_s, u"countersign.config-drift/1"_s,
        u"countersign.sample/1"_s, u"countersign.record/1"_s };
    for (const QString &reader : readers) {
        if (!audits::isKnownReader(reader))
            qFatal("%s is no reader", qPrintable(reader));
        const auto read = audits::read(reader, { &evidence }, {});
        const auto again = audits::read(reader, { &evidence }, {});
        if (read.has_value() != again.has_value() || (read && read->document != again->document))
            qFatal("read differently twice");
    }
    return 0;
}
