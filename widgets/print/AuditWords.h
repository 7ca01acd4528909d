// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audits/Audit.h"
#include "models/reports/WeeklyReport.h"
#include "widgets/kit/Marks.h"

#include <QCoreApplication>

namespace countersign::ui {

/// Words and marks for what an audit knows: one source for the page, the preview and the PDF.
struct AuditWords {
    Q_DECLARE_TR_FUNCTIONS(AuditWords)
public:
    [[nodiscard]] static Mark mark(audits::Severity severity);
    [[nodiscard]] static Mark mark(const audits::CheckResult &result); ///< an outstanding review is "to do"
    [[nodiscard]] static Mark mark(facts::Environment environment);
    /// What an audit by this checklist is called: "Monthly security audit". A checklist of others' making has the name it gave itself.
    [[nodiscard]] static QString kind(const audits::Checklist &checklist);
    [[nodiscard]] static QString kind(const QString &checklist); ///< of a built-in one, in one word
    [[nodiscard]] static QString conclusion(audits::Conclusion conclusion);
    /// What the conclusion rests on, as one sentence.
    [[nodiscard]] static QString basis(audits::Conclusion conclusion);
    [[nodiscard]] static QString verdict(const audits::CheckResult &result);
    [[nodiscard]] static QString reason(audits::UnknownReason reason);
    /// One sentence on how the result came about: what was looked at, what deviates, why it is unknown, who said so.
    [[nodiscard]] static QString explanation(const audits::CheckResult &result);
    [[nodiscard]] static QString status(audits::FindingStatus status);
    [[nodiscard]] static QString capacity(audits::SignOff::As as);
    [[nodiscard]] static QString listing(reports::Listing::Kind kind);
    [[nodiscard]] static QString method(const audits::Evidence &evidence);
    [[nodiscard]] static QString day(qint64 ms);       ///< "2026-11-22"
    [[nodiscard]] static QString time(qint64 ms);      ///< "2026-11-22 21:48:06 UTC"
    [[nodiscard]] static QString shortTime(qint64 ms); ///< "11-22 21:48"
    /// What time evidence speaks about: two times without seconds, or one.
    [[nodiscard]] static QString span(qint64 fromMs, qint64 toMs);
    /// A framework's own name for a mapping's key.
    [[nodiscard]] static QString framework(const QString &key);
    [[nodiscard]] static QString grouped(const QString &hex); ///< in groups of four
};

}
