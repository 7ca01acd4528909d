// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audits/Evidence.h"

namespace countersign::audits {

/// A file that a person laid beside a check, with what it shows. It stands beside the rule's own evidence and never
/// replaces it: what the rule wants and did not get stays unknown.
struct Attachment {
    static constexpr qsizetype maxBytes = 4 * 1024 * 1024; ///< of the file
    static constexpr qsizetype maxStatement = 4000; ///< characters

    CheckId check;
    PersonId person;
    QString name; ///< of the file, without its folder; outside text
    QString statement; ///< what it shows; required
    QByteArray bytes;

    /// As evidence whose answer is one "countersign.attachment/1" document. TooLarge; ReasonMissing without a
    /// statement; Malformed without a name, a person or a byte.
    [[nodiscard]] Result<Evidence> toEvidence(const GatewayId &gateway, qint64 atMs) const;
    /// The reverse; NotFound for evidence that is no attachment, Malformed for one that does not hold what it says.
    [[nodiscard]] static Result<Attachment> of(const Evidence &evidence);
    /// The same with `bytes` empty and not looked at: quick enough for the GUI thread.
    [[nodiscard]] static Result<Attachment> withoutBytes(const Evidence &evidence);
};

/// The method under which attachments stand in an audit.
inline const QString attachmentMethod = QStringLiteral("attachment");

/// Digests, hex, of what was attached to a check, in the order it came.
[[nodiscard]] QStringList attachedTo(const CheckId &check, const QList<Evidence> &evidence);

}
