// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/crypto/SecretBytes.h"

#include <QLineEdit>

namespace countersign::ui {

/// Takes a passphrase. The characters lie in memory that wipes itself; the line edit below holds only as many fillers,
/// so that neither its text nor its undo history knows them. What cannot be avoided: the single characters in Qt's key
/// events, and a pasted text in the clipboard. At most 512 characters.
class PassphraseField : public QLineEdit
{
    Q_OBJECT
public:
    explicit PassphraseField(QWidget *parent = nullptr);
    ~PassphraseField() override;

    void setText(const QString &) = delete;
    void insert(const QString &) = delete;

    [[nodiscard]] bool isEmpty() const { return m_length == 0; }
    [[nodiscard]] qsizetype length() const { return m_length; } ///< in characters
    /// A copy in UTF-8, for one use.
    [[nodiscard]] crypto::SecretBytes passphrase() const;
    /// Hands the passphrase over and empties the field.
    [[nodiscard]] crypto::SecretBytes take();
    [[nodiscard]] bool equals(const PassphraseField &other) const;
    void clear();

Q_SIGNALS:
    void passphraseChanged();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void type(QStringView text);
    void paste();
    void erase(qsizetype from, qsizetype count);
    void eraseSelection();
    void mirror(qsizetype cursor);
    [[nodiscard]] std::span<char32_t> characters();
    [[nodiscard]] std::span<const char32_t> characters() const;

    crypto::SecretBytes m_characters; ///< UTF-32, all of its capacity always allocated
    qsizetype m_length = 0;
    bool m_mirroring = false;
};

}
