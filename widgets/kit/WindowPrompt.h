// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/kit/Prompt.h"

#include <QPointer>
#include <QWidget>

namespace countersign::ui {

/// Asks with window-modal dialogs over one window. No default button: Enter decides nothing, Esc means no.
class WindowPrompt final : public Prompt
{
public:
    explicit WindowPrompt(QWidget *window);

    void ask(QObject *context, const Question &question, std::function<void(bool yes)> then) override;
    void askOpenPath(QObject *context, const QString &title, const QString &filter,
        std::function<void(const QString &path)> then) override;
    void askSavePath(QObject *context, const QString &title, const QString &suggested, const QString &filter,
        std::function<void(const QString &path)> then) override;

private:
    QPointer<QWidget> m_window;
};

}
