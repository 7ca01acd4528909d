// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/team/DraftEdit.h"

namespace countersign::ui {

void DraftEdit::begin(team::CharterDraft draft)
{
    m_draft = std::move(draft);
    Q_EMIT changed();
}

void DraftEdit::discard()
{
    if (!m_draft)
        return;
    m_draft.reset();
    Q_EMIT changed();
}

QList<team::Change> DraftEdit::changes() const
{
    if (!m_draft)
        return {};
    return team::changesBetween(m_draft->before() ? &m_draft->before()->charter : nullptr, m_draft->charter());
}

Result<void> DraftEdit::apply(const std::function<Result<void>(team::CharterDraft &draft)> &change)
{
    if (!m_draft)
        return fail(ErrorCode::NotFound, QStringLiteral("draft"));
    team::CharterDraft next = *m_draft;
    if (const Result<void> done = change(next); !done)
        return done;
    m_draft = std::move(next);
    Q_EMIT changed();
    return {};
}

}
