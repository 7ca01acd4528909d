// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audits/Audit.h"
#include "widgets/kit/Surface.h"

#include <array>

namespace countersign::ui {

class Label;

/// How the checks of an audit stand: a bar in their proportions, and below it each kind with its mark and number. Hatched is
/// what nobody could verify.
class TallyBar final : public Surface
{
    Q_OBJECT
public:
    explicit TallyBar(QWidget *parent = nullptr);
    /// nullptr: nothing to count.
    void setAudit(const audits::Audit *audit);
    /// "6 pass, 1 unknown, 1 to do", as a screen reader says it.
    [[nodiscard]] QString words() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    static constexpr std::size_t kinds = 6;
    std::array<int, kinds> m_counts {};
    std::array<Label *, kinds> m_labels {};
};

}
