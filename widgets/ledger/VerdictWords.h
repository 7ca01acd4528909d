// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/ledger/Verification.h"
#include "widgets/kit/Theme.h"

#include <QCoreApplication>

namespace countersign::ui {

/// One verdict as a person reads it: the answer to a question, and what it rests on. `known` false: nothing proves it.
struct Verdict {
    QString answer;
    QString ground;
    Token token = Token::warn;
    bool known = false;

    friend bool operator==(const Verdict &, const Verdict &) = default;
};

/// The three verdicts of a verification in words.
struct VerdictWords {
    Q_DECLARE_TR_FUNCTIONS(VerdictWords)
public:
    [[nodiscard]] static Verdict notYet();
    [[nodiscard]] static Verdict integrity(const ledger::Verification &verification);
    [[nodiscard]] static Verdict authorship(const ledger::Verification &verification);
    [[nodiscard]] static Verdict completeness(const ledger::Verification &verification);
    /// What was found first, with its entry; empty where nothing was.
    [[nodiscard]] static QString alarm(const ledger::Verification &verification);
    /// What a fault's code means.
    [[nodiscard]] static QString of(const ledger::Fault &fault);
};

}
