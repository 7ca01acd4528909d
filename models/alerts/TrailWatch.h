// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/alerts/AlertLog.h"
#include "models/alerts/RuleSet.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace countersign::alerts {

/// Reads the trail row by row, in the order of its ids, through all rules, and raises what they find. How far it came
/// is kept in a file beside what the rules remember, never before their alerts are in the ledger: a crash reads some
/// rows once more and raises nothing twice. Where that file is missing, damaged or belongs to another trail, the whole
/// trail is read again. Lives in the GUI thread.
class TrailWatch final : public QObject {
    Q_OBJECT
public:
    static constexpr quint32 rowsAtATime = 500;
    static constexpr int keepEveryMs = 60'000;

    /// Where rows come from; ids count from 1 without gaps.
    struct Rows {
        std::function<quint32()> newest;
        std::function<FutureResult<QList<TrailRow>>(quint32 first, quint32 count)> read;
    };
    /// Where the memory is kept.
    struct Memory {
        std::function<FutureResult<QByteArray>()> load;
        std::function<FutureResult<void>(const QByteArray &bytes)> save;
    };

    /// `log` and what the functions use outlive it.
    TrailWatch(AlertLog &log, RuleSet rules, Rows rows, Memory memory, QObject *parent = nullptr);

    /// Once the trail and the alerts are open.
    void begin();
    /// There may be new rows.
    void look();
    /// A source was read, and what came of it is stored.
    void settle(const SourceRead &read);
    /// Writes its memory down as soon as nothing waits; it does so by itself once a minute where something changed.
    void keep();
    [[nodiscard]] quint32 mark() const { return m_mark; } ///< up to here every alert is in the ledger

Q_SIGNALS:
    void caughtUp(); ///< nothing is left to read
    void failed(const countersign::Error
            &error); ///< rows could not be read, or an alert not written; it is tried again with the next rows

private:
    struct Settling {
        SourceRead read;
        quint32 after = 0; ///< once these rows were seen
    };
    void restore(const QByteArray &kept);
    void goOn();
    void take(const QList<TrailRow> &rows);
    void raiseNext();
    void end(const Error &error);
    [[nodiscard]] QByteArray written() const;

    AlertLog &m_log;
    RuleSet m_rules;
    Rows m_rows;
    Memory m_memory;
    QList<Alert> m_toRaise;
    QList<Settling> m_settlings;
    quint32 m_mark = 0;
    quint32 m_taken = 0; ///< by the rules
    QString m_digest; ///< of the row `m_taken`
    bool m_begun = false;
    bool m_busy = false;
    bool m_changed = false; ///< since its memory was written down
    bool m_keepAsked = false;
    QTimer m_keeping;
};

}
