// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audits/Verdict.h"

#include <QWidget>

#include <functional>
#include <optional>

class QAbstractButton;

namespace countersign::ui {

/// The five answers of a check side by side, each with its mark, its word and its key; one radio group to a screen reader.
/// Answers that the rule does not leave open are off.
class VerdictPicker final : public QWidget
{
    Q_OBJECT
public:
    explicit VerdictPicker(QWidget *parent = nullptr);

    void setChosen(std::optional<audits::Verdict> verdict);
    [[nodiscard]] std::optional<audits::Verdict> chosen() const;
    void setOpen(const std::function<bool(audits::Verdict)> &isOpen);
    /// As if its button was clicked; nothing where it is off.
    void choose(audits::Verdict verdict);
    [[nodiscard]] QAbstractButton *button(audits::Verdict verdict) const;

Q_SIGNALS:
    void verdictChosen(countersign::audits::Verdict verdict); ///< by a person

private:
    QList<QAbstractButton *> m_buttons;
};

}
