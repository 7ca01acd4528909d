// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QWidget>

class QListWidget;

namespace countersign::ui {

class OwnDocument;

/// Shows the documents of resources/docs, as they are compiled into this program.
class HelpWindow : public QWidget
{
    Q_OBJECT
public:
    struct Topic {
        QString id; ///< the file's name without ".md"
        QString title;
    };

    explicit HelpWindow(QWidget *parent = nullptr);
    [[nodiscard]] static QList<Topic> topics();
    /// Opens a topic; one that does not exist opens the first.
    void showTopic(const QString &id);
    [[nodiscard]] QString currentTopic() const;

private:
    QListWidget *m_list;
    OwnDocument *m_document;
};

}
