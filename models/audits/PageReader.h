// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audits/EvidenceReader.h"

#include <QJsonArray>

namespace countersign::audits {

/// Walks the rows of an answer's pages; remembers the first thing that is not as expected.
class PageReader
{
public:
    /// `rows`: the member of each page that holds its rows.
    PageReader(const Evidence &evidence, const QString &rows);

    [[nodiscard]] const QList<QJsonObject> &rows() const { return m_rows; }
    /// A member that must be a text.
    [[nodiscard]] QString text(const QJsonObject &row, const QString &name);
    /// A gateway time in ms, on our clock.
    [[nodiscard]] qint64 time(const QJsonObject &row, const QString &name);
    [[nodiscard]] qint64 toOurClock(qint64 gatewayMs) const { return gatewayMs - m_evidence.clockOffsetMs; }
    void refuse(const QString &why);
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    const Evidence &m_evidence;
    QList<QJsonObject> m_rows;
    std::optional<Error> m_error;
};

/// JSON may hold half a surrogate pair, canonical JSON may not: it becomes U+FFFD, so that a hostile name cannot stop an audit.
[[nodiscard]] QString wellFormed(QString text);
/// A member that may be absent: its value, or nothing at all (so that rules meet Missing rather than an empty text).
void copyText(QJsonObject &to, const QString &name, const QJsonValue &value);
/// The texts of an array; whatever else stands in it is left out.
[[nodiscard]] QJsonArray textsOf(const QJsonValue &array);

}
