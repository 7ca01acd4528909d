// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/Attachment.h"

#include "models/audits/StrictObject.h"
#include "models/core/CanonicalJson.h"
#include "models/core/Encoding.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace countersign::audits {

namespace {

constexpr auto format = "countersign.attachment/1"_L1;

// Canonical JSON puts "bytes" first; the rest is small and can be read alone.
constexpr QByteArrayView head("[{\"bytes\":\"");
constexpr QByteArrayView afterBytes("\",");

/// Where the members after "bytes" begin; -1 where it is spelled otherwise.
qsizetype endOfBytes(const QByteArray &raw)
{
    const qsizetype end = raw.startsWith(head) ? raw.indexOf(afterBytes, head.size()) : -1;
    return end < 0 ? -1 : end + afterBytes.size();
}

bool isAttachment(const Evidence &evidence)
{
    return evidence.source == Evidence::Source::Person && evidence.method == attachmentMethod;
}

}

Result<Evidence> Attachment::toEvidence(const GatewayId &gateway, qint64 atMs) const
{
    if (bytes.size() > maxBytes || statement.size() > maxStatement)
        return fail(ErrorCode::TooLarge, name);
    if (statement.trimmed().isEmpty())
        return fail(ErrorCode::ReasonMissing, name);
    if (bytes.isEmpty() || name.isEmpty() || person.isEmpty() || check.isEmpty())
        return fail(ErrorCode::Malformed, u"an attachment without bytes, name, person or check"_s);
    const auto document = canonical::write(QJsonObject{
        { u"format"_s, QString(format) },
        { u"check"_s, check.text() },
        { u"person"_s, person.text() },
        { u"name"_s, name },
        { u"statement"_s, statement },
        { u"bytes"_s, encoding::base64Url(bytes) },
    });
    if (!document)
        return std::unexpected(document.error());
    Evidence evidence;
    evidence.source = Evidence::Source::Person;
    evidence.gateway = gateway;
    evidence.method = attachmentMethod;
    evidence.params = { { u"check"_s, check.text() }, { u"by"_s, person.text() } };
    evidence.setPages({ *document });
    evidence.collectedAtMs = atMs;
    evidence.complete = true;
    return evidence;
}

Result<Attachment> Attachment::withoutBytes(const Evidence &evidence)
{
    if (!isAttachment(evidence))
        return fail(ErrorCode::NotFound, evidence.method);
    const qsizetype end = endOfBytes(evidence.raw);
    if (end < 0 || !evidence.raw.endsWith(']'))
        return fail(ErrorCode::Malformed, u"an attachment in another spelling"_s);
    const QByteArray rest = '{' + evidence.raw.sliced(end).chopped(1);
    StrictObject object(QJsonDocument::fromJson(rest).object(), attachmentMethod);
    if (object.text(u"format"_s) != format)
        object.refuse(u"unknown format"_s);
    Attachment read;
    read.check = CheckId(object.text(u"check"_s));
    read.person = PersonId(object.text(u"person"_s));
    read.name = object.text(u"name"_s);
    read.statement = object.text(u"statement"_s);
    if (const auto whole = object.finish(); !whole)
        return std::unexpected(whole.error());
    if (read.check.text() != evidence.params["check"_L1].toString()
        || read.person.text() != evidence.params["by"_L1].toString())
        return fail(ErrorCode::Malformed, u"an attachment of another check or person"_s);
    if (read.name.isEmpty() || read.statement.trimmed().isEmpty() || read.statement.size() > maxStatement)
        return fail(ErrorCode::Malformed, u"an attachment without a name or a statement"_s);
    return read;
}

Result<Attachment> Attachment::of(const Evidence &evidence)
{
    auto read = withoutBytes(evidence);
    if (!read)
        return read;
    const qsizetype size = endOfBytes(evidence.raw) - afterBytes.size() - head.size();
    const auto bytes = encoding::fromBase64Url(QString::fromLatin1(evidence.raw.sliced(head.size(), size)));
    if (!bytes)
        return std::unexpected(bytes.error());
    if (bytes->isEmpty() || bytes->size() > maxBytes)
        return fail(ErrorCode::Malformed, u"an attachment without bytes, or with too many"_s);
    read->bytes = *bytes;
    return read;
}

QStringList attachedTo(const CheckId &check, const QList<Evidence> &evidence)
{
    QStringList digests;
    for (const Evidence &each : evidence) {
        if (isAttachment(each) && each.params["check"_L1].toString() == check.text()
            && !digests.contains(each.digest.hex()))
            digests.append(each.digest.hex());
    }
    return digests;
}

}
