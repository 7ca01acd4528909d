// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Clock.h"
#include "widgets/kit/Icons.h"
#include "widgets/kit/Label.h"
#include "widgets/shell/Status.h"

#include <QTimer>

namespace countersign::ui {

class IconView;

/// The lowest line of the window: gateways, ledger, clock, seat, and the time, UTC first.
class StatusLine : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLine(const Clock &clock, QWidget *parent = nullptr);
    void setInfo(const Status &info);
    [[nodiscard]] const Status &info() const { return m_info; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// One item: both are left out together.
    struct Place {
        IconView *icon;
        Label *label;
    };
    Place addPlace(Icon icon);
    void showTime();

    const Clock &m_clock;
    Status m_info;
    Place m_gateways, m_ledger, m_difference;
    Label *m_seat;
    Label *m_utc;
    Label *m_local;
    QTimer m_tick;
};

}
