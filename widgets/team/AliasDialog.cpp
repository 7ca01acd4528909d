// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/team/AliasDialog.h"

#include "models/core/DisplayText.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/FormField.h"
#include "widgets/kit/Hairline.h"
#include "widgets/kit/Surface.h"
#include "widgets/team/TeamWords.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>

namespace countersign::ui {

AliasDialog::AliasDialog(team::CharterDraft draft, PersonId person, QWidget *parent)
    : QDialog(parent), m_draft(std::move(draft)), m_person(std::move(person)), m_lines(new QPlainTextEdit), m_accept(new Button(tr("Put into the draft"), Button::Tone::Primary))
{
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    QStringList shown;
    if (const facts::Person *now = m_draft.charter().person(m_person)) {
        setWindowTitle(tr("%1 as a requester").arg(displayLine(now->name)));
        for (const QString &each : now->aliases)
            shown.append(displayLine(each));
    }
    m_lines->setPlainText(shown.join(u'\n'));
    m_lines->setTabChangesFocus(true);
    m_lines->setMinimumHeight(scaled(110));
    m_field = new FormField(tr("Known as"), m_lines, tr("One a line: device:<id>, or channel:<channel>:<account>. Empty: nobody knows which requests are theirs."));
    auto *panel = new Surface(Token::base);
    auto *body = new QVBoxLayout(panel);
    body->setContentsMargins(scaled(20), scaled(12), scaled(20), scaled(16));
    body->setSpacing(scaled(8));
    body->addWidget((new Label(tr("Whoever asked does not decide: a request from one of these is this person's own, and their vote on it does not count. It has to be "
                                  "spelt exactly as the gateway does."), Token::text2))->wrapped());
    body->addWidget(m_field);
    body->addStretch();
    auto *cancel = new Button(tr("Cancel"));
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(scaled(20), scaled(10), scaled(20), scaled(12));
    bar->setSpacing(scaled(8));
    bar->addStretch();
    bar->addWidget(cancel);
    bar->addWidget(m_accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(panel, 1);
    layout->addWidget(new Hairline);
    layout->addLayout(bar);
    setMinimumWidth(scaled(560));
    connect(m_lines, &QPlainTextEdit::textChanged, this, &AliasDialog::refresh);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
    refresh();
    m_lines->setFocus();
}

QStringList AliasDialog::aliases() const
{
    QStringList aliases;
    const QStringList lines = m_lines->toPlainText().split(u'\n');
    for (const QString &line : lines) {
        const QString alias = DisplayText::original(line.trimmed());
        if (!alias.isEmpty() && !aliases.contains(alias))
            aliases.append(alias);
    }
    return aliases;
}

QString AliasDialog::sentence() const { return m_field->sentence(); }

void AliasDialog::refresh()
{
    team::CharterDraft tried = m_draft;
    const Result<void> done = tried.setAliases(m_person, aliases());
    const QString wrong = done ? QString() : TeamWords::refusal(done.error());
    m_field->setWrong(wrong);
    m_accept->setEnabled(done.has_value());
    setPlainToolTip(*m_accept, wrong);
    m_accept->setAccessibleDescription(wrong);
}

}
