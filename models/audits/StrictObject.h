// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

namespace countersign::audits {

/// Reads a JSON object whose members are all known: each is taken once, what is left over at the end is an error. The first
/// thing that is wrong is kept; everything read after it is empty.
class StrictObject
{
public:
    StrictObject(QJsonObject object, QString where) : m_object(std::move(object)), m_where(std::move(where)) { }

    [[nodiscard]] QString text(const QString &name);             ///< present, not empty
    [[nodiscard]] QString optionalText(const QString &name);     ///< may be absent; empty then
    [[nodiscard]] qint64 integer(const QString &name, qint64 least, qint64 most);
    [[nodiscard]] QJsonObject object(const QString &name);
    [[nodiscard]] QJsonArray array(const QString &name);
    [[nodiscard]] QStringList texts(const QString &name);
    [[nodiscard]] QJsonValue value(const QString &name);         ///< anything, undefined where absent
    void refuse(const QString &why);                             ///< something that only the caller can see is wrong
    /// Malformed with the first thing that was wrong, or with the name of a member nobody took.
    [[nodiscard]] Result<void> finish();

private:
    QJsonValue take(const QString &name);
    QJsonObject m_object;
    QString m_where;
    QString m_wrong;
};

}
