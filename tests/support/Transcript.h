// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/JsonShape.h"

#include <QJsonObject>
#include <QList>

namespace countersign::test {

/// One text frame, and who sent it.
struct TranscriptFrame {
    bool fromGateway = false;
    QJsonObject frame;
    QString method {}; ///< that an answer is about; set by Transcript
};

/// A conversation between our client and a gateway, frame by frame: what a RecordingLine heard, or what was kept in
/// tests/data/transcripts. Only the events that our client reads are in it.
class Transcript
{
public:
    Transcript() = default;
    explicit Transcript(QList<TranscriptFrame> frames);
    /// Empty where the file cannot be read.
    [[nodiscard]] static Transcript load(const QString &path);
    [[nodiscard]] QByteArray toJson() const;

    [[nodiscard]] const QList<TranscriptFrame> &frames() const { return m_frames; }
    /// The shapes of the gateway's frames, by "event <name>", "<method>" and "<method> refused".
    [[nodiscard]] QMap<QString, JsonShape> shapes() const;
    /// Payloads of the gateway's answers to a method, in order; refusals are not among them.
    [[nodiscard]] QList<QJsonValue> answers(const QString &method) const;
    [[nodiscard]] QList<QJsonObject> events(const QString &name) const;

    /// Without secrets, and without what tells of the machine it was recorded on: `replacements` are texts and what stands for them.
    [[nodiscard]] Transcript masked(const QList<std::pair<QString, QString>> &replacements) const;

private:
    QList<TranscriptFrame> m_frames;
};

}
