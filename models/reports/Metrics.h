// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QList>
#include <QString>

#include <optional>

namespace countersign::reports {

/// One number of a report. nullopt: the evidence it would come from is missing, which is printed as "?", never as zero.
struct Metric {
    QString key;                  ///< "checks.pass", "approvals.decided" …: stable, listed in resources/docs/formats.md, "Report"
    std::optional<qint64> value;
    QString source;               ///< where it can be counted again: a bundle member, or an evidence id
};

/// All numbers of a report by key. Every number that is printed is one of these, so that a stranger can recompute each.
class Metrics
{
public:
    void add(const QString &key, std::optional<qint64> value, const QString &source);
    [[nodiscard]] std::optional<qint64> value(const QString &key) const;
    [[nodiscard]] const QList<Metric> &all() const { return m_all; }
    [[nodiscard]] QJsonArray toJson() const;

private:
    QList<Metric> m_all;
};

}
