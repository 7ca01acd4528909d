// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/DisplayText.h"
#include "widgets/kit/Fonts.h"
#include "widgets/kit/Theme.h"

#include <QLabel>

namespace countersign::ui {

/// The only label of the program: plain text always, coloured by a token that follows the scheme. Our own words come
/// as QString, text from outside only as DisplayText (of one line; for longer text there is OutsideText).
class Label : public QLabel
{
    Q_OBJECT
public:
    explicit Label(const QString &words = {}, Token token = Token::text, Size size = Size::Body,
        QFont::Weight weight = QFont::Normal, QWidget *parent = nullptr);

    void setText(const QString &words);
    void setText(const DisplayText &outside);
    void setTextFormat(Qt::TextFormat) = delete;
    void setToken(Token token);
    [[nodiscard]] Token token() const { return m_token; }
    /// Wraps at words; for sentences.
    Label *wrapped();
    /// May be cut at its end when there is no room, with the whole text as tool tip; for our own sentences only.
    Label *shrinking();
    /// In the evidence font, and selectable.
    Label *evidence();

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void tint();

    Token m_token;
    Size m_size;
    QFont::Weight m_weight;
    bool m_shrinks = false;
};

/// A tool tip that shows exactly these characters: Qt would read markup in a plain one.
void setPlainToolTip(QWidget &widget, const QString &text);

}
