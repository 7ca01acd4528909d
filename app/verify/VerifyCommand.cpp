// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/verify/VerifyCommand.h"

#include "app/verify/VerifyText.h"
#include "models/core/DisplayText.h"
#include "models/ledger/Verifier.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace countersign::app {

namespace {

constexpr int sound = 0;
constexpr int refused = 1;
constexpr int unreadable = 2;

constexpr auto usage = "Usage: verify PATH [--json] [--require-anchor] [--anchors DIR]\n"
                       "\n"
                       "  PATH              a ledger file, or the folder of a profile\n"
                       "  --json            the verification as JSON\n"
                       "  --require-anchor  fail where no checkpoint kept outside proves how long the ledger was\n"
                       "  --anchors DIR     a folder or file of such checkpoints (default: \"anchors\" beside the ledger)\n"
                       "\n"
                       "Exit status: 0 sound, 1 tampered or a required anchor is missing, 2 cannot be read.\n";

QString advice(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NewerVersion:
        return u"a newer version of Countersign wrote it; use that one"_s;
    case ErrorCode::Unsupported:
        return u"this is not a ledger"_s;
    case ErrorCode::Busy:
        return u"another program is changing it; try again"_s;
    default:
        return u"it cannot be read"_s;
    }
}

}

int runVerify(const QStringList &args, QTextStream &out, QTextStream &err, const QString &otherwise)
{
    QCommandLineParser parser;
    const QCommandLineOption json(u"json"_s);
    const QCommandLineOption requireAnchor(u"require-anchor"_s);
    const QCommandLineOption anchors(u"anchors"_s, {}, u"DIR"_s);
    const QCommandLineOption help(QStringList { u"h"_s, u"help"_s });
    parser.addOptions({ json, requireAnchor, anchors, help });
    // The parser expects the program's name first.
    if (!parser.parse(QStringList { u"verify"_s } + args)) {
        err << displayLine(parser.errorText()) << "\n\n" << usage;
        return unreadable;
    }
    if (parser.isSet(help)) {
        out << usage;
        return sound;
    }
    const QStringList paths = parser.positionalArguments();
    if (paths.size() > 1 || (paths.isEmpty() && otherwise.isEmpty())) {
        err << usage;
        return unreadable;
    }
    QString path = paths.value(0, otherwise);
    if (QFileInfo(path).isDir())
        path = QDir(path).filePath(u"ledger.db"_s);
    ledger::VerifyOptions options;
    options.anchorPath = parser.value(anchors);
    if (parser.isSet(anchors) && !QFileInfo::exists(options.anchorPath)) {
        err << displayLine(options.anchorPath) << ": no such anchors\n";
        return unreadable;
    }
    const auto verification = ledger::verify(path, options);
    if (!verification) {
        const Error &error = verification.error();
        err << displayLine(path) << ": " << advice(error) << " (" << name(error.code) << ": " << displayLine(error.detail) << ")\n";
        return unreadable;
    }
    const bool anchorMissing = parser.isSet(requireAnchor) && !verification->newestAnchor;
    if (parser.isSet(json)) {
        QJsonObject object = verification->toJson();
        object[u"anchorRequiredAndMissing"_s] = anchorMissing;
        out << QJsonDocument(object).toJson();
    } else {
        out << verifyText(path, *verification);
        if (anchorMissing)
            out << "\nAn anchor is required and there is none.\n";
    }
    return verification->isTampered() || anchorMissing ? refused : sound;
}

}
