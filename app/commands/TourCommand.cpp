// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/commands/TourCommand.h"

#include "app/PracticeSeat.h"
#include "app/commands/Tour.h"
#include "app/commands/TourAudit.h"
#include "app/verify/VerifyCommand.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace countersign::app {

TourCommand::TourCommand(QTextStream &out, QTextStream &err, QObject *parent)
    : QObject(parent)
    , m_out(out)
    , m_err(err)
{
}

TourCommand::~TourCommand() = default;

void TourCommand::begin(const QStringList &arguments)
{
    if (arguments.size() != 2 || arguments.first() != "--out"_L1) {
        m_err << tr("Say where the tour may leave its files: countersign tour --out DIR") << Qt::endl;
        QMetaObject::invokeMethod(this, [this] { Q_EMIT finished(2); }, Qt::QueuedConnection);
        return;
    }
    m_folder = QDir(arguments.at(1)).absolutePath();
    QMetaObject::invokeMethod(this, [this] { start(m_folder); }, Qt::QueuedConnection);
}

void TourCommand::start(const QString &folder)
{
    Result<Profile> profile = Profile::at(folder);
    if (!profile || profile->isSetUp()) {
        m_err << (profile ? tr("%1 holds a ledger already. Name a folder that is new: a tour never writes into an older one.")
                          : tr("%1 cannot be made or written, or others may write into it. Name a folder of your own."))
                     .arg(folder)
              << Qt::endl;
        Q_EMIT finished(2);
        return;
    }
    m_out << tr("Countersign: a tour on the practice gateway. The people are made up, everything else is what the console uses.") << Qt::endl;
    m_seat = std::make_unique<PracticeSeat>(*std::move(profile), m_clock);
    m_seat->start().then(this, [this](const Result<void> &started) {
        if (started)
            playExercises();
        else
            stop(tr("setting up the practice seat"), started.error());
    });
}

void TourCommand::playExercises()
{
    m_tour = std::make_unique<Tour>(*m_seat, m_out);
    m_tour->play().then(this, [this](const Result<void> &played) {
        if (played)
            auditTheWeek();
        else
            stop(tr("the exercises"), played.error());
    });
}

void TourCommand::audit(const QString &checklist, const std::function<void()> &then)
{
    m_audit = std::make_unique<TourAudit>(*m_seat, checklist, m_folder, m_out);
    m_audit->run().then(this, [this, checklist, then](const Result<void> &done) {
        if (done)
            then();
        else
            stop(tr("the %1 audit").arg(checklist), done.error());
    });
}

void TourCommand::auditTheWeek()
{
    m_out << Qt::endl << tr("The weekly checklist") << Qt::endl;
    audit(u"weekly"_s, [this] { auditTheMonth(); });
}

void TourCommand::auditTheMonth()
{
    m_out << Qt::endl << tr("The monthly checklist; with one gateway there is nothing to compare, which stays unknown") << Qt::endl;
    audit(u"monthly"_s, [this] { verifyLedger(); });
}

void TourCommand::verifyLedger()
{
    const QString ledger = m_seat->services().profile().ledgerPath();
    m_audit.reset();
    m_tour.reset();
    m_seat.reset(); // the file is closed: what is verified is what lies on the disk
    m_out << Qt::endl << tr("The ledger, as anybody can check it: countersign verify %1").arg(ledger) << Qt::endl;
    const int verdict = runVerify({ ledger }, m_out, m_err);
    m_out << Qt::endl
          << tr("Left for you: %1").arg(m_folder + "/weekly.pdf"_L1) << Qt::endl
          << tr("              %1").arg(m_folder + "/weekly.tar"_L1) << Qt::endl
          << tr("              %1").arg(m_folder + "/monthly.pdf"_L1) << Qt::endl
          << tr("              %1").arg(m_folder + "/monthly.tar"_L1) << Qt::endl
          << tr("              %1").arg(ledger) << Qt::endl;
    Q_EMIT finished(verdict);
}

void TourCommand::stop(const QString &during, const Error &error)
{
    m_err << tr("The tour stopped during %1: %2 (%3)").arg(during, name(error.code), error.detail) << Qt::endl;
    Q_EMIT finished(1);
}

}
