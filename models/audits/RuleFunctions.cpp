// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/audits/RuleFunctions.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace countersign::audits::functions {

namespace {

const QJsonValue missing { QJsonValue::Undefined };

bool isScalar(const QJsonValue &value) { return value.isString() || value.isBool() || integer(value).has_value(); }

}

bool isMissing(const QJsonValue &value) { return value.isUndefined() || value.isNull(); }

std::optional<qint64> integer(const QJsonValue &value)
{
    if (!value.isDouble())
        return std::nullopt;
    const double number = value.toDouble();
    if (!(std::abs(number) <= double(maxInteger)) || std::trunc(number) != number)
        return std::nullopt;
    return value.toInteger();
}

QJsonValue at(QJsonValue value, const QStringList &pointer)
{
    for (const QString &token : pointer) {
        if (value.isObject()) {
            value = value.toObject().value(token);
        } else if (value.isArray()) {
            bool number = false;
            const qlonglong index = token.toLongLong(&number);
            const QJsonArray array = value.toArray();
            if (!number || index < 0 || index >= array.size() || token != QString::number(index))
                return missing;
            value = array.at(index);
        } else {
            return missing;
        }
    }
    return isMissing(value) ? missing : value;
}

std::optional<QStringList> pointer(const QString &text)
{
    if (text.isEmpty())
        return QStringList();
    if (!text.startsWith(u'/'))
        return std::nullopt;
    QStringList tokens = text.sliced(1).split(u'/');
    for (QString &token : tokens) {
        for (qsizetype i = token.indexOf(u'~'); i >= 0; i = token.indexOf(u'~', i + 1)) {
            if (i + 1 == token.size() || (token.at(i + 1) != u'0' && token.at(i + 1) != u'1'))
                return std::nullopt;
        }
        token.replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s);
    }
    return tokens;
}

QJsonValue compare(Comparison comparison, const QJsonValue &a, const QJsonValue &b)
{
    const auto left = integer(a);
    const auto right = integer(b);
    const bool numbers = left && right;
    const bool equals = comparison == Comparison::Equal || comparison == Comparison::NotEqual;
    if (!numbers && !(equals && ((a.isString() && b.isString()) || (a.isBool() && b.isBool()))))
        return missing;
    switch (comparison) {
    case Comparison::Equal: return a == b;
    case Comparison::NotEqual: return a != b;
    case Comparison::Less: return *left < *right;
    case Comparison::LessOrEqual: return *left <= *right;
    case Comparison::Greater: return *left > *right;
    case Comparison::GreaterOrEqual: return *left >= *right;
    }
    std::unreachable();
}

QJsonValue calculate(Arithmetic arithmetic, const QJsonValue &a, const QJsonValue &b)
{
    const auto left = integer(a);
    const auto right = integer(b);
    if (!left || !right)
        return missing;
    qint64 result = 0;
    bool overflow = false;
    switch (arithmetic) {
    case Arithmetic::Add: overflow = qAddOverflow(*left, *right, &result); break;
    case Arithmetic::Subtract: overflow = qSubOverflow(*left, *right, &result); break;
    case Arithmetic::Multiply: overflow = qMulOverflow(*left, *right, &result); break;
    }
    if (overflow || result > maxInteger || result < -maxInteger)
        return missing;
    return result;
}

QJsonValue isIn(const QJsonValue &value, const QJsonValue &array)
{
    if (!isScalar(value) || !array.isArray())
        return missing;
    return array.toArray().contains(value);
}

QJsonValue areDisjoint(const QJsonValue &a, const QJsonValue &b)
{
    if (!a.isArray() || !b.isArray())
        return missing;
    const QJsonArray right = b.toArray();
    const QJsonArray left = a.toArray();
    bool disjoint = true;
    for (const QJsonValue &element : left) {
        if (!isScalar(element))
            return missing;
        disjoint = disjoint && !right.contains(element);
    }
    return disjoint;
}

QJsonValue count(const QJsonValue &array) { return array.isArray() ? QJsonValue(array.toArray().size()) : missing; }

QJsonValue has(const QJsonValue &object, const QJsonValue &name)
{
    if (!object.isObject() || !name.isString())
        return missing;
    return !isMissing(object.toObject().value(name.toString()));
}

QJsonValue member(const QJsonValue &object, const QJsonValue &name)
{
    if (!object.isObject() || !name.isString())
        return missing;
    return at(object, { name.toString() });
}

}
