// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"
#include "widgets/kit/Button.h"

#include <QString>

#include <functional>

class QObject;

namespace countersign::ui {

/// A question that stops the way until a person has answered.
struct Question {
    QString title;
    QString sentence; ///< what is, or what would happen
    QString advice;   ///< smaller, below; may be empty
    QString yes;      ///< a verb; empty: there is only something to read
    QString no;       ///< empty: "Close"
    Button::Tone tone = Button::Tone::Plain; ///< of the yes button
};

/// How pages ask: injected, so that tests answer without a window. Answers come later, never from inside the call, and
/// not at all when `context` is gone by then.
class Prompt
{
public:
    virtual ~Prompt() = default;

    virtual void ask(QObject *context, const Question &question, std::function<void(bool yes)> then) = 0;
    /// A path chosen by the person; empty when they chose none. `filter` as QFileDialog takes it.
    virtual void askOpenPath(
        QObject *context, const QString &title, const QString &filter, std::function<void(const QString &path)> then) = 0;
    virtual void askSavePath(QObject *context, const QString &title, const QString &suggested, const QString &filter,
        std::function<void(const QString &path)> then) = 0;

    /// Tells what failed, in the words of ErrorText.
    void tell(QObject *context, const QString &title, const Error &error);
};

}
