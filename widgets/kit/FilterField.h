// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>
#include <QTimer>

namespace countersign::ui {

/// The filter of a page: speaks once typing pauses; Esc empties it.
class FilterField : public QLineEdit
{
    Q_OBJECT
public:
    explicit FilterField(const QString &placeholder, QWidget *parent = nullptr);
    /// "/" anywhere in the page moves the focus here.
    void listenIn(QWidget *page);

Q_SIGNALS:
    void filterChanged(const QString &filter);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void announce();

    QTimer m_pause;
    QString m_announced;
};

}
