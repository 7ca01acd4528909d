// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/audits/AttachmentDialog.h"

#include "models/vault/Vault.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/ErrorText.h"
#include "widgets/kit/FactList.h"
#include "widgets/kit/FormField.h"
#include "widgets/kit/KeyHint.h"
#include "widgets/kit/Prompt.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QVBoxLayout>

namespace countersign::ui {

using namespace Qt::StringLiterals;
using audits::Attachment;

AttachmentDialog::AttachmentDialog(const AuditPlace &place, audits::AuditRun &run, CheckId check, QWidget *parent)
    : QDialog(parent)
    , m_place(place)
    , m_run(&run)
    , m_choose(new Button(tr("Choose a file…")))
    , m_file(new FactList)
    , m_statement(new QPlainTextEdit)
    , m_problem((new Label({}, Token::bad, Size::Small))->wrapped())
    , m_add(new Button(tr("Add to the ledger"), Button::Tone::Primary))
{
    m_attachment.check = std::move(check);
    setWindowTitle(tr("Add evidence to %1").arg(displayLine(m_attachment.check.text())));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    m_statement->setPlaceholderText(tr("What does it show, and where is it from?"));
    m_statement->setTabChangesFocus(true);
    m_statement->setFixedHeight(scaled(66));
    m_add->setAutoDefault(false);
    auto *cancel = new Button(tr("Cancel"));
    cancel->setAutoDefault(false);
    auto *bar = new QHBoxLayout;
    bar->addStretch();
    bar->addWidget(cancel);
    bar->addWidget(m_add);
    bar->addWidget(new KeyHint(QKeySequence(Qt::CTRL | Qt::Key_Return)));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(24), scaled(16), scaled(24), scaled(12));
    layout->setSpacing(scaled(12));
    layout->addWidget((new Label(tr("The file goes into the ledger whole and into the report's bundle. It stands "
                                    "beside what was collected and changes no result by itself."),
                           Token::text2, Size::Small))
            ->wrapped());
    layout->addWidget(m_choose, 0, Qt::AlignLeft);
    layout->addWidget(m_file);
    layout->addWidget(new FormField(tr("What it shows"), m_statement));
    layout->addWidget(m_problem);
    layout->addStretch();
    layout->addLayout(bar);
    setMinimumWidth(scaled(520));
    connect(&run, &QObject::destroyed, this, &QDialog::reject);
    connect(m_choose, &QPushButton::clicked, this, &AttachmentDialog::askPath);
    connect(m_statement, &QPlainTextEdit::textChanged, this, &AttachmentDialog::showReady);
    connect(m_add, &QPushButton::clicked, this, &AttachmentDialog::attach);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    for (const auto keys : { Qt::Key_Return, Qt::Key_Enter })
        connect(
            new QShortcut(QKeySequence(Qt::CTRL | keys), this), &QShortcut::activated, this, &AttachmentDialog::attach);
    m_choose->setFocus();
    m_file->hide();
    showReady();
}

bool AttachmentDialog::event(QEvent *event)
{
    const bool taken = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest) { // what was chosen needs its room: a digest is never cut
        if (const int needed = layout()->totalHeightForWidth(width()); needed > height())
            resize(width(), needed);
    }
    return taken;
}

void AttachmentDialog::askPath()
{
    m_place.prompt.askOpenPath(this, tr("Add evidence"), tr("Files (*)"), [this](const QString &path) {
        if (!path.isEmpty())
            load(path);
    });
}

void AttachmentDialog::load(const QString &path)
{
    m_working = true;
    showReady();
    m_place.read(path, Attachment::maxBytes).then(this, [this, path](const Result<QByteArray> &bytes) {
        m_working = false;
        m_attachment.bytes = bytes.value_or(QByteArray());
        m_attachment.name = QFileInfo(path).fileName();
        if (!bytes)
            say(bytes.error());
        else if (bytes->isEmpty())
            m_problem->setText(tr("The file is empty: there is nothing in it to show."));
        else
            m_problem->setText(QString());
        const bool usable = !m_attachment.bytes.isEmpty();
        m_file->clear();
        m_file->setVisible(usable);
        if (usable) {
            m_file->add(tr("File"), DisplayText::fromText(m_attachment.name, DisplayText::Lines::Escape));
            m_file->add(tr("Size"), QLocale().formattedDataSize(m_attachment.bytes.size()));
            m_file->add(tr("SHA-256"), DisplayText::fromText(crypto::sha256(m_attachment.bytes).hex()));
            m_statement->setFocus();
        }
        showReady();
    });
}

void AttachmentDialog::showReady()
{
    const QString refusal = m_run ? m_place.refusal(*m_run) : QString();
    m_choose->setEnabled(!m_working);
    m_add->setEnabled(!m_working && m_run && refusal.isEmpty() && !m_attachment.bytes.isEmpty()
        && !m_statement->toPlainText().trimmed().isEmpty());
    if (!refusal.isEmpty())
        m_problem->setText(refusal);
}

void AttachmentDialog::attach()
{
    if (!m_add->isEnabled())
        return;
    m_working = true;
    m_attachment.person = m_place.vault.signedIn();
    m_attachment.statement = m_statement->toPlainText().trimmed();
    showReady();
    m_run->attach(m_attachment).then(this, [this](const Result<void> &done) {
        m_working = false;
        if (done)
            return accept();
        say(done.error());
        showReady();
    });
}

void AttachmentDialog::say(const Error &error)
{
    m_problem->setText(error.code == ErrorCode::TooLarge
            ? tr("At most %1 and %2 characters go into the ledger. Add the part that shows it.")
                  .arg(QLocale().formattedDataSize(Attachment::maxBytes))
                  .arg(Attachment::maxStatement)
            : ErrorText::of(error).both());
}

QString AttachmentDialog::problem() const
{
    return m_problem->text();
}

}
