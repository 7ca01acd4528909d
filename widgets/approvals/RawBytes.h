// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/approvals/Case.h"

#include <QDialog>

namespace countersign::ui {

/// The bytes themselves: what was received, and what is signed. To look at only.
class RawBytes final : public QDialog
{
    Q_OBJECT
public:
    explicit RawBytes(const approvals::Case &item, QWidget *parent = nullptr);
};

}
