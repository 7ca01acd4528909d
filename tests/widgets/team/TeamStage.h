// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/crypto/KeyFile.h"
#include "models/facts/JoinRequest.h"
#include "models/ledger/Ledger.h"
#include "models/team/CharterDesk.h"
#include "models/team/Team.h"
#include "models/vault/Vault.h"
#include "tests/support/Await.h"
#include "tests/support/People.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/Prompt.h"
#include "widgets/kit/Theme.h"
#include "widgets/team/TeamPlace.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace countersign::test {

/// Answers with a path, and remembers what it was asked.
struct PathPrompt final : ui::Prompt {
    void ask(QObject *, const ui::Question &question, std::function<void(bool)>) override { told.append(question.sentence); }
    void askOpenPath(QObject *, const QString &, const QString &, std::function<void(const QString &)> then) override { then(path); }
    void askSavePath(QObject *, const QString &, const QString &, const QString &, std::function<void(const QString &)> then) override { then(path); }
    QString path;
    QStringList told;
};

/// One seat: number n has person n's key (passphrase "violet kettle under moss"), seat key 100 + n, and this charter in force.
struct TeamStage {
    explicit TeamStage(int seatNumber, const facts::Charter &charter, const QList<int> &signers) : number(seatNumber)
    {
        theme.setChoice(ui::Theme::Choice::Light);
        if (!await(ledger.open()) || !await(adopt({ signedCharter(charter, signers) })) || !await(vault.unlock(personId(number), passphrase())))
            qFatal("the seat does not open");
    }

    [[nodiscard]] static crypto::SecretBytes passphrase() { return crypto::SecretBytes::copyOf(words().toUtf8()); }
    [[nodiscard]] static QString words() { return QStringLiteral("violet kettle under moss"); }
    /// A seat of a team of two.
    [[nodiscard]] static std::unique_ptr<TeamStage> ofTeam(int seatNumber) { return std::make_unique<TeamStage>(seatNumber, teamCharter(), QList { 1, 2 }); }
    /// A seat with the trial it begins with: one person, who is its charter admin.
    [[nodiscard]] static std::unique_ptr<TeamStage> ofTrial(int seatNumber)
    {
        facts::Charter charter = trialCharter();
        charter.people = { person(seatNumber, { facts::Role::Admin, facts::Role::SecurityOperator }, seatNumber) };
        charter.seats = { seatRecord(seatNumber) };
        return std::make_unique<TeamStage>(seatNumber, charter, QList { seatNumber });
    }

    FutureResult<void> adopt(const QList<crypto::SignedNote> &notes)
    {
        for (const crypto::SignedNote &note : notes) {
            facts::Entry entry { .kind = facts::EntryKind::CharterAdopted, .atMs = 0, .fields = { { QStringLiteral("note"), QString::fromUtf8(note.bytes()) } }, .contents = {} };
            if (const auto written = await(ledger.append(std::move(entry))); !written)
                return ready<void>(std::unexpected(written.error()));
        }
        return ready(team.adopt(notes));
    }
    [[nodiscard]] ui::TeamPlace place()
    {
        const auto load = [](const QString &path) {
            QFile file(path);
            return ready(file.open(QIODevice::ReadOnly) ? Result<QByteArray>(file.readAll()) : Result<QByteArray>(fail(ErrorCode::CannotOpen, path)));
        };
        const auto save = [](const QString &path, const QByteArray &bytes) {
            QFile file(path);
            const bool done = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
            return ready(done ? Result<void>() : Result<void>(fail(ErrorCode::CannotWrite, path)));
        };
        const auto signAsSeat = [this](crypto::SignedNote note) -> Result<crypto::SignedNote> {
            return note.sign(facts::seatKeyName(seatRecord(number).id), fixedKey(100 + number)).transform([&note] { return note; });
        };
        return { .team = team, .desk = desk, .enrolment = enrolment, .vault = vault, .ledger = ledger, .clock = clock, .seat = seatRecord(number), .prompt = prompt,
                 .adopt = [this](const QList<crypto::SignedNote> &notes) { return adopt(notes); }, .load = load, .save = save, .signAsSeat = signAsSeat,
                 .gateways = [this] { return gateways; }, .connections = [this](const PersonId &of) { return connections(of); } };
    }
    /// Keys of this seat's gateway connections: `links` of them, gateway n with key 200 + n.
    [[nodiscard]] QList<facts::ConnectionKey> connections(const PersonId &of) const
    {
        QList<facts::ConnectionKey> made;
        for (int i = 1; i <= links; ++i) {
            const crypto::SigningKey key = fixedKey(200 + i);
            const auto proof = key.sign(facts::possessionText(of, seatRecord(number).id, key.publicKey()));
            made.append({ .gateway = GatewayId(QStringLiteral("prod-%1").arg(i)), .key = key.publicKey(), .fromMs = 0, .untilMs = {}, .revokedAtMs = {}, .proof = *proof,
                          .seat = seatRecord(number).id });
        }
        return made;
    }
    /// A join request of this seat's person, as a file's bytes.
    [[nodiscard]] QByteArray request(const QList<facts::Role> &roles)
    {
        return await(enrolment.requestToJoin(personId(number), roles, seatRecord(number), passphrase(), place().signAsSeat, connections(personId(number)))).value();
    }
    [[nodiscard]] QString path(const QString &name) const { return folder.filePath(name); }

    const int number;
    int links = 0; ///< how many gateways this seat connects to
    ui::Theme theme { *qApp };
    QTemporaryDir folder;
    FixedClock clock { charterStartMs + 1000 };
    ledger::Ledger ledger { folder.filePath(QStringLiteral("ledger.db")), { fixedKey(100 + number), crypto::SecretBytes::copyOf(QByteArray(32, 'c')) }, clock };
    team::Team team { clock };
    /// The key is there before the vault looks.
    QString keys = [this] {
        team.setSeat(seatRecord(number).id);
        const QString keysFolder = folder.filePath(QStringLiteral("keys"));
        QFile file(keysFolder + u'/' + personId(number).text() + QStringLiteral(".pem"));
        const auto pem = crypto::keyfile::write(fixedKey(number), passphrase(), 1);
        if (!QDir().mkpath(keysFolder) || !file.open(QIODevice::WriteOnly) || file.write(*pem) != pem->size())
            qFatal("a test key cannot be written");
        return keysFolder;
    }();
    vault::Vault vault { keys, clock, 1 };
    team::Enrolment enrolment { vault, team, clock };
    team::CharterDesk desk { vault, team, clock };
    PathPrompt prompt;
    QList<facts::GatewayRecord> gateways { gatewayRecord(QStringLiteral("prod-1"), facts::Environment::Prod), gatewayRecord(QStringLiteral("new-1"), facts::Environment::Prod) };
};

template <typename Widget>
Widget &shownActive(Widget &widget, QSize size = { 1240, 780 })
{
    widget.resize(size);
    widget.show();
    widget.activateWindow();
    if (!QTest::qWaitForWindowActive(&widget))
        qFatal("no window");
    return widget;
}

}
