// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/shell/Seated.h"

#include <QWidget>

class QVBoxLayout;

namespace countersign::ui {

class Label;
class Page;
class PersonBlock;
class RailItem;

/// The pages at the left, in groups, with their counts; the product's sign above, the person below.
class Rail : public QWidget
{
    Q_OBJECT
public:
    explicit Rail(const QList<Page *> &pages, QWidget *parent = nullptr);

    void setCurrent(const Page *page);
    void setSeated(const Seated &seated);
    void setNarrow(bool narrow);
    [[nodiscard]] bool isNarrow() const { return m_narrow; }
    /// The pages as they stand in the rail, which Ctrl+1 … Ctrl+9 follow.
    [[nodiscard]] QList<Page *> order() const;

Q_SIGNALS:
    void chosen(countersign::ui::Page *page);
    void lockWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    class Brand;
    void addGroup(QVBoxLayout *column, const QString &title, const QList<Page *> &pages);

    QList<RailItem *> m_items;
    QList<Label *> m_titles;
    Brand *m_brand;
    PersonBlock *m_person;
    bool m_narrow = false;
};

}
