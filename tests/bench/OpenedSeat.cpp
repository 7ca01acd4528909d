// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ConsoleWindow.h"
#include "app/KeychainTokens.h"
#include "models/crypto/SelfTest.h"
#include "widgets/kit/Theme.h"

#include <QApplication>
#include <QFile>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace countersign;

/// What the program does from its first line to its window where the keychain answers at once: the same self-test, languages,
/// theme and order as app/Program and app/Console, with the seat's secrets in a file of bench_FirstWindow instead of a keychain.
int main(int argc, char *argv[])
{
    if (argc != 2 || !crypto::selfTest())
        return 2;
    QApplication application(argc, argv);
    for (const QLocale &locale : { QLocale(QLocale::English), QLocale::system() }) {
        auto *translator = new QTranslator(&application);
        if (translator->load(locale, u"countersign"_s, u"_"_s, u":/countersign/translations"_s))
            QCoreApplication::installTranslator(translator);
    }
    ui::Theme theme(application);
    const auto profile = app::Profile::at(QString::fromLocal8Bit(argv[1]));
    QFile file(QString::fromLocal8Bit(argv[1]) + u"/bench.seed"_s);
    if (!profile || !file.open(QIODevice::ReadOnly))
        return 2;
    const QByteArray both = file.readAll();
    const vault::SeatSecrets secrets { *crypto::SigningKey::fromSeed(crypto::SecretBytes::copyOf(both.first(32))), crypto::SecretBytes::copyOf(both.last(32)) };
    const SystemClock clock;
    vault::Keychain keychain(u"countersign-bench"_s);
    app::KeychainTokens tokens(keychain, u"bench"_s);
    gateway::Gateways gateways(profile->folder(), tokens, clock);
    app::Services services(*profile, secrets, clock, 1);
    services.attendAll(gateways);
    std::unique_ptr<app::ConsoleWindow> window;
    QObject context;
    services.start().then(&context, [&](const Result<void> &started) {
        if (!started)
            return QCoreApplication::exit(2);
        gateways.load().then(&context, [&](const Result<void> &loaded) {
            if (!loaded)
                return QCoreApplication::exit(2);
            window = std::make_unique<app::ConsoleWindow>(services, gateways, theme);
            window->show();
        });
    });
    const int code = QApplication::exec();
    window.reset();
    return code;
}
