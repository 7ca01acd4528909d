// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/gateways/GatewaysPage.h"

#include "models/core/Clock.h"
#include "models/team/Enrolment.h"
#include "models/team/Team.h"
#include "widgets/gateways/AddGatewayDialog.h"
#include "widgets/gateways/CollectorDialog.h"
#include "widgets/gateways/CollectorPanel.h"
#include "widgets/gateways/GatewayCharterDialog.h"
#include "widgets/gateways/GatewayWords.h"
#include "widgets/gateways/TokenDialog.h"
#include "widgets/kit/Banner.h"
#include "widgets/kit/EmptyState.h"
#include "widgets/kit/PageHeader.h"
#include "widgets/paths/PathWords.h"
#include "widgets/kit/Prompt.h"
#include "widgets/kit/Table.h"

#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace countersign::ui {

using namespace Qt::StringLiterals;
using gateway::GatewayListModel;
using gateway::LinkState;

namespace {

constexpr int listHeight = 190;

LinkState linkOf(const QModelIndex &row)
{
    return static_cast<LinkState>(row.data(GatewayListModel::StateRole).toInt());
}

Cell outside(const QModelIndex &row, int role)
{
    return Cell::evidence(DisplayText::fromText(row.data(role).toString(), DisplayText::Lines::Escape));
}

/// nullopt: nothing is known.
Cell controlCell(std::optional<paths::Control> control)
{
    return control ? Cell::mark(PathWords::mark(*control))
                   : Cell::mark(NotVerified{}, GatewaysPage::tr("not known"), Cell::Look::Dim);
}

Cell clockCell(const QModelIndex &row)
{
    const QVariant offset = row.data(GatewayListModel::ClockOffsetRole);
    return offset.isValid() ? Cell::words(GatewayWords::clockDifference(offset.toLongLong())) : Cell::words(u"?"_s, Cell::Look::Dim);
}

}

GatewaysPage::GatewaysPage(Parts parts, QWidget *parent)
    : Surface(Token::base, parent)
    , m_parts(std::move(parts))
    , m_header(new PageHeader(tr("Gateways")))
    , m_add(new Button(tr("Add gateway…"), Icon::plus))
    , m_banner(new Banner)
    , m_table(new Table(Table::Rows::List))
    , m_detail(new GatewayDetail(m_parts.gateways, m_parts.paths, m_parts.team, m_parts.clock))
    , m_empty(new EmptyState(
          tr("No gateway yet."), tr("Without one nothing can be asked or decided here."), tr("Add a gateway…")))
    , m_lists(nullptr)
{
    m_header->addAction(m_add);
    makeTable();
    auto *split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(1);
    split->addWidget(m_table);
    split->addWidget(m_detail);
    split->setStretchFactor(1, 1);
    split->setSizes({ scaled(listHeight), scaled(3 * listHeight) });
    m_lists = split;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_banner);
    layout->addWidget(m_lists, 1);
    layout->addWidget(m_empty, 1);
    setFocusProxy(m_table);

    connect(m_add, &QPushButton::clicked, this, &GatewaysPage::addGateway);
    connect(m_empty, &EmptyState::actionTriggered, this, &GatewaysPage::addGateway);
    connect(m_detail, &GatewayDetail::pairAgainAsked, this, [this](const GatewayId &id) { pairAgain(m_parts.gateways.find(id)); });
    connect(m_detail, &GatewayDetail::removeAsked, this, &GatewaysPage::remove);
    connect(m_detail, &GatewayDetail::confirmAsked, this, &GatewaysPage::confirm);
    connect(m_detail, &GatewayDetail::moreRightsAsked, this, &GatewaysPage::askForRights);
    connect(m_detail, &GatewayDetail::namingAsked, this, &GatewaysPage::name);
    connect(&m_detail->collector(), &CollectorPanel::apartAsked, this, &GatewaysPage::collectApart);
    connect(&m_detail->collector(), &CollectorPanel::togetherAsked, this, &GatewaysPage::collectTogether);
    connect(&m_detail->collector(), &CollectorPanel::pairAgainAsked, this, [this](const GatewayId &id) { pairAgain(m_parts.gateways.collector(id)); });
    connect(m_table, &Table::currentRowChanged, this, [this](const QModelIndex &row) {
        m_detail->setGateway(GatewayId(row.data(GatewayListModel::IdRole).toString()));
    });
    for (auto signal : { &gateway::Gateways::added, &gateway::Gateways::removed, &gateway::Gateways::changed })
        connect(&m_parts.gateways, signal, this, &GatewaysPage::refresh);
    connect(&m_parts.paths, &paths::PathBook::changed, this, &GatewaysPage::refresh);
    connect(&m_parts.team, &team::Team::charterChanged, this, &GatewaysPage::refresh);
    connect(&m_parts.gateways, &gateway::Gateways::keepsSecretsChanged, this, &GatewaysPage::refresh);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (!isVisible())
            return;
        m_parts.list.refreshTimes();
        m_detail->refresh();
    });
    m_tick.start(std::chrono::seconds(1));
    refresh();
}

