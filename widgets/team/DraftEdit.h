// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/team/CharterDraft.h"
#include "models/team/CharterDiff.h"

#include <QObject>

#include <functional>

namespace countersign::ui {

/// The charter version that is being written on the team page, until somebody signs it or lets it go.
class DraftEdit final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    void begin(team::CharterDraft draft);
    void discard();
    [[nodiscard]] const std::optional<team::CharterDraft> &draft() const { return m_draft; }
    [[nodiscard]] QList<team::Change> changes() const;
    /// Changes the draft; where the change is refused nothing of it stays.
    [[nodiscard]] Result<void> apply(const std::function<Result<void>(team::CharterDraft &draft)> &change);

Q_SIGNALS:
    void changed();

private:
    std::optional<team::CharterDraft> m_draft;
};

}
