// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/alerts/DetectionRule.h"

#include <QMap>

namespace countersign::alerts {

/// Five refused logins within 600,000 ms, both ends included, from one address or by one actor (a device; where none
/// was proved, the name that the stranger gave). It fires at the fifth. That alert stands for its whole window: what
/// fails up to 600,000 ms after its first failure belongs to it, and five more outside make the next one.
class FailedLogins final : public DetectionRule {
public:
    static constexpr qsizetype enough = 5;
    static constexpr qint64 windowMs = 600'000;
    static constexpr qsizetype mostTraces =
        4096; ///< addresses and actors at a time; beyond, the quarter not seen for longest is forgotten

    [[nodiscard]] QLatin1StringView name() const override { return QLatin1StringView("failed-logins"); }
    [[nodiscard]] QList<Firing> take(const TrailRow &row) override;
    [[nodiscard]] QJsonObject state() const override;
    void restore(const QJsonObject &state) override;

private:
    struct Key {
        QString gateway, by, who;
        friend auto operator<=>(const Key &, const Key &) = default;
    };
    struct Failure {
        QJsonObject row;
        qint64 atMs = 0;
        qint64 seenMs = 0;
    };
    struct Trace {
        QList<Failure> open; ///< by time, and by id where that is the same; never five within a window
        QList<Failure> alerted; ///< the first failure of each window that has its alert
        [[nodiscard]] qint64 newestMs() const;
    };
    void count(const TrailRow &row, const Key &key, QList<Firing> &fired);
    void forget();

    QMap<Key, Trace> m_traces;
    qint64 m_newestMs = 0; ///< our clock, of the row read last
};

}