void GatewaysPage::showGateway(const GatewayId &id)
{
    m_table->setCurrentRow(m_parts.list.indexOf(id));
}

void GatewaysPage::addGateway()
{
    if (!m_parts.team.hasCharter())
        return;
    auto *dialog = new AddGatewayDialog(m_parts.team.charter(), m_parts.gateways.ids(), this);
    connect(dialog, &AddGatewayDialog::gatewayGiven, this,
        [this, dialog](const std::shared_ptr<GatewayAnswers> &answers, const std::shared_ptr<crypto::SecretBytes> &passphrase) {
            // The charter first: a gateway that nobody could name would stay behind, a name without a connection hurts nobody.
            nameInCharter(answers->record(), std::move(*passphrase))
                .then(this,
                    [this, answers](const Result<void> &named) {
                        return named ? m_parts.gateways.add(answers->known, std::move(answers->sharedToken)) : ready<void>(named);
                    })
                .unwrap()
                .then(dialog, [this, dialog, id = answers->known.endpoint.id](const Result<void> &added) {
                    dialog->setOutcome(added);
                    if (added)
                        showGateway(id);
                });
        });
    dialog->open();
}

FutureResult<void> GatewaysPage::nameInCharter(const facts::GatewayRecord &record, crypto::SecretBytes passphrase)
{
    if (passphrase.isEmpty())
        return ready<void>({});
    const facts::Person *admin = team::trial::admin(m_parts.team.charter());
    if (!admin)
        return ready<void>(fail(ErrorCode::NotEligible, u"several charter admins sign this charter together"_s));
    return adopt(m_parts.enrolment.addGateway(record, admin->id, std::move(passphrase)));
}

FutureResult<void> GatewaysPage::adopt(FutureResult<crypto::SignedNote> signedNext)
{
    return signedNext
        .then(this,
            [this](const Result<crypto::SignedNote> &note) {
                return note ? m_parts.adopt(*note) : ready<void>(std::unexpected(note.error()));
            })
        .unwrap();
}

void GatewaysPage::name(const GatewayId &id)
{
    const auto *connection = m_parts.gateways.find(id);
    if (!connection || !m_parts.team.hasCharter())
        return;
    if (!m_parts.team.charter().trial) {
        Q_EMIT charterAsked(); // one passphrase does not change what several sign together
        return;
    }
    auto *dialog = new GatewayCharterDialog(GatewayCharterDialog::Change::Name, id, m_parts.team.charter(), this);
    connect(dialog, &GatewayCharterDialog::passphraseGiven, this,
        [this, dialog, id, pin = connection->endpoint().tlsPin](const std::shared_ptr<crypto::SecretBytes> &passphrase) {
            nameInCharter({ .id = id, .name = id.text(), .environment = dialog->environment(), .tlsPin = pin }, std::move(*passphrase))
                .then(dialog, [dialog](const Result<void> &named) { dialog->setOutcome(named); });
        });
    dialog->open();
}

