// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

namespace countersign {

/// Does its work at once for the first of a burst, and for all that follow within 50 ms once, at their end: a thousand changes
/// are shown in a handful of steps, and a single one without delay (design.md 6).
class Burst final : public QObject
{
    Q_OBJECT
public:
    static constexpr int batchMs = 50;

    explicit Burst(std::function<void()> work, QObject *parent = nullptr);
    /// Something changed.
    void touch();

private:
    void begin();

    std::function<void()> m_work;
    QTimer m_batch;
    bool m_more = false; ///< touched since the work was last done
};

}
