// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/Prompt.h"

#include "widgets/kit/ErrorText.h"

namespace countersign::ui {

void Prompt::tell(QObject *context, const QString &title, const Error &error)
{
    const ErrorText text = ErrorText::of(error);
    ask(context, { .title = title, .sentence = text.sentence, .advice = text.advice, .yes = {}, .no = {} }, [](bool) {});
}

}
