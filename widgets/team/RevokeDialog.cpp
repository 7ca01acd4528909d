// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/team/RevokeDialog.h"

#include "models/core/DisplayText.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/ErrorText.h"
#include "widgets/kit/FormField.h"
#include "widgets/kit/Hairline.h"
#include "widgets/kit/SectionTitle.h"
#include "widgets/kit/Surface.h"
#include "widgets/kit/Table.h"
#include "widgets/team/TeamWords.h"

#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QTimeZone>

namespace countersign::ui {

using namespace Qt::StringLiterals;
using team::KeyUse;

RevokeDialog::RevokeDialog(ledger::Ledger &ledger, PersonId person, const QString &name, const facts::VoteKey &key, qint64 nowMs, QWidget *parent)
    : QDialog(parent), m_history(ledger), m_person(std::move(person)), m_key(key.key),
      m_since(new QDateTimeEdit), m_count((new Label({}, Token::text2, Size::Small))->wrapped()),
      m_revoke(new Button(tr("Revoke in the draft"), Icon::key))
{
    setWindowTitle(tr("Revoke the key of %1").arg(name));
    setWindowModality(Qt::WindowModal);
    setAttribute(Qt::WA_DeleteOnClose);
    m_since->setTimeZone(QTimeZone::UTC);
    m_since->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
    m_since->setMinimumDateTime(QDateTime::fromMSecsSinceEpoch(key.fromMs, QTimeZone::UTC));
    m_since->setMaximumDateTime(QDateTime::fromMSecsSinceEpoch(nowMs, QTimeZone::UTC));
    m_since->setDateTime(QDateTime::fromMSecsSinceEpoch(nowMs, QTimeZone::UTC));
    auto *table = new Table(Table::Rows::Evidence);
    const auto of = [](auto cell) { return [cell](const QModelIndex &row) { return cell(row.data(team::RecordModel<KeyUse>::RecordRole).value<KeyUse>()); }; };
    table->setColumns(&m_uses,
                      { { .title = tr("Signed"), .width = 130, .cell = of([](const KeyUse &use) { return Cell::words(TeamWords::time(use.vote.issuedMs)); }) },
                        { .title = tr("Decision"), .width = 60,
                          .cell = of([](const KeyUse &use) { return Cell::words(use.vote.decision == facts::Decision::Allow ? tr("allow") : tr("deny")); }) },
                        { .title = tr("Request"), .width = 200,
                          .cell = of([](const KeyUse &use) { return Cell::evidence(DisplayText::fromText(use.subject, DisplayText::Lines::Escape)); }), .grows = true },
                        { .title = tr("Entry"), .width = 60, .cell = of([](const KeyUse &use) { return Cell::number(qint64(use.entry)); }), .numeric = true } });
    table->setAccessibleName(tr("Decisions with the key since then"));
    table->setMinimumHeight(scaled(160));
    auto *panel = new Surface(Token::base);
    auto *body = new QVBoxLayout(panel);
    body->setContentsMargins(scaled(20), scaled(12), scaled(20), scaled(16));
    body->setSpacing(scaled(8));
    body->addWidget((new Label(tr("From the next version on nothing signed with this key counts. What it decided before stays decided and stays in the ledger; "
                                  "what it decided since it is doubted is listed, to be looked at again."), Token::text2))->wrapped());
    body->addWidget(new FormField(tr("Doubted since (UTC)"), m_since, tr("When the key may have come into other hands.")));
    body->addWidget(new SectionTitle(tr("Decisions with the key since then"), tr("at this seat")));
    body->addWidget(table, 1);
    body->addWidget(m_count);
    auto *cancel = new Button(tr("Cancel"));
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(scaled(20), scaled(10), scaled(20), scaled(12));
    bar->setSpacing(scaled(8));
    bar->addStretch();
    bar->addWidget(cancel);
    bar->addWidget(m_revoke);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(panel, 1);
    layout->addWidget(new Hairline);
    layout->addLayout(bar);
    setMinimumWidth(scaled(600));
    connect(m_since, &QDateTimeEdit::dateTimeChanged, this, &RevokeDialog::readUses);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_revoke, &QPushButton::clicked, this, &QDialog::accept);
    readUses();
}

qint64 RevokeDialog::doubtedSinceMs() const { return m_since->dateTime().toMSecsSinceEpoch(); }

void RevokeDialog::readUses()
{
    m_history.since(m_person, m_key, doubtedSinceMs()).then(this, [this, asked = doubtedSinceMs()](const Result<QList<KeyUse>> &uses) {
        if (asked != doubtedSinceMs())
            return; // another time was chosen meanwhile
        m_uses.setRecords(uses.value_or(QList<KeyUse> {}));
        m_count->setText(!uses           ? ErrorText::of(uses.error()).both()
                         : uses->isEmpty() ? tr("None in this seat's ledger. Other seats have their own.")
                                           : tr("%n decision(s) to look at again.", nullptr, int(uses->size())));
    });
}

}
