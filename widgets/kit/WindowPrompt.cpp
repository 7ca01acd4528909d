// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/WindowPrompt.h"

#include "widgets/kit/Label.h"
#include "widgets/kit/Surface.h"

#include <QDialog>
#include <QFileDialog>
#include <QVBoxLayout>

namespace countersign::ui {
namespace {

Button *addButton(QHBoxLayout &row, const QString &words, Button::Tone tone)
{
    auto *button = new Button(words, tone);
    row.addWidget(button);
    return button;
}

void openFileDialog(QFileDialog *dialog, QObject *context, std::function<void(const QString &)> then)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::finished, context, [dialog, then = std::move(then)](int result) {
        const QStringList files = dialog->selectedFiles();
        then(result == QDialog::Accepted && !files.isEmpty() ? files.first() : QString());
    });
    dialog->open();
}

}

WindowPrompt::WindowPrompt(QWidget *window)
    : m_window(window)
{
}

void WindowPrompt::ask(QObject *context, const Question &question, std::function<void(bool yes)> then)
{
    auto *dialog = new QDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(question.title);

    auto *text = new Surface(Token::base);
    auto *lines = new QVBoxLayout(text);
    lines->setContentsMargins(24, 16, 24, 16);
    lines->setSpacing(8);
    lines->addWidget((new Label(question.sentence, Token::text, Size::Lead, QFont::DemiBold))->wrapped());
    if (!question.advice.isEmpty())
        lines->addWidget((new Label(question.advice, Token::text2))->wrapped());
    text->setMinimumWidth(scaled(420));

    auto *row = new QHBoxLayout;
    row->setContentsMargins(24, 8, 24, 12);
    row->setSpacing(8);
    row->addStretch();
    const QString no = question.no.isEmpty() ? QDialog::tr("Close") : question.no;
    QObject::connect(addButton(*row, no, Button::Tone::Plain), &QPushButton::clicked, dialog, &QDialog::reject);
    if (!question.yes.isEmpty())
        QObject::connect(addButton(*row, question.yes, question.tone), &QPushButton::clicked, dialog, &QDialog::accept);

    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(text, 1);
    layout->addLayout(row);
    dialog->setAccessibleDescription(question.sentence + u' ' + question.advice);

    QObject::connect(dialog, &QDialog::finished, context,
        [then = std::move(then)](int result) { then(result == QDialog::Accepted); });
    dialog->open();
    dialog->setFocus(); // on neither button: a key typed ahead decides nothing
}

void WindowPrompt::askOpenPath(
    QObject *context, const QString &title, const QString &filter, std::function<void(const QString &path)> then)
{
    auto *dialog = new QFileDialog(m_window, title, {}, filter);
    dialog->setFileMode(QFileDialog::ExistingFile);
    openFileDialog(dialog, context, std::move(then));
}

void WindowPrompt::askSavePath(QObject *context, const QString &title, const QString &suggested, const QString &filter,
    std::function<void(const QString &path)> then)
{
    auto *dialog = new QFileDialog(m_window, title, {}, filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(suggested);
    openFileDialog(dialog, context, std::move(then));
}

}
