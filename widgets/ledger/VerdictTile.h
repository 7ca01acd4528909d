// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/kit/Label.h"
#include "widgets/ledger/VerdictWords.h"

namespace countersign::ui {

class IconView;

/// One question about the ledger and its answer, with a rail in the answer's colour; hatched where nothing proves it.
class VerdictTile : public QWidget
{
    Q_OBJECT
public:
    explicit VerdictTile(const QString &question, QWidget *parent = nullptr);
    void setVerdict(const Verdict &verdict);
    [[nodiscard]] const Verdict &verdict() const { return m_verdict; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Verdict m_verdict;
    QString m_question;
    IconView *m_icon;
    Label *m_answer;
    Label *m_ground;
};

}
