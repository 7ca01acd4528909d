// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/collect/Collection.h"
#include "models/core/Clock.h"
#include "widgets/kit/Label.h"

#include <QTimer>
#include <QVBoxLayout>

namespace countersign::ui {

/// One line for each gateway: how far its sources are read, and what cannot be read.
class CollectorStrip : public QWidget {
    Q_OBJECT
public:
    /// Both outlive it.
    CollectorStrip(const collect::Collection &collection, const Clock &clock, QWidget *parent = nullptr);
    [[nodiscard]] QStringList lines() const;

private:
    void refresh();

    const collect::Collection &m_collection;
    const Clock &m_clock;
    QVBoxLayout *m_layout;
    QList<Label *> m_lines;
    QTimer m_tick;
};

}
