// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace countersign::ui {

/// What is done to a PDF after its pages are drawn (libqpdf): the bundle attached as the source of the document
/// (/AFRelationship /Source, ISO 32000-2, 14.13), an outline, fixed dates, language, a document id that is a function of the content.
struct PdfFinish {
    struct Section {
        QString title;
        int page = 0; ///< from 0
    };
    QByteArray attachment;
    QString attachmentName;
    QString title;
    QString author;
    QString producer;
    qint64 madeMs = 0;
    QList<Section> outline;

    [[nodiscard]] Result<QByteArray> apply(const QByteArray &pdf) const;
};

}
