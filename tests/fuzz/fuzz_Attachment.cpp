// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/Attachment.h"

using namespace countersign;
using namespace Qt::StringLiterals;

/// What a person laid beside a check, read back from a ledger: what is read makes the same evidence again, within its limits.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    audits::Evidence evidence;
    evidence.source = audits::Evidence::Source::Person;
    evidence.method = audits::attachmentMethod;
    evidence.params = { { u"check"_s, u"check-1"_s }, { u"by"_s, u"person-1"_s } };
    evidence.raw = QByteArray(reinterpret_cast<const char *>(bytes), qsizetype(size));
    evidence.digest = crypto::sha256(evidence.raw);
    evidence.complete = true;
    const auto quick = audits::Attachment::withoutBytes(evidence);
    const auto read = audits::Attachment::of(evidence);
    if (!read)
        return 0;
    if (read->bytes.size() > audits::Attachment::maxBytes || read->statement.size() > audits::Attachment::maxStatement)
        qFatal("larger than allowed");
    if (!quick || quick->name != read->name || quick->statement != read->statement || !quick->bytes.isEmpty())
        qFatal("read differently without its bytes");
    const auto again = read->toEvidence({}, 0);
    if (!again)
        qFatal("read, but cannot be written");
    const auto back = audits::Attachment::of(*again);
    if (!back || back->bytes != read->bytes || back->name != read->name || back->statement != read->statement)
        qFatal("written differently");
    return 0;
}
