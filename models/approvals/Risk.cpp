// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "models/approvals/Risk.h"

#include "models/approvals/GatewaySpelling.h"
#include "models/approvals/ShellSteps.h"
#include "models/core/DisplayText.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace countersign::approvals {

namespace {

using Warnings = QList<Warning>;

void warn(Warnings &warnings, const QString &code, Severity severity, qsizetype start, qsizetype length)
{
    const Warning warning { code, severity, start, length };
    if (!warnings.contains(warning))
        warnings.append(warning);
}

/// Above this a run of spaces is no longer layout but distance.
constexpr qsizetype paddingFrom = 16;

void readCharacters(const QString &text, Warnings &warnings)
{
    const auto shown = DisplayText::fromText(text);
    for (const auto &mark : shown.marks()) {
        const auto add = [&](const QString &code, Severity severity) { warn(warnings, code, severity, mark.sourceStart, mark.sourceLength); };
        switch (mark.kind) {
        case MarkKind::Hidden:
            add(u"hidden-character"_s, Severity::Critical);
            break;
        case MarkKind::RightToLeft:
            add(u"right-to-left"_s, Severity::Medium);
            break;
        case MarkKind::LookAlike:
            add(u"look-alike"_s, Severity::High);
            break;
        case MarkKind::Combining:
            add(u"combining-marks"_s, Severity::Medium);
            break;
        case MarkKind::Run:
            if (mark.sourceLength >= paddingFrom)
                add(u"padding"_s, Severity::High);
            break;
        case MarkKind::Byte:
            add(u"not-utf8"_s, Severity::High);
            break;
        case MarkKind::Bracket:
            break;
        }
    }
    static const QRegularExpression lines(u"\\n{8,}"_s);
    for (const auto &match : lines.globalMatch(text))
        warn(warnings, u"padding"_s, Severity::High, match.capturedStart(), match.capturedLength());
}

/// In JSON text the same tricks come as \uXXXX escapes.
void readEscapes(const QString &json, Warnings &warnings)
{
    static const QRegularExpression escape(u"(?<!\\\\)(?:\\\\\\\\)*\\K\\\\u([0-9A-Fa-f]{4})"_s);
    for (const auto &match : escape.globalMatch(json)) {
        const QChar unit(match.capturedView(1).toUShort(nullptr, 16));
        if (unit == u'\n' || unit == u'\t' || unit.isSurrogate())
            continue;
        if (DisplayText::fromText(QString(unit)).count(MarkKind::Hidden) > 0)
            warn(warnings, u"hidden-character"_s, Severity::Critical, match.capturedStart(), match.capturedLength());
    }
}

QString base(const QString &program)
{
    return program.section(u'/', -1);
}

/// What runs behind sudo, env, nohup and their like, without their options.
QStringList effective(const QStringList &words)
{
    static const QSet<QString> wrappers { u"sudo"_s, u"doas"_s, u"env"_s, u"nohup"_s, u"exec"_s, u"command"_s, u"builtin"_s,
                                          u"time"_s, u"nice"_s, u"ionice"_s, u"setsid"_s, u"stdbuf"_s, u"xargs"_s, u"timeout"_s };
    QStringList rest = words;
    while (!rest.isEmpty() && wrappers.contains(base(rest.first()))) {
        const bool takesNumber = base(rest.first()) == "timeout"_L1;
        rest.removeFirst();
        while (!rest.isEmpty() && (rest.first().startsWith(u'-') || rest.first().contains(u'=') || (takesNumber && rest.first().front().isDigit())))
            rest.removeFirst();
    }
    return rest;
}

bool hasFlag(const QStringList &words, QStringView letters, const QStringList &longOnes)
{
    return std::any_of(words.begin() + 1, words.end(), [&](const QString &word) {
        if (word.startsWith("--"_L1))
            return longOnes.contains(word.section(u'=', 0, 0));
        return word.startsWith(u'-') && std::any_of(word.begin() + 1, word.end(), [&](QChar c) { return letters.contains(c); });
    });
}

bool runsCode(const QString &program)
{
    static const QSet<QString> interpreters { u"sh"_s, u"bash"_s, u"zsh"_s, u"dash"_s, u"ksh"_s, u"ash"_s, u"fish"_s, u"python"_s,
                                              u"python3"_s, u"perl"_s, u"ruby"_s, u"node"_s, u"php"_s, u"source"_s, u"."_s, u"eval"_s };
    return interpreters.contains(program);
}

bool downloads(const QString &program)
{
    static const QSet<QString> programs { u"curl"_s, u"wget"_s, u"fetch"_s, u"nc"_s, u"ncat"_s, u"scp"_s, u"sftp"_s, u"ftp"_s, u"aria2c"_s };
    return programs.contains(program);
}

/// Whether the short options in one word (curl's -fsSd) hold one of `letters` before the first that takes the rest as its value.
bool bundles(const QString &word, QStringView letters, QStringView valued)
{
    for (qsizetype i = 1; i < word.size(); ++i) {
        if (letters.contains(word[i]))
            return true;
        if (valued.contains(word[i]))
            return false;
    }
    return false;
}

/// Sends something out, as far as its options say so; a program of downloads() without them counts as a download.
bool uploads(const QStringList &words)
{
    const QString program = base(words.value(0));
    static const QSet<QString> curlOptions { u"--data"_s, u"--data-ascii"_s, u"--data-binary"_s, u"--data-raw"_s, u"--data-urlencode"_s, u"--json"_s,
                                             u"--form"_s, u"--form-string"_s, u"--upload-file"_s };
    static const QSet<QString> wgetOptions { u"--post-data"_s, u"--post-file"_s, u"--body-data"_s, u"--body-file"_s };
    const auto anyOption = [&](const auto &holds) { return std::any_of(words.begin() + 1, words.end(), holds); };
    if (program == "curl"_L1)
        return anyOption([](const QString &word) {
            if (word.startsWith("--"_L1))
                return curlOptions.contains(word.section(u'=', 0, 0));
            return word.startsWith(u'-') && bundles(word, u"dFT", u"AbcCDeEhHKmoPQrtuUwxXyYz");
        });
    if (program == "wget"_L1)
        return anyOption([](const QString &word) { return wgetOptions.contains(word.section(u'=', 0, 0)); });
    // host:path as the target
    return (program == "scp"_L1 || program == "rsync"_L1) && words.size() > 2 && words.last().contains(u':') && !words.last().startsWith(u'/');
}

bool decodes(const QStringList &words)
{
    const QString program = base(words.value(0));
    return ((program == "base64"_L1 || program == "base32"_L1) && hasFlag(words, u"dD", { u"--decode"_s }))
        || (program == "xxd"_L1 && hasFlag(words, u"r", {})) || (program == "openssl"_L1 && words.contains(u"-d"_s))
        || program == "uudecode"_L1;
}

bool deletesTrees(const QStringList &words)
{
    const QString program = base(words.value(0));
    return (program == "rm"_L1 && hasFlag(words, u"rR", { u"--recursive"_s })) || (program == "find"_L1 && words.contains(u"-delete"_s))
        || (program == "find"_L1 && words.contains(u"rm"_s)) || (program == "git"_L1 && words.value(1) == "clean"_L1)
        || (program == "rsync"_L1 && words.contains(u"--delete"_s));
}

bool overwritesDisk(const QStringList &words, const QList<Redirect> &redirects)
{
    const QString program = base(words.value(0));
    const auto isDevice = [](const QString &path) {
        return path.startsWith("/dev/"_L1) && path != "/dev/null"_L1 && path != "/dev/stderr"_L1 && path != "/dev/stdout"_L1 && path != "/dev/tty"_L1;
    };
    return program.startsWith("mkfs"_L1) || program == "shred"_L1 || program == "wipefs"_L1 || program == "fdisk"_L1
        || (program == "dd"_L1 && std::any_of(words.begin(), words.end(), [&](const QString &w) { return w.startsWith("of="_L1) && isDevice(w.mid(3)); }))
        || std::any_of(redirects.begin(), redirects.end(), [&](const Redirect &each) { return each.writes() && isDevice(each.target); });
}

void readStep(const ShellStep &step, bool downloaded, Warnings &warnings)
{
    const auto add = [&](const QString &code, Severity severity) { warn(warnings, code, severity, step.start, step.length); };
    const QStringList words = effective(step.words);
    const QString program = base(words.value(0));
    const bool fedByPipe = step.joint == Joint::PipedInto && runsCode(program);
    const bool fedByDownload = runsCode(program) && step.substitutions > 0;
    if (fedByPipe || fedByDownload || (runsCode(program) && downloaded && step.depth > 0))
        add(u"pipe-to-shell"_s, Severity::Critical);
    if (uploads(words))
        add(u"upload"_s, Severity::High);
    else if (downloads(program))
        add(u"download"_s, Severity::Medium);
    if (decodes(words))
        add(u"encoded-payload"_s, Severity::High);
    if (deletesTrees(words))
        add(u"recursive-delete"_s, Severity::Critical);
    if (overwritesDisk(words, step.redirects))
        add(u"overwrites-disk"_s, Severity::Critical);
    static const QSet<QString> privileged { u"sudo"_s, u"su"_s, u"doas"_s, u"pkexec"_s };
    if (privileged.contains(base(step.program())))
        add(u"privileged"_s, Severity::High);
    static const QSet<QString> permissions { u"chmod"_s, u"chown"_s, u"setfacl"_s, u"visudo"_s, u"usermod"_s, u"passwd"_s };
    if (permissions.contains(program))
        add(u"permissions"_s, Severity::Medium);
    if (step.substitutions > 0)
        add(u"command-substitution"_s, Severity::Medium);
    for (const auto &redirect : step.redirects) {
        static const QSet<QString> harmless { u"/dev/null"_s, u"/dev/stderr"_s, u"/dev/stdout"_s };
        if (redirect.writes() && !harmless.contains(redirect.target)) {
            const bool system = redirect.target.startsWith("/etc/"_L1) || redirect.target.contains("/.ssh/"_L1) || redirect.target.contains("/cron"_L1);
            warn(warnings, u"redirect"_s, system ? Severity::High : Severity::Medium, redirect.start, redirect.length);
        }
    }
}

void readShell(const QString &text, Warnings &warnings)
{
    const auto steps = ShellSteps::split(text);
    bool downloaded = false;
    for (const auto &step : steps.steps) {
        downloaded = downloaded || downloads(base(effective(step.words).value(0)));
        readStep(step, downloaded, warnings);
    }
    if (!steps.complete)
        warn(warnings, u"not-readable"_s, Severity::High, 0, text.size());
    static const QRegularExpression escaped(u"(?:\\\\x[0-9A-Fa-f]{2}){4,}|(?:\\\\[0-7]{3}){4,}|[A-Za-z0-9+/]{80,}={0,2}|\\$'[^']*\\\\[xu0-7]"_s);
    for (const auto &match : escaped.globalMatch(text))
        warn(warnings, u"encoded-payload"_s, Severity::High, match.capturedStart(), match.capturedLength());
}

/// What runs is what the gateway's spelling stands for, unless the command itself spells it so. Nobody here can tell, so it is
/// read both ways.
void readGatewayEscapes(const QString &text, Warnings &warnings)
{
    const auto spelling = GatewaySpelling::read(text);
    if (spelling.escapes.isEmpty())
        return;
    for (const auto &escape : spelling.escapes) {
        const bool layout = escape.code == U'\n' || escape.code == U'\t';
        warn(warnings, u"gateway-escape"_s, layout ? Severity::Medium : Severity::Critical, escape.start, escape.length);
    }
    Warnings found;
    readShell(spelling.meant, found);
    for (auto warning : found) {
        const qsizetype start = spelling.spelledAt(warning.start);
        warning.length = spelling.spelledAt(warning.start + warning.length) - start;
        warning.start = start;
        if (!warnings.contains(warning))
            warnings.append(warning);
    }
}

/// OpenClaw's own marks of a shortened text (research/approvals.md W16).
bool isTruncated(const facts::Request &request)
{
    for (const auto &text : { request.command, request.title, request.description, request.detail, request.warningText }) {
        if (text && (text->contains("[truncated]"_L1, Qt::CaseInsensitive) || text->contains("full text suppressed"_L1, Qt::CaseInsensitive)))
            return true;
    }
    return request.kind == facts::ActionKind::Plugin && ((request.description && request.description->size() >= 512)
        || (request.title && request.title->size() >= 80) || (request.detail && request.detail->size() >= 16384));
}

Severity usual(const facts::Request &request, facts::Environment environment)
{
    if (request.kind == facts::ActionKind::SystemAgent) // changes the gateway itself
        return environment == facts::Environment::Prod ? Severity::Critical : Severity::High;
    switch (environment) {
    case facts::Environment::Dev:
        return Severity::Low;
    case facts::Environment::Stage:
        return Severity::Medium;
    case facts::Environment::Prod:
        break;
    }
    return Severity::High;
}

}

Risk Risk::of(const facts::Request &request, const facts::Action *action, facts::Environment environment)
{
    Risk risk;
    risk.severity = usual(request, environment);
    risk.truncated = isTruncated(request);
    const QString text = action ? action->text() : QString::fromUtf8(request.received);
    readCharacters(text, risk.warnings);
    const bool isCommand = action && request.command && text == *request.command;
    if (!isCommand) {
        readEscapes(text, risk.warnings);
    } else if (request.kind == facts::ActionKind::Exec) {
        readShell(text, risk.warnings);
        readGatewayEscapes(text, risk.warnings);
    }
    std::ranges::stable_sort(risk.warnings, {}, &Warning::start);
    for (const auto &warning : std::as_const(risk.warnings))
        risk.severity = std::max(risk.severity, warning.severity);
    if (request.severity) // the requester's own word may raise, never lower
        risk.severity = std::max(risk.severity, facts::severity(*request.severity).value_or(Severity::Low));
    return risk;
}

}
