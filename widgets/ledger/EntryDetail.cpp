// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/ledger/EntryDetail.h"

#include "models/ledger/TreeHasher.h"
#include "widgets/kit/DetailHead.h"
#include "widgets/kit/DigestBlock.h"
#include "widgets/kit/ErrorText.h"
#include "widgets/kit/FactList.h"
#include "widgets/kit/OutsideText.h"
#include "widgets/kit/SectionTitle.h"
#include "widgets/ledger/EntryWords.h"

#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

namespace countersign::ui {

using namespace Qt::StringLiterals;

EntryDetail::EntryDetail(const ledger::Ledger &ledger, QWidget *parent)
    : Surface(Token::window, parent)
    , m_ledger(ledger)
    , m_body(new Surface(Token::window))
    , m_head(new DetailHead)
    , m_facts(new FactList)
    , m_bytes(new OutsideText)
    , m_hash(new DigestBlock)
    , m_proofTitle(new SectionTitle(tr("Proof")))
    , m_proof((new Label({}, Token::text, Size::Small))->evidence())
{
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(16));
    body->setSpacing(scaled(8));
    body->addWidget(m_facts);
    body->addWidget(new SectionTitle(tr("Recorded bytes"), tr("exactly these are hashed")));
    body->addWidget(m_bytes);
    body->addWidget(new SectionTitle(tr("Hash of this entry")));
    body->addWidget(m_hash, 0, Qt::AlignLeft);
    body->addWidget(m_proofTitle);
    body->addWidget(m_proof);
    body->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_body);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(scroll, 1);
    clear();
}

void EntryDetail::clear()
{
    m_shown = std::nullopt;
    m_body->hide();
    m_head->setTitle(tr("No entry chosen"));
    m_head->setNote(QString());
}

void EntryDetail::setEntry(const ledger::StoredEntry &stored)
{
    m_shown = stored.index;
    m_body->show();
    m_head->setTitle(tr("Entry %1").arg(QLocale().toString(stored.index)));
    m_head->setNote(EntryWords::of(stored.entry.kind));
    showFacts(stored);
    m_bytes->setText(DisplayText::fromUtf8(stored.leaf));
    m_hash->setDigest(ledger::TreeHasher().leaf(stored.leaf).hex());
    askProof();
}

void EntryDetail::showFacts(const ledger::StoredEntry &stored)
{
    m_facts->clear();
    m_facts->add(tr("Recorded"), tr("%1 UTC").arg(EntryWords::time(stored.entry.atMs)));
    const QString subject = stored.entry.fields["subject"_L1].toString();
    if (!subject.isEmpty())
        m_facts->add(tr("Subject"), DisplayText::fromText(subject, DisplayText::Lines::Escape));
    for (const facts::ContentDigest &content : stored.entry.contents) {
        m_facts->add(tr("Content"), DisplayText::fromText(u"%1, %2"_s.arg(content.name, QLocale().formattedDataSize(content.size)),
                                                          DisplayText::Lines::Escape));
    }
}

void EntryDetail::askProof()
{
    m_proofTitle->setNote(tr("being made"));
    m_proof->setText(QString());
    const quint64 entry = *m_shown;
    const ledger::TreeHead head = m_ledger.head();
    m_ledger.inclusionProof(entry).then(this, [this, entry, head](const Result<QList<crypto::Digest>> &proof) {
        // A person may have gone on to another entry meanwhile.
        if (m_shown == entry)
            showProof(proof, head);
    });
}

void EntryDetail::showProof(const Result<QList<crypto::Digest>> &proof, const ledger::TreeHead &head)
{
    if (!proof) {
        m_proofTitle->setNote(ErrorText::of(proof.error()).sentence, Token::bad);
        return;
    }
    m_proofTitle->setNote(tr("holds: leads to the root of %1 entries").arg(QLocale().toString(head.size)),
                          Token::ok);
    QStringList lines;
    for (const crypto::Digest &hash : *proof)
        lines.append(hash.hex().first(32) + u'\n' + hash.hex().sliced(32));
    m_proof->setText(lines.join(u'\n'));
}

}
