// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/overview/OverviewModel.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::ui {

namespace {

constexpr qint64 dayMs = qint64(24) * 60 * 60 * 1000;
constexpr qint64 lateMs = 5 * 60 * 1000; ///< evidence that is older than this is late
constexpr qint64 renewalDays = 30; ///< of 90: re-signing is offered from day 60 (design.md 4)

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Overview)
};

QString date(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::UTC).toString(u"yyyy-MM-dd"_s);
}

int days(qint64 ms)
{
    return static_cast<int>(ms / dayMs);
}

}

void OverviewModel::setGateways(const QList<OverviewGateway> &gateways)
{
    if (gateways == m_gateways)
        return;
    if (gateways.size() != m_gateways.size()) {
        beginResetModel();
        m_gateways = gateways;
        endResetModel();
        return;
    }
    m_gateways = gateways;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int OverviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_gateways.size());
}

QVariant OverviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)
        || role != Qt::DisplayRole)
        return {};
    return m_gateways.at(index.row()).id.text();
}

namespace overview {

OverviewTile::Says gateways(const Overview &overview)
{
    const auto &all = overview.gateways;
    if (all.isEmpty())
        return { Words::tr("None"), Words::tr("Nothing can be asked or decided here without one."), Token::warn };
    const auto connected = static_cast<int>(std::ranges::count_if(all, &OverviewGateway::connected));
    const QString value = Words::tr("%1 of %2 connected").arg(connected).arg(all.size());
    if (connected < all.size())
        return { value, Words::tr("Of the others nothing is known now."), Token::warn, false };
    const auto unasked =
        static_cast<int>(std::ranges::count(all, std::optional(paths::Control::Unasked), &OverviewGateway::commands));
    const auto blind = static_cast<int>(std::ranges::count_if(
        all, [](const auto &each) { return !each.commands || each.commands == paths::Control::Blind; }));
    if (unasked > 0)
        return { value, Words::tr("%n run(s) commands without asking anybody.", nullptr, unasked), Token::bad };
    if (blind > 0)
        return { value, Words::tr("%n cannot be seen whole.", nullptr, blind), Token::bad, false };
    return { value, Words::tr("Each asks about commands, and this seat sees it."), Token::text };
}

OverviewTile::Says requests(const Overview &overview)
{
    const QString mine = overview.mine > 0 ? Words::tr("%n wait(s) for you.", nullptr, overview.mine) : QString();
    if (!overview.pending) {
        const QString known = overview.known > 0 ? Words::tr("%n or more wait", nullptr, overview.known) : u"?"_s;
        return { known, QString(mine + u' ' + Words::tr("Not every gateway can be seen whole.")).trimmed(), Token::warn,
            false };
    }
    if (*overview.pending == 0)
        return { Words::tr("Nothing waits"), Words::tr("Every gateway lists its approvals."), Token::text };
    return { Words::tr("%n wait(s)", nullptr, *overview.pending),
        mine.isEmpty() ? Words::tr("None of them for you.") : mine, Token::ink };
}

OverviewTile::Says alerts(const Overview &overview)
{
    if (!overview.alerts)
        return { u"?"_s, Words::tr("They could not be read."), Token::warn, false };
    if (*overview.alerts == 0)
        return { Words::tr("None"), Words::tr("No rule has fired."), Token::text };
    return { Words::tr("%n open", nullptr, *overview.alerts), Words::tr("Each has its evidence in the ledger."),
        Token::bad };
}

OverviewTile::Says audits(const Overview &overview)
{
    const QString open = overview.audits.value_or(0) > 0
        ? Words::tr("%n begun and not signed off.", nullptr, *overview.audits)
        : QString();
    if (!overview.lastAuditMs)
        return { Words::tr("None yet"), open.isEmpty() ? Words::tr("No audit was signed off at this seat.") : open,
            Token::warn };
    const qint64 due = *overview.lastAuditMs + overview.auditEveryMs;
    if (due < overview.nowMs)
        return { Words::tr("Overdue"),
            QString(Words::tr("The last one ends at %1.").arg(date(*overview.lastAuditMs)) + u' ' + open).trimmed(),
            Token::bad };
    return { Words::tr("Next by %1").arg(date(due)),
        open.isEmpty() ? Words::tr("The last one ends at %1.").arg(date(*overview.lastAuditMs)) : open, Token::text };
}

OverviewTile::Says collection(const Overview &overview)
{
    const QString late = overview.lateSources > 0
        ? Words::tr("%n source(s) late or not readable: the trail may have gaps.", nullptr, overview.lateSources)
        : QString();
    const qint64 at = overview.collectedMs.value_or(0);
    if (at == 0)
        return { u"?"_s, late.isEmpty() ? Words::tr("Nothing was read since the start.") : late, Token::warn, false };
    const qint64 ago = std::max<qint64>(overview.nowMs - at, 0);
    const QString value = ago < 120'000 ? Words::tr("%n second(s) ago", nullptr, static_cast<int>(ago / 1000))
                                        : Words::tr("%n minute(s) ago", nullptr, static_cast<int>(ago / 60'000));
    if (ago > lateMs)
        return { value, Words::tr("Late: what happened since then is not in the trail."), Token::bad, false };
    if (!late.isEmpty())
        return { value, late, Token::warn, false };
    return { value, Words::tr("Evidence comes as it should."), Token::text };
}

OverviewTile::Says anchor(const Overview &overview)
{
    if (overview.tampered)
        return { Words::tr("Tampered with"), Words::tr("The ledger contradicts itself: open it to see where."),
            Token::bad };
    if (!overview.verified)
        return { u"?"_s, Words::tr("Not verified since the start."), Token::warn, false };
    if (!overview.anchor)
        return { Words::tr("No anchor"), Words::tr("Later entries could have been removed unnoticed."), Token::warn,
            false };
    return { Words::tr("Anchored to %1").arg(QLocale().toString(*overview.anchor)),
        overview.sinceAnchor > 0 ? Words::tr("%n entry(ies) since then.", nullptr,
                                       static_cast<int>(std::min<quint64>(overview.sinceAnchor, 1'000'000)))
                                 : Words::tr("Nothing since then."),
        Token::text };
}

OverviewTile::Says charter(const Overview &overview)
{
    if (!overview.charter)
        return { Words::tr("None"), Words::tr("Nobody can sign without one."), Token::bad };
    const QString version = Words::tr("Version %1").arg(overview.charterVersion);
    if (overview.practice)
        return { Words::tr("PRACTICE"), Words::tr("Nothing here is real."), Token::warn };
    const qint64 left = overview.charterUntilMs - overview.nowMs;
    if (left <= 0)
        return { Words::tr("Expired"),
            Words::tr("%1 ended at %2: what needs two people is blocked.").arg(version, date(overview.charterUntilMs)),
            Token::bad };
    const QString valid = Words::tr("%1, valid until %2.").arg(version, date(overview.charterUntilMs));
    const QString value = Words::tr("%n day(s) left", nullptr, days(left));
    if (overview.trial)
        return { Words::tr("TRIAL"), Words::tr("%1 Rules for prod cannot be met.").arg(valid), Token::warn };
    return { value, valid, days(left) <= renewalDays ? Token::warn : Token::text };
}

}

}
