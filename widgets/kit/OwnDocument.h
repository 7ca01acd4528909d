// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTextBrowser>

namespace countersign::ui {

/// Renders one of our own documents, compiled into the program. The only place of rich text: never give it a character
/// from outside. It loads nothing, neither files nor addresses.
class OwnDocument : public QTextBrowser
{
    Q_OBJECT
public:
    explicit OwnDocument(QWidget *parent = nullptr);
    void setMarkdownText(const QString &ours);
    [[nodiscard]] QVariant loadResource(int type, const QUrl &name) override;

Q_SIGNALS:
    void linkChosen(const QString &target);

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();

    QString m_markdown;
};

}
