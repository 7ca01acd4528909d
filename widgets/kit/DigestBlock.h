// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>
#include <QList>

namespace countersign::ui {

/// A SHA-256 as 16 groups of four hex digits in four numbered rows, to be read aloud by two people. Four text rows to a
/// screen reader. Beside another digest it shows which groups differ. Anything that is not 64 hex digits is hatched.
class DigestBlock : public QWidget
{
    Q_OBJECT
public:
    explicit DigestBlock(const QString &hex = {}, QWidget *parent = nullptr);

    void setDigest(const QString &hex);
    [[nodiscard]] const QString &digest() const { return m_hex; }
    /// The digest to compare with; empty ends the comparison.
    void setOther(const QString &hex);
    [[nodiscard]] QList<int> differingGroups() const;
    [[nodiscard]] bool isDigest() const { return !m_hex.isEmpty(); }
    /// The rows as they are read: "9f2c 41d0 7be8 5a16".
    [[nodiscard]] QStringList rows() const;
    void copy() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void refresh();

    QString m_hex;
    QString m_other;
    QList<QLabel *> m_rows;
};

}