void GatewaysPage::makeTable()
{
    m_table->setAccessibleName(tr("Gateways"));
    m_table->setColumns(&m_parts.list,
        { { .title = tr("Env"), .width = 48,
              .cell = [this](const QModelIndex &row) {
                  return Cell::mark(environmentMark(m_parts.team, GatewayId(row.data(GatewayListModel::IdRole).toString())), u""_s);
              } },
            { .title = tr("Gateway"), .width = 130,
                .cell = [](const QModelIndex &row) {
                    return Cell::outside(DisplayText::fromText(row.data(GatewayListModel::IdRole).toString(), DisplayText::Lines::Escape), Cell::Look::Strong);
                } },
            { .title = tr("Address"), .width = 170, .cell = [](const QModelIndex &row) { return outside(row, GatewayListModel::AddressRole); },
                .grows = true, .hidesNarrow = true },
            { .title = tr("Commands"), .width = 100,
                .cell = [this](const QModelIndex &row) {
                    const auto all = m_parts.paths.paths(GatewayId(row.data(GatewayListModel::IdRole).toString()));
                    const auto *exec = paths::find(all, paths::Path::Exec);
                    return controlCell(exec ? std::optional(exec->control()) : std::nullopt);
                } },
            { .title = tr("Worst path"), .width = 100,
                .cell = [this](const QModelIndex &row) {
                    return controlCell(paths::worst(m_parts.paths.paths(GatewayId(row.data(GatewayListModel::IdRole).toString()))));
                } },
            { .title = tr("Connection"), .width = 200,
                .cell = [this](const QModelIndex &row) {
                    const auto link = GatewayWords::link(linkOf(row), row.data(GatewayListModel::LastHeardRole).toLongLong(), m_parts.clock.nowMs());
                    return Cell::words(link.words, link.look);
                } },
            { .title = tr("Evidence"), .width = 150,
                .cell = [this](const QModelIndex &row) {
                    return CollectorPanel::cell(m_parts.gateways, GatewayId(row.data(GatewayListModel::IdRole).toString()), m_parts.clock.nowMs());
                }, .hidesNarrow = true },
            { .title = tr("Its clock"), .width = 90, .cell = clockCell, .hidesNarrow = true },
            { .title = tr("Version"), .width = 70, .cell = [](const QModelIndex &row) { return outside(row, GatewayListModel::VersionRole); },
                .hidesNarrow = true } });
}

void GatewaysPage::refresh()
{
    const bool none = m_parts.list.rowCount() == 0;
    m_empty->setVisible(none);
    m_lists->setVisible(!none);
    // The practice seat has its own gateway; a real one is no place to practise.
    m_add->setVisible(m_parts.team.hasCharter() && !m_parts.team.charter().practice);
    m_table->viewport()->update();
    showHeader();
    showBanner();
    if (!none && !m_table->currentRow().isValid())
        m_table->setCurrentRow(m_parts.list.index(0, 0));
    if (none)
        m_detail->setGateway({});
}

void GatewaysPage::showHeader()
{
    const auto ids = m_parts.gateways.ids();
    const auto connected = std::ranges::count_if(ids, [this](const GatewayId &id) { return m_parts.gateways.find(id)->state() == LinkState::Connected; });
    m_header->setState(ids.isEmpty() ? QString() : tr("%1 of %2 connected").arg(connected).arg(ids.size()),
        connected == ids.size() ? Token::text2 : Token::warn);
}

void GatewaysPage::showBanner()
{
    // That this seat may not look: worse than what it sees.
    const auto ids = m_parts.gateways.ids();
    const auto blind = std::ranges::find_if(ids, [this](const GatewayId &id) {
        const auto *facts = m_parts.paths.facts(id);
        return facts && !facts->practice && !facts->seesAll();
    });
    m_banner->setHatched(blind != ids.end());
    if (blind != ids.end()) {
        m_banner->setTone(Banner::Tone::Bad);
        m_banner->setSentence(DisplayText::fromText(
            tr("%1 is blind: this seat may not list every pending approval. Requests may wait there unseen.").arg(blind->text()), DisplayText::Lines::Escape));
    } else if (!m_parts.gateways.keepsSecrets()) {
        m_banner->setTone(Banner::Tone::Warn);
        m_banner->setSentence(tr("No keychain answers here, or it is locked: keys made now live for this session only, and gateways paired with them must be paired again after the next start."));
    }
    m_banner->setVisible(blind != ids.end() || !m_parts.gateways.keepsSecrets());
}

void GatewaysPage::pairAgain(gateway::Connection *connection)
{
    if (!connection)
        return;
    auto *dialog = new TokenDialog(displayLine(connection->endpoint().id.text()), this);
    connect(dialog, &TokenDialog::tokenGiven, connection,
        [connection](const std::shared_ptr<crypto::SecretBytes> &token) { connection->pairAgain(std::move(*token)); });
    dialog->open();
}

