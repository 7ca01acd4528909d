// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/facts/CharterExchange.h"

#include "models/core/CanonicalJson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace countersign::facts {

namespace {

Result<crypto::SignedNote> readNote(const QJsonValue &value)
{
    if (!value.isString())
        return fail(ErrorCode::Malformed, u"charter exchange note"_s);
    const QByteArray bytes = value.toString().toUtf8();
    if (bytes.size() > CharterExchange::maxNoteBytes)
        return fail(ErrorCode::TooLarge, u"charter exchange note"_s);
    return crypto::SignedNote::parse(bytes);
}

}

Result<QByteArray> CharterExchange::bytes() const
{
    QJsonArray notes;
    for (const crypto::SignedNote &note : chain)
        notes.append(QString::fromUtf8(note.bytes()));
    const QJsonValue drafted = draft ? QJsonValue(QString::fromUtf8(draft->bytes())) : QJsonValue();
    return canonical::write({ { u"type"_s, QString(type) }, { u"chain"_s, notes }, { u"draft"_s, drafted } });
}

Result<CharterExchange> CharterExchange::parse(QByteArrayView bytes)
{
    if (bytes.size() > maxBytes)
        return fail(ErrorCode::TooLarge, u"charter exchange"_s);
    const auto object = canonical::parse(bytes);
    if (!object)
        return std::unexpected(object.error());
    if (object->value(u"type"_s) != QString(type))
        return fail(ErrorCode::Unsupported, u"not a charter exchange of a known version"_s);
    const QJsonValue chain = object->value(u"chain"_s);
    const QJsonValue draft = object->value(u"draft"_s);
    if (object->size() != 3 || !chain.isArray() || (!draft.isString() && !draft.isNull()) || (chain.toArray().isEmpty() && draft.isNull()))
        return fail(ErrorCode::Malformed, u"charter exchange members"_s);
    if (chain.toArray().size() > maxNotes)
        return fail(ErrorCode::TooLarge, u"charter exchange chain"_s);
    CharterExchange exchange;
    for (const QJsonValue &value : chain.toArray()) {
        auto note = readNote(value);
        if (!note)
            return std::unexpected(note.error());
        exchange.chain.append(std::move(*note));
    }
    if (draft.isString()) {
        auto note = readNote(draft);
        if (!note)
            return std::unexpected(note.error());
        exchange.draft = std::move(*note);
    }
    return exchange;
}

}
