// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/StrictObject.h"

#include "models/audits/RuleFunctions.h"

using namespace Qt::StringLiterals;

namespace countersign::audits {

QJsonValue StrictObject::take(const QString &name) { return m_object.contains(name) ? m_object.take(name) : QJsonValue(QJsonValue::Undefined); }

void StrictObject::refuse(const QString &why)
{
    if (m_wrong.isEmpty())
        m_wrong = why;
}

QString StrictObject::text(const QString &name)
{
    const QJsonValue value = take(name);
    if (!value.isString() || value.toString().isEmpty())
        refuse(name + u" is not a text"_s);
    return value.toString();
}

QString StrictObject::optionalText(const QString &name)
{
    const QJsonValue value = take(name);
    if (!value.isUndefined() && (!value.isString() || value.toString().isEmpty()))
        refuse(name + u" is not a text"_s);
    return value.toString();
}

qint64 StrictObject::integer(const QString &name, qint64 least, qint64 most)
{
    const auto number = functions::integer(take(name));
    if (!number || *number < least || *number > most) {
        refuse(name + u" is not an integer within its bounds"_s);
        return least;
    }
    return *number;
}

QJsonObject StrictObject::object(const QString &name)
{
    const QJsonValue value = take(name);
    if (!value.isObject())
        refuse(name + u" is not an object"_s);
    return value.toObject();
}

QJsonArray StrictObject::array(const QString &name)
{
    const QJsonValue value = take(name);
    if (!value.isArray())
        refuse(name + u" is not an array"_s);
    return value.toArray();
}

QStringList StrictObject::texts(const QString &name)
{
    QStringList list;
    const QJsonArray values = array(name);
    for (const QJsonValue &value : values) {
        if (!value.isString() || value.toString().isEmpty() || list.contains(value.toString()))
            refuse(name + u" holds something that is not a text, or one twice"_s);
        list.append(value.toString());
    }
    return list;
}

QJsonValue StrictObject::value(const QString &name) { return take(name); }

Result<void> StrictObject::finish()
{
    if (m_wrong.isEmpty() && !m_object.isEmpty())
        m_wrong = u"unknown member "_s + m_object.begin().key();
    if (!m_wrong.isEmpty())
        return fail(ErrorCode::Malformed, m_where + u": "_s + m_wrong);
    return {};
}

}
