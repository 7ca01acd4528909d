// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/PageReader.h"

#include "models/audits/RuleFunctions.h"

using namespace Qt::StringLiterals;

namespace countersign::audits {

QString wellFormed(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text[i].isSurrogate())
            continue;
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            ++i;
        else
            text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

PageReader::PageReader(const Evidence &evidence, const QString &rows) : m_evidence(evidence)
{
    const auto read = pages(evidence);
    if (!read) {
        m_error = read.error();
        return;
    }
    for (const QJsonObject &page : *read) {
        const QJsonValue array = page[rows];
        if (!array.isArray()) {
            refuse(u"no array "_s + rows);
            return;
        }
        const QJsonArray values = array.toArray();
        for (const QJsonValue &value : values) {
            if (!value.isObject()) {
                refuse(u"a row is not an object"_s);
                return;
            }
            m_rows.append(value.toObject());
        }
    }
}

QString PageReader::text(const QJsonObject &row, const QString &name)
{
    const QJsonValue value = row[name];
    if (!value.isString() || value.toString().isEmpty())
        refuse(name + u" is not a text"_s);
    return wellFormed(value.toString());
}

qint64 PageReader::time(const QJsonObject &row, const QString &name)
{
    const auto ms = functions::integer(row[name]);
    if (!ms || *ms < 0)
        refuse(name + u" is not a time"_s);
    return toOurClock(ms.value_or(0));
}

void PageReader::refuse(const QString &why)
{
    if (!m_error)
        m_error = Error { ErrorCode::Malformed, m_evidence.method + u": "_s + why };
}

void copyText(QJsonObject &to, const QString &name, const QJsonValue &value)
{
    if (value.isString() && !value.toString().isEmpty())
        to.insert(name, wellFormed(value.toString()));
}

QJsonArray textsOf(const QJsonValue &array)
{
    QJsonArray texts;
    const QJsonArray values = array.toArray();
    for (const QJsonValue &value : values) {
        if (value.isString())
            texts.append(wellFormed(value.toString()));
    }
    return texts;
}

}
