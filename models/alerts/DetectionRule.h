// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/alerts/AlertKind.h"
#include "models/facts/Event.h"

#include <QJsonArray>
#include <QJsonObject>

namespace countersign::alerts {

/// One row of the trail under its id there. Rules need `received`.
struct TrailRow {
    quint32 id = 0;
    facts::Event event;

    /// What an alert keeps of it: id, digest, and what it said in short, so that it can be read without the trail.
    /// Outside text.
    [[nodiscard]] QJsonObject evidence() const;
};

/// That a source of a gateway was read at this time (our clock): all that was recorded there before stands among the
/// rows that were given already.
struct SourceRead {
    GatewayId gateway;
    facts::EventSource source = facts::EventSource::Activity;
    qint64 atMs = 0;
};

/// What a rule found in the trail.
struct Firing {
    AlertKind kind = AlertKind::FailedLogins;
    GatewayId gateway;
    QString cause; ///< tells it from every other of its kind; the same whenever the same rows are read. Only its digest
                   ///< is kept
    QJsonArray rows; ///< TrailRow::evidence of the rows that prove it
    QJsonObject facts; ///< what else a person has to know; may hold outside text
};

/// One detection rule. It sees the rows of the trail one by one, in the order of their ids, and nothing else, above all
/// no clock: the same rows give the same firings, however they were cut into batches. What it remembers of the rows
/// before can be taken out and put back. The table of all rules stands in resources/docs/alerts.md.
class DetectionRule {
public:
    virtual ~DetectionRule() = default;
    /// Under which its state is kept.
    [[nodiscard]] virtual QLatin1StringView name() const = 0;
    [[nodiscard]] virtual QList<Firing> take(const TrailRow &row) = 0;
    /// For what can only be said once a source was read: that something is missing, or how late it is.
    [[nodiscard]] virtual QList<Firing> settle(const SourceRead &) { return {}; }
    [[nodiscard]] virtual QJsonObject state() const = 0;
    /// Takes what `state` made; what it does not understand it leaves out.
    virtual void restore(const QJsonObject &state) = 0;
};

}
