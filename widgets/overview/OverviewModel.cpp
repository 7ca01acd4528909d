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

struct OverviewWords {
    Q_DECLARE_TR_FUNCTIONS(OverviewWords)
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
        return { OverviewWords::tr("None"), OverviewWords::tr("Nothing can be asked or decided here without one."), Token::warn };
    const auto connected = static_cast<int>(std::ranges::count_if(all, &OverviewGateway::connected));
    const QString value = OverviewWords::tr("%1 of %2 connected").arg(connected).arg(all.size());
    if (connected < all.size())
        return { value, OverviewWords::tr("Of the others nothing is known now."), Token::warn, false };
    const auto unasked =
        static_cast<int>(std::ranges::count(all, std::optional(paths::Control::Unasked), &OverviewGateway::commands));
    const auto blind = static_cast<int>(std::ranges::count_if(
        all, [](const auto &each) { return !each.commands || each.commands == paths::Control::Blind; }));
    if (unasked > 0)
        return { value, OverviewWords::tr("%n run(s) commands without asking anybody.", nullptr, unasked), Token::bad };
    if (blind > 0)
        return { value, OverviewWords::tr("%n cannot be seen whole.", nullptr, blind), Token::bad, false };
    return { value, OverviewWords::tr("Each asks about commands, and this seat sees it."), Token::text };
}

OverviewTile::Says requests(const Overview &overview)
{
    const QString mine = overview.mine > 0 ? OverviewWords::tr("%n wait(s) for you.", nullptr, overview.mine) : QString();
    if (!overview.pending) {
        const QString known = overview.known > 0 ? OverviewWords::tr("%n or more wait", nullptr, overview.known) : u"?"_s;
        return { known, QString(mine + u' ' + OverviewWords::tr("Not every gateway can be seen whole.")).trimmed(), Token::warn,
            false };
    }
    if (*overview.pending == 0)
        return { OverviewWords::tr("Nothing waits"), OverviewWords::tr("Every gateway lists its approvals."), Token::text };
    return { OverviewWords::tr("%n wait(s)", nullptr, *overview.pending),
        mine.isEmpty() ? OverviewWords::tr("None of them for you.") : mine, Token::ink };
}

OverviewTile::Says alerts(const Overview &overview)
{
    if (!overview.alerts)
        return { u"?"_s, OverviewWords::tr("They could not be read."), Token::warn, false };
    if (*overview.alerts == 0)
        return { OverviewWords::tr("None"), OverviewWords::tr("No rule has fired."), Token::text };
    return { OverviewWords::tr("%n open", nullptr, *overview.alerts), OverviewWords::tr("Each has its evidence in the ledger."),
        Token::bad };
}

OverviewTile::Says audits(const Overview &overview)
{
    const QString open = overview.audits.value_or(0) > 0
        ? OverviewWords::tr("%n begun and not signed off.", nullptr, *overview.audits)
        : QString();
    if (!overview.lastAuditMs)
        return { OverviewWords::tr("None yet"), open.isEmpty() ? OverviewWords::tr("No audit was signed off at this seat.") : open,
            Token::warn };
    const qint64 due = *overview.lastAuditMs + overview.auditEveryMs;
    if (due < overview.nowMs)
        return { OverviewWords::tr("Overdue"),
            QString(OverviewWords::tr("The last one ends at %1.").arg(date(*overview.lastAuditMs)) + u' ' + open).trimmed(),
            Token::bad };
    return { OverviewWords::tr("Next by %1").arg(date(due)),
        open.isEmpty() ? OverviewWords::tr("The last one ends at %1.").arg(date(*overview.lastAuditMs)) : open, Token::text };
}

OverviewTile::Says collection(const Overview &overview)
{
    const QString late = overview.lateSources > 0
        ? OverviewWords::tr("%n source(s) late or not readable: the trail may have gaps.", nullptr, overview.lateSources)
        : QString();
    const qint64 at = overview.collectedMs.value_or(0);
    if (at == 0)
        return { u"?"_s, late.isEmpty() ? OverviewWords::tr("Nothing was read since the start.") : late, Token::warn, false };
    const qint64 ago = std::max<qint64>(overview.nowMs - at, 0);
    const QString value = ago < 120'000 ? OverviewWords::tr("%n second(s) ago", nullptr, static_cast<int>(ago / 1000))
                                        : OverviewWords::tr("%n minute(s) ago", nullptr, static_cast<int>(ago / 60'000));
    if (ago > lateMs)
        return { value, OverviewWords::tr("Late: what happened since then is not in the trail."), Token::bad, false };
    if (!late.isEmpty())
        return { value, late, Token::warn, false };
    return { value, OverviewWords::tr("Evidence comes as it should."), Token::text };
}

OverviewTile::Says anchor(const Overview &overview)
{
    if (overview.tampered)
        return { OverviewWords::tr("Tampered with"), OverviewWords::tr("The ledger contradicts itself: open it to see where."),
            Token::bad };
    if (!overview.verified)
        return { u"?"_s, OverviewWords::tr("Not verified since the start."), Token::warn, false };
    if (!overview.anchor)
        return { OverviewWords::tr("No anchor"), OverviewWords::tr("Later entries could have been removed unnoticed."), Token::warn,
            false };
    return { OverviewWords::tr("Anchored to %1").arg(QLocale().toString(*overview.anchor)),
        overview.sinceAnchor > 0 ? OverviewWords::tr("%n entry(ies) since then.", nullptr,
                                       static_cast<int>(std::min<quint64>(overview.sinceAnchor, 1'000'000)))
                                 : OverviewWords::tr("Nothing since then."),
        Token::text };
}

OverviewTile::Says charter(const Overview &overview)
{
    if (!overview.charter)
        return { OverviewWords::tr("None"), OverviewWords::tr("Nobody can sign without one."), Token::bad };
    const QString version = OverviewWords::tr("Version %1").arg(overview.charterVersion);
    if (overview.practice)
        return { OverviewWords::tr("PRACTICE"), OverviewWords::tr("Nothing here is real."), Token::warn };
    const qint64 left = overview.charterUntilMs - overview.nowMs;
    if (left <= 0)
        return { OverviewWords::tr("Expired"),
            OverviewWords::tr("%1 ended at %2: what needs two people is blocked.").arg(version, date(overview.charterUntilMs)),
            Token::bad };
    const QString valid = OverviewWords::tr("%1, valid until %2.").arg(version, date(overview.charterUntilMs));
    const QString value = OverviewWords::tr("%n day(s) left", nullptr, days(left));
    if (overview.trial)
        return { OverviewWords::tr("TRIAL"), OverviewWords::tr("%1 Rules for prod cannot be met.").arg(valid), Token::warn };
    return { value, valid, days(left) <= renewalDays ? Token::warn : Token::text };
}

}

}
