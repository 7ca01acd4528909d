// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/team/VersionsPane.h"

#include "models/team/Team.h"
#include "widgets/kit/DigestBlock.h"
#include "widgets/kit/FactList.h"
#include "widgets/kit/SectionTitle.h"
#include "widgets/kit/Surface.h"
#include "widgets/kit/Table.h"
#include "widgets/team/TeamWords.h"

#include <QSplitter>
#include <QVBoxLayout>

namespace countersign::ui {

using namespace Qt::StringLiterals;
using Rows = team::RecordModel<CharterVersion>;

VersionsPane::VersionsPane(const TeamPlace &place, QWidget *parent)
    : QWidget(parent), m_place(place), m_table(new Table(Table::Rows::List)), m_facts(new FactList), m_digest(new DigestBlock)
{
    const auto of = [](auto cell) { return [cell](const QModelIndex &row) { return cell(row.data(Rows::RecordRole).value<CharterVersion>()); }; };
    m_table->setColumns(&m_rows,
                        { { .title = tr("Version"), .width = 56, .cell = of([](const CharterVersion &each) { return Cell::number(each.charter->charter.version); }), .numeric = true },
                          { .title = tr("From"), .width = 80, .cell = of([](const CharterVersion &each) { return Cell::words(TeamWords::day(each.charter->charter.validFromMs)); }) },
                          { .title = tr("Until"), .width = 80, .cell = of([](const CharterVersion &each) { return Cell::words(TeamWords::day(each.charter->charter.validUntilMs)); }) },
                          { .title = tr("Signed by"), .width = 260,
                            .cell = of([](const CharterVersion &each) {
                                QStringList names;
                                for (const PersonId &person : each.signatures.admins)
                                    names.append(TeamWords::name(each.charter->charter, person));
                                if (each.signatures.recovery)
                                    names.append(tr("RECOVERY KEY"));
                                return Cell::words(names.join(u", "_s), each.signatures.neededRecovery() ? Cell::Look::Bad : Cell::Look::Normal);
                            }), .grows = true },
                          { .title = tr("State"), .width = 90,
                            .cell = of([](const CharterVersion &each) { return each.inForce ? Cell::mark(CheckResult::Pass, tr("in force")) : Cell::words(tr("past"), Cell::Look::Dim); }) } });
    m_table->setAccessibleName(tr("Versions of the charter, newest first"));
    m_table->setProperty("pane", true);
    auto *detail = new Surface(Token::base);
    auto *body = new QVBoxLayout(detail);
    body->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(16));
    body->setSpacing(scaled(8));
    body->addWidget(m_facts);
    body->addWidget(new SectionTitle(tr("Digest of the version"), tr("the same at every seat")));
    body->addWidget(m_digest, 0, Qt::AlignLeft);
    body->addStretch();
    auto *split = new QSplitter(Qt::Horizontal);
    split->setObjectName(u"versions-splitter"_s);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(1);
    split->addWidget(m_table);
    split->addWidget(detail);
    split->setStretchFactor(0, 1);
    split->setSizes({ scaled(640), scaled(400) });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(split);
    setFocusProxy(m_table);
    connect(m_table, &Table::currentRowChanged, this, &VersionsPane::showCurrent);
    lookAgain();
}

void VersionsPane::lookAgain()
{
    QList<CharterVersion> versions;
    const QList<team::SignedCharter> &chain = m_place.team.chain();
    for (qsizetype i = chain.size() - 1; i >= 0; --i) {
        const facts::Charter *before = i > 0 && chain[i].charter.previous ? &chain[i - 1].charter : nullptr;
        versions.append({ .charter = std::make_shared<const team::SignedCharter>(chain[i]), .signatures = team::signaturesOf(before, chain[i].charter, chain[i].note),
                          .inForce = i == chain.size() - 1 && m_place.team.isInForce() });
    }
    m_rows.setRecords(std::move(versions));
    m_table->setCurrentRow(m_rows.index(0));
    showCurrent();
}

void VersionsPane::showCurrent()
{
    m_facts->clear();
    const auto version = m_table->currentRow().data(Rows::RecordRole).value<CharterVersion>();
    m_digest->setDigest(version.charter ? version.charter->digest.hex() : QString());
    if (!version.charter)
        return;
    const facts::Charter &charter = version.charter->charter;
    m_facts->add(tr("Team"), DisplayText::fromText(charter.team, DisplayText::Lines::Escape), OutsideText::Face::Ui);
    m_facts->add(tr("In force"), tr("%1 to %2").arg(TeamWords::time(charter.validFromMs), TeamWords::time(charter.validUntilMs)));
    m_facts->add(tr("Signatures"), TeamWords::signatures(version.signatures, charter), version.signatures.neededRecovery() ? Token::bad : Token::text);
    if (version.signatures.neededRecovery())
        m_facts->add(tr("Recovery"), tr("The recovery key stood for a charter admin"), Token::bad);
    m_facts->add(tr("People"), QString::number(charter.people.size()));
    m_facts->add(tr("Rules"), QString::number(charter.rules.size()));
    if (charter.practice)
        m_facts->add(tr("Practice"), tr("Nothing here is real"), Token::warn);
    else if (charter.trial)
        m_facts->add(tr("Trial"), tr("One person's word: replaced by a team's own charter, never promoted"), Token::warn);
}

}
