// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/DisplayText.h"
#include "widgets/kit/Fonts.h"
#include "widgets/kit/Theme.h"

#include <QLabel>
#include <QTextLayout>

#include <memory>
#include <vector>

namespace countersign::ui {

/// A few lines of text from outside: never cut, wraps wherever it must, left to right, its marks boxed. For a whole
/// action there is ActionView.
class OutsideText : public QLabel
{
    Q_OBJECT
public:
    enum class Face { Ui, Evidence };

    explicit OutsideText(const DisplayText &text = {}, Face face = Face::Evidence, Token token = Token::text,
        Size size = Size::Small, QWidget *parent = nullptr);

    void setText(const DisplayText &text);
    [[nodiscard]] const DisplayText &shownText() const { return m_shown; }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Paragraph {
        std::unique_ptr<QTextLayout> layout;
        qsizetype start;
    };
    int layOut(int width) const;
    void rebuild();

    DisplayText m_shown;
    Token m_token;
    mutable std::vector<Paragraph> m_paragraphs;
    mutable int m_width = -1;
    mutable int m_height = 0;
};

}
