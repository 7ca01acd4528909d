// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"
#include "widgets/people/FirstRunAnswers.h"

#include <QWidget>

#include <memory>

namespace countersign::ui {

class Banner;
class Button;
class Form;
class GatewayForm;
class Label;
class PageHeader;
class PersonForm;
class SeatForm;
class StepList;

/// The first page of a new seat: practise, or make a person, decide where the seat's keys lie and name the first gateway.
/// Asks only; whoever is asked makes the keys and the trial charter.
class FirstRunAssistant : public QWidget
{
    Q_OBJECT
public:
    explicit FirstRunAssistant(QWidget *parent = nullptr);

    void setKeychainAvailable(bool available);
    /// What was asked for failed: says why, opens the form again. Passphrases have to be typed again.
    void setFailure(const Error &error);
    [[nodiscard]] int step() const { return m_step; }

protected:
    void resizeEvent(QResizeEvent *event) override;

Q_SIGNALS:
    void practiceRequested();
    /// Everything is answered. Off until setFailure, or until the assistant is taken away.
    void setUpRequested(const std::shared_ptr<countersign::ui::FirstRunAnswers> &answers);

private:
    void goTo(int step);
    void goOn();
    void refresh();
    [[nodiscard]] Form *form(int step) const;
    [[nodiscard]] QWidget *leftPane();
    [[nodiscard]] QWidget *rightPane();

    QList<Form *> m_forms;
    PersonForm *m_person;
    SeatForm *m_seat;
    GatewayForm *m_gateway;
    PageHeader *m_header;
    StepList *m_steps;
    Label *m_title;
    Label *m_lead;
    QWidget *m_questions; ///< holds the forms; only the one of the step is visible
    QWidget *m_left;
    QWidget *m_example;
    Banner *m_failure;
    QWidget *m_bar;
    Button *m_back;
    Button *m_next;
    Label *m_obstacle;
    int m_step = 0;
    bool m_busy = false;
};

}
