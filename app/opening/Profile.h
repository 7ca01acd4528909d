// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"

#include <QString>

namespace countersign::app {

/// The folder of one seat: ledger, trail, vote keys, gateways, settings, anchors. Mode 0700; nothing in it is secret in the clear.
class Profile
{
public:
    /// Opens or makes `folder`. CannotWrite where that fails or others may write into it.
    [[nodiscard]] static Result<Profile> at(const QString &folder);
    /// Where a person's own profile lies when none is named.
    [[nodiscard]] static QString defaultFolder();

    [[nodiscard]] const QString &folder() const { return m_folder; }
    [[nodiscard]] QString ledgerPath() const { return m_folder + u"/ledger.db"; }
    [[nodiscard]] QString trailPath() const { return m_folder + u"/trail.db"; }
    [[nodiscard]] QString alertRulesPath() const { return m_folder + u"/alert-rules.json"; } ///< what detection rules remember; made anew from the trail where it is missing
    [[nodiscard]] QString keysFolder() const { return m_folder + u"/keys"; }
    [[nodiscard]] QString gatewaysPath() const { return m_folder + u"/gateways.json"; }
    [[nodiscard]] QString settingsPath() const { return m_folder + u"/settings.ini"; }
    [[nodiscard]] QString anchorsFolder() const { return m_folder + u"/anchors"; }
    [[nodiscard]] QString charterDraftPath() const { return m_folder + u"/charter-draft.json"; }
    [[nodiscard]] QString reportsFolder() const { return m_folder + u"/reports"; }
    /// Whether a ledger was begun here.
    [[nodiscard]] bool isSetUp() const;

private:
    explicit Profile(QString folder) : m_folder(std::move(folder)) { }
    QString m_folder;
};

}
