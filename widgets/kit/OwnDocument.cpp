// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/OwnDocument.h"

#include "widgets/kit/Fonts.h"
#include "widgets/kit/Theme.h"

#include <QEvent>
#include <QTextBlock>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace countersign::ui {

OwnDocument::OwnDocument(QWidget *parent)
    : QTextBrowser(parent)
{
    setProperty("edge", u"none"_s);
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &target) { Q_EMIT linkChosen(target.toString()); });
}

QVariant OwnDocument::loadResource(int, const QUrl &)
{
    return QByteArray(""); // not null: for nothing, QTextDocument would open the local file itself
}

void OwnDocument::setMarkdownText(const QString &ours)
{
    m_markdown = ours;
    dress();
}

void OwnDocument::dress()
{
    document()->setDefaultFont(uiFont());
    document()->setDocumentMargin(24);
    document()->setMarkdown(m_markdown, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub)
            | QTextDocument::MarkdownNoHTML);
    constexpr Size headings[] = { Size::Title, Size::Lead, Size::Body };
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        const int level = format.headingLevel();
        format.setLineHeight(130, QTextBlockFormat::ProportionalHeight);
        format.setTopMargin(level ? 12 : 2);
        format.setBottomMargin(6);
        cursor.setBlockFormat(format);
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            QTextCharFormat text;
            if (level)
                text.setFont(uiFont(headings[std::min(level, 3) - 1], QFont::DemiBold));
            else if (it.fragment().charFormat().fontFixedPitch())
                text.setFont(evidenceFont());
            else
                continue;
            text.setForeground(Theme::color(Token::text));
            QTextCursor part(document());
            part.setPosition(it.fragment().position());
            part.setPosition(it.fragment().position() + it.fragment().length(), QTextCursor::KeepAnchor);
            part.mergeCharFormat(text);
        }
    }
    moveCursor(QTextCursor::Start);
}

void OwnDocument::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_markdown.isEmpty())
        dress();
}

}