void GatewaysPage::collectApart(const GatewayId &id)
{
    const auto *connection = m_parts.gateways.find(id);
    if (!connection)
        return;
    auto *dialog = new CollectorDialog(displayLine(id.text()), connection->askedScopes().contains("operator.admin"_L1), this);
    connect(dialog, &CollectorDialog::tokenGiven, this, [this, dialog, id](const std::shared_ptr<crypto::SecretBytes> &token) {
        m_parts.gateways.collectApart(id, dialog->approving(), std::move(*token)).then(this, [this](const Result<void> &made) {
            if (!made)
                m_parts.prompt.tell(this, tr("Evidence could not be given a connection of its own"), made.error());
        });
    });
    dialog->open();
}

void GatewaysPage::collectTogether(const GatewayId &id)
{
    const auto *collector = m_parts.gateways.collector(id);
    if (!collector)
        return;
    const Question question { .title = tr("Collect over one connection?"),
        .sentence = tr("This seat forgets the collector of %1 and its key. The connection for approvals asks for the rights to collect again, and evidence comes over it.").arg(displayLine(id.text())),
        .advice = tr("The gateway's owner removes the device there with: openclaw devices remove %1").arg(collector->deviceId()),
        .yes = tr("Collect over one"), .no = {}, .tone = Button::Tone::Plain };
    m_parts.prompt.ask(this, question, [this, id](bool yes) {
        if (!yes)
            return;
        m_parts.gateways.collectTogether(id).then(this, [this](const Result<void> &made) {
            if (!made)
                m_parts.prompt.tell(this, tr("That could not be kept for the next start"), made.error());
        });
    });
}

void GatewaysPage::confirm(const GatewayId &id)
{
    const auto *connection = m_parts.gateways.find(id);
    if (!connection)
        return;
    const Question question { .title = tr("Is this the right gateway?"),
        .sentence = tr("%1 said before: %2. It says now: %3.").arg(displayLine(id.text()), displayLine(connection->endpoint().identity), displayLine(connection->hello().gatewayDeviceId)),
        .advice = tr("Compare it with its owner by voice: openclaw gateway call gateway.identity.get. Another gateway behind the same tunnel would get your signatures."),
        .yes = tr("It is the right one"), .no = {}, .tone = Button::Tone::Plain };
    m_parts.prompt.ask(this, question, [this, id](bool yes) {
        if (yes)
            m_parts.gateways.confirmIdentity(id);
    });
}

void GatewaysPage::askForRights(const GatewayId &id)
{
    m_parts.gateways.requestScopes(id, gateway::Gateways::adminScopes).then(this, [this](const Result<void> &asked) {
        if (!asked)
            m_parts.prompt.tell(this, tr("The rights could not be asked for"), asked.error());
    });
}

void GatewaysPage::remove(const GatewayId &id)
{
    const bool named = m_parts.team.hasCharter() && m_parts.team.charter().gateway(id);
    if (named && m_parts.team.charter().trial)
        return removeFromCharter(id);
    const Question question { .title = tr("Remove %1?").arg(displayLine(id.text())),
        .sentence = tr("This seat forgets the address and its key. Requests there are no longer shown here."),
        .advice = tr("What the ledger holds of it stays. The gateway's owner removes the device there with: openclaw devices remove"),
        .yes = tr("Remove"), .no = {}, .tone = Button::Tone::Plain };
    m_parts.prompt.ask(this, question, [this, id](bool yes) {
        if (!yes)
            return;
        m_parts.gateways.remove(id).then(this, [this](const Result<void> &removed) {
            if (!removed)
                m_parts.prompt.tell(this, tr("The gateway could not be removed"), removed.error());
        });
    });
}

void GatewaysPage::removeFromCharter(const GatewayId &id)
{
    auto *dialog = new GatewayCharterDialog(GatewayCharterDialog::Change::Remove, id, m_parts.team.charter(), this);
    connect(dialog, &GatewayCharterDialog::passphraseGiven, this, [this, dialog, id](const std::shared_ptr<crypto::SecretBytes> &passphrase) {
        const facts::Person *admin = team::trial::admin(m_parts.team.charter());
        adopt(m_parts.enrolment.removeGateway(id, admin ? admin->id : PersonId(), std::move(*passphrase)))
            .then(this, [this, id](const Result<void> &signedOut) { return signedOut ? m_parts.gateways.remove(id) : ready<void>(signedOut); })
            .unwrap()
            .then(dialog, [dialog](const Result<void> &removed) { dialog->setOutcome(removed); });
    });
    dialog->open();
}

}
