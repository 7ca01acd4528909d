// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/alerts/TrailWatch.h"

#include <QJsonDocument>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace countersign::alerts {

namespace {

constexpr QLatin1StringView type{ "countersign/alert-rules/1" };

}

TrailWatch::TrailWatch(AlertLog &log, RuleSet rules, Rows rows, Memory memory, QObject *parent)
    : QObject(parent)
    , m_log(log)
    , m_rules(std::move(rules))
    , m_rows(std::move(rows))
    , m_memory(std::move(memory))
{
    m_keeping.setSingleShot(true);
    connect(&m_keeping, &QTimer::timeout, this, &TrailWatch::keep);
}

void TrailWatch::begin()
{
    if (std::exchange(m_busy, true))
        return;
    m_memory.load().then(this, [this](const Result<QByteArray> &kept) { restore(kept.value_or(QByteArray())); });
}

void TrailWatch::restore(const QByteArray &kept)
{
    const QJsonObject object = QJsonDocument::fromJson(kept).object();
    const qint64 mark = object["type"_L1] == type ? object["mark"_L1].toInteger() : 0;
    const auto start = [this](quint32 from, const QString &digest, const QJsonObject &rules) {
        m_rules.restore(rules);
        m_mark = m_taken = from;
        m_digest = digest;
        m_begun = true;
        m_busy = false;
        goOn();
    };
    if (mark <= 0 || mark > m_rows.newest())
        return start(0, {}, {});
    m_rows.read(quint32(mark), 1).then(this, [start, object, mark](const Result<QList<TrailRow>> &last) {
        const QString digest = object["digest"_L1].toString();
        const bool isSame = last && last->size() == 1 && last->first().event.digest.hex() == digest;
        isSame ? start(quint32(mark), digest, object["rules"_L1].toObject()) : start(0, {}, {});
    });
}

void TrailWatch::look()
{
    goOn();
}

void TrailWatch::settle(const SourceRead &read)
{
    const quint32 newest = m_rows.newest();
    // The later reading says all that one before it would, where no row came between.
    m_settlings.removeIf([&](const Settling &each) {
        return each.read.gateway == read.gateway && each.read.source == read.source && each.after == newest;
    });
    m_settlings.append({ read, newest });
    goOn();
}

void TrailWatch::goOn()
{
    if (!m_begun || m_busy)
        return;
    m_busy = true;
    if (!m_toRaise.isEmpty())
        return raiseNext();
    m_mark = m_taken;
    if (m_taken < m_rows.newest()) {
        m_rows.read(m_taken + 1, rowsAtATime).then(this, [this](const Result<QList<TrailRow>> &rows) {
            if (!rows)
                return end(rows.error());
            if (rows->isEmpty() || rows->first().id != m_taken + 1)
                return end(Error{ ErrorCode::Tampered, u"row %1 of the trail"_s.arg(m_taken + 1) });
            take(*rows);
        });
        return;
    }
    const auto due = std::ranges::find_if(m_settlings, [this](const Settling &each) { return each.after <= m_taken; });
    if (due != m_settlings.end()) {
        const SourceRead read = due->read;
        m_settlings.erase(due);
        m_toRaise += m_rules.settle(read);
        m_busy = false;
        return goOn();
    }
    m_busy = false;
    if (m_keepAsked)
        keep();
    else if (m_changed && !m_keeping.isActive())
        m_keeping.start(keepEveryMs);
    Q_EMIT caughtUp();
}

void TrailWatch::take(const QList<TrailRow> &rows)
{
    for (const TrailRow &row : rows) {
        if (row.id != m_taken + 1)
            break; // the rest is read again, and missed then
        m_toRaise += m_rules.take(row);
        m_taken = row.id;
        m_digest = row.event.digest.hex();
    }
    m_changed = true;
    m_busy = false;
    goOn();
}

/// One after the other, so that they stand in the ledger in the order of what they are about.
void TrailWatch::raiseNext()
{
    if (m_toRaise.isEmpty()) {
        m_busy = false;
        return goOn();
    }
    m_log.raise(m_toRaise.first()).then(this, [this](const Result<void> &raised) {
        if (!raised && raised.error().code != ErrorCode::AlreadyDecided)
            return end(raised.error());
        m_toRaise.removeFirst();
        raiseNext();
    });
}

void TrailWatch::end(const Error &error)
{
    m_busy = false;
    Q_EMIT failed(error);
}

void TrailWatch::keep()
{
    if (m_busy || !m_begun || !m_toRaise.isEmpty()) {
        m_keepAsked = true;
        return;
    }
    m_keepAsked = false;
    if (!std::exchange(m_changed, false))
        return;
    m_memory.save(written()).then(this, [this](const Result<void> &saved) {
        m_changed = m_changed || !saved; // without it more is read again, and nothing is lost
    });
}

QByteArray TrailWatch::written() const
{
    return QJsonDocument(QJsonObject{ { u"type"_s, QString(type) }, { u"mark"_s, qint64(m_taken) },
                             { u"digest"_s, m_digest }, { u"rules"_s, m_rules.state() } })
        .toJson(QJsonDocument::Compact);
}

}
