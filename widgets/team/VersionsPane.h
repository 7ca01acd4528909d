// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/team/CharterSignatures.h"
#include "models/team/CharterCheck.h"
#include "models/team/RecordModel.h"
#include "widgets/team/TeamPlace.h"

#include <QWidget>

namespace countersign::ui {

class DigestBlock;
class FactList;
class Table;

/// A version of the charter as the page shows it.
struct CharterVersion {
    std::shared_ptr<const team::SignedCharter> charter;
    team::Signatures signatures;
    bool inForce = false;
};

/// The versions of the charter that this seat adopted, newest first, each with who signed it.
class VersionsPane final : public QWidget
{
    Q_OBJECT
public:
    /// Outlives the pane.
    explicit VersionsPane(const TeamPlace &place, QWidget *parent = nullptr);

    void lookAgain();
    [[nodiscard]] Table &table() const { return *m_table; }
    [[nodiscard]] const team::RecordModel<CharterVersion> &rows() const { return m_rows; }

private:
    void showCurrent();

    const TeamPlace &m_place;
    team::RecordModel<CharterVersion> m_rows;
    Table *m_table;
    FactList *m_facts;
    DigestBlock *m_digest;
};

}
