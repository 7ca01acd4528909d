// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/DisplayText.h"
#include "widgets/viewer/Syntax.h"

#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>

#include <memory>

namespace countersign::ui {

/// Colours code from our tokens (KSyntaxHighlighting's own themes miss 4.5:1) and the marks of a DisplayText over it.
class Highlighter final : public KSyntaxHighlighting::SyntaxHighlighter
{
    Q_OBJECT
public:
    explicit Highlighter(QTextDocument *document);
    /// Before the text is put into the document.
    void setMarks(const QList<DisplayMark> &marks, Syntax syntax);

protected:
    void highlightBlock(const QString &text) override;
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;

private:
    std::unique_ptr<KSyntaxHighlighting::Repository> m_repository; // reads its index when first needed
    QList<DisplayMark> m_marks;
};

}
