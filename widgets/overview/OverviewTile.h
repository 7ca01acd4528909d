// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/kit/Label.h"

#include <QAbstractButton>

namespace countersign::ui {

/// One thing and how it stands: a title, a few words, and why. Enter, Space or a click opens the page that it is about.
/// Hatched where what it says is not known.
class OverviewTile : public QAbstractButton {
    Q_OBJECT
public:
    struct Says {
        QString value;
        QString because;
        Token token = Token::text;
        bool known = true;

        friend bool operator==(const Says &, const Says &) = default;
    };

    explicit OverviewTile(const QString &title, QWidget *parent = nullptr);
    void say(const Says &says);
    [[nodiscard]] const Says &says() const { return m_says; }
    [[nodiscard]] QSize sizeHint() const override { return minimumSizeHint(); }
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Says m_says;
    Label *m_value;
    Label *m_because;
};

}
