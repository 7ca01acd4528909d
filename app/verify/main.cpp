// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/verify/VerifyCommand.h"
#include "models/crypto/CrashSilence.h"
#include "models/crypto/SelfTest.h"

#include <QCoreApplication>

/// countersign-verify: the command `countersign verify` alone.
int main(int argc, char *argv[])
{
    const auto silenced = countersign::crypto::silenceCrashes();
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    QTextStream err(stderr);
    if (!silenced) {
        err << "This system does not let a program keep its memory out of crash files.\n";
        return 2;
    }
    if (!countersign::crypto::selfTest()) {
        err << "The cryptography of this machine gives wrong answers: nothing can be verified here.\n";
        return 2;
    }
    return countersign::app::runVerify(QCoreApplication::arguments().sliced(1), out, err);
}
