// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/kit/Icons.h"

#include <QPushButton>

#include <optional>

namespace countersign::ui {

/// A push button that is never a dialog's default. Primary (filled ink) only starts safe things; Allow and Deny weigh
/// the same; Quiet has no edge and stands beside a title.
class Button : public QPushButton
{
    Q_OBJECT
public:
    enum class Tone { Plain, Primary, Allow, Deny, Quiet };

    explicit Button(const QString &words, std::optional<Icon> icon = {}, Tone tone = Tone::Plain, QWidget *parent = nullptr);
    explicit Button(const QString &words, Tone tone, QWidget *parent = nullptr);

    void setTone(Tone tone);
    void setSign(std::optional<Icon> icon);
    /// 24 px instead of 28, for banners and the heads of panes.
    void setCompact();

private:
    Tone m_tone = Tone::Plain;
    std::optional<Icon> m_icon;
};

}
