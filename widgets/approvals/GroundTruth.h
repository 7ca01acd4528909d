// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/approvals/Case.h"
#include "widgets/approvals/Workplace.h"

#include <QScrollArea>

class QVBoxLayout;

namespace countersign::ui {

class ActionView;
class Banner;
class Button;
class FactList;
class Label;
class SectionTitle;
class StepsView;
class UntrustedBox;

/// What would run, as the gateway said it and as it is signed: warnings, the whole text, facts, steps; below it, set apart,
/// what the agent says about it.
class GroundTruth final : public QScrollArea
{
    Q_OBJECT
public:
    explicit GroundTruth(Workplace place, QWidget *parent = nullptr);

    void setCase(const approvals::Case &item);
    [[nodiscard]] ActionView &text() const { return *m_text; }

    /// Puts a widget under everything else, to be scrolled with it; takes it over until somebody else does.
    void setBelow(QWidget *below);

Q_SIGNALS:
    void rawAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fillFacts(const approvals::Case &item);
    void fillStory(const approvals::Case &item);
    void fitText();
    void showText();

    Workplace m_place;
    Label *m_counts;
    Banner *m_warnings;
    Banner *m_cut;
    ActionView *m_text;
    FactList *m_facts;
    SectionTitle *m_stepsTitle;
    StepsView *m_steps;
    UntrustedBox *m_story;
    QVBoxLayout *m_body;
};

}
