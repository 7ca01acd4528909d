// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/Transcript.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace countersign::test {

namespace {

bool isRead(const QJsonObject &frame)
{
    const QString event = frame.value("event"_L1).toString();
    return event.isEmpty() || event == "connect.challenge"_L1 || event.endsWith(".approval.requested"_L1) || event.endsWith(".approval.resolved"_L1);
}

QJsonValue withoutSecrets(const QJsonValue &value)
{
    static const QSet<QString> secrets { u"token"_s, u"deviceToken"_s, u"signature"_s, u"recoveryScope"_s, u"appliedConfigHash"_s };
    // What a hello tells of its machine and its looks; nothing of it is read.
    static const QSet<QString> noise { u"snapshot"_s, u"controlUiWidgetKinds"_s };
    if (value.isArray()) {
        QJsonArray masked;
        const auto array = value.toArray();
        for (const auto &element : array)
            masked.append(withoutSecrets(element));
        return masked;
    }
    if (!value.isObject())
        return value;
    QJsonObject masked;
    const auto object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (noise.contains(member.key()))
            continue;
        const bool secret = secrets.contains(member.key()) && member.value().isString();
        masked.insert(member.key(), secret ? QJsonValue(u"masked"_s) : withoutSecrets(member.value()));
    }
    return masked;
}

}

Transcript::Transcript(QList<TranscriptFrame> frames)
{
    QMap<QString, QString> methods; // by request id; each connection counts anew
    for (auto &each : frames) {
        if (!isRead(each.frame))
            continue;
        const QString id = each.frame.value("id"_L1).toString();
        if (!each.fromGateway)
            methods.insert(id, each.frame.value("method"_L1).toString());
        else if (each.frame.value("type"_L1) == "res"_L1)
            each.method = methods.value(id);
        m_frames.append(std::move(each));
    }
}

Transcript Transcript::load(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto rows = QJsonDocument::fromJson(file.readAll()).object().value("frames"_L1).toArray();
    QList<TranscriptFrame> frames;
    for (const auto &row : rows)
        frames.append({ row.toObject().value("from"_L1) == "gateway"_L1, row.toObject().value("frame"_L1).toObject() });
    return Transcript(std::move(frames));
}

QByteArray Transcript::toJson() const
{
    QJsonArray rows;
    for (const auto &each : m_frames)
        rows.append(QJsonObject { { u"from"_s, each.fromGateway ? u"gateway"_s : u"client"_s }, { u"frame"_s, each.frame } });
    return QJsonDocument(QJsonObject { { u"frames"_s, rows } }).toJson();
}

QMap<QString, JsonShape> Transcript::shapes() const
{
    QMap<QString, JsonShape> shapes;
    for (const auto &each : m_frames) {
        if (!each.fromGateway)
            continue;
        QString key = each.method;
        if (key.isEmpty())
            key = u"event "_s + each.frame.value("event"_L1).toString();
        else if (!each.frame.value("ok"_L1).toBool())
            key += u" refused"_s;
        addShape(shapes[key], each.frame, {});
    }
    return shapes;
}

QList<QJsonValue> Transcript::answers(const QString &method) const
{
    QList<QJsonValue> payloads;
    for (const auto &each : m_frames) {
        if (each.fromGateway && each.method == method && each.frame.value("ok"_L1).toBool())
            payloads.append(each.frame.value("payload"_L1));
    }
    return payloads;
}

QList<QJsonObject> Transcript::events(const QString &name) const
{
    QList<QJsonObject> payloads;
    for (const auto &each : m_frames) {
        if (each.fromGateway && each.frame.value("event"_L1) == name)
            payloads.append(each.frame.value("payload"_L1).toObject());
    }
    return payloads;
}

Transcript Transcript::masked(const QList<std::pair<QString, QString>> &replacements) const
{
    QList<TranscriptFrame> frames;
    for (const auto &each : m_frames) {
        QString text = QString::fromUtf8(QJsonDocument(withoutSecrets(each.frame).toObject()).toJson(QJsonDocument::Compact));
        for (const auto &[what, by] : replacements)
            text.replace(what, by);
        frames.append({ each.fromGateway, QJsonDocument::fromJson(text.toUtf8()).object() });
    }
    return Transcript(std::move(frames));
}

}
