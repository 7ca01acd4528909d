// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QWidget>

namespace countersign::ui {

class Label;

/// The steps of an assistant, the one that is on marked; each is a text to a screen reader ("Step 2 of 4, now: Make your key").
class StepList : public QWidget
{
    Q_OBJECT
public:
    struct Step {
        QString title;
        QString note;
    };
    explicit StepList(const QList<Step> &steps, QWidget *parent = nullptr);

    void setCurrent(int step);
    [[nodiscard]] int current() const { return m_current; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRect circle(int step) const;

    QList<Step> m_steps;
    QList<QWidget *> m_rows;
    int m_current = 0;
};

}
