// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "widgets/audits/AuditPlace.h"

#include <QBuffer>
#include <QPointer>
#include <QWidget>

class QPdfDocument;
class QPdfView;
class QStackedWidget;

namespace countersign::ui {

class Banner;
class Button;
class EmptyState;
class Label;

/// Makes the report of an audit, shows its pages, and keeps it as PDF or bundle.
class ReportPane final : public QWidget
{
    Q_OBJECT
public:
    explicit ReportPane(const AuditPlace &place, QWidget *parent = nullptr);
    ~ReportPane() override;

    void setRun(audits::AuditRun *run);
    void make();
    [[nodiscard]] int pages() const; ///< that are shown
    [[nodiscard]] Button &makeButton() const { return *m_make; }
    [[nodiscard]] Button &savePdf() const { return *m_savePdf; }
    [[nodiscard]] Button &saveBundle() const { return *m_saveBundle; }
    [[nodiscard]] QString state() const;

private:
    void refresh();
    void show(const MadeReport &made);
    void clear();
    void keep(const QString &title, const QString &suffix, const QString &filter, const QByteArray &bytes);

    const AuditPlace &m_place;
    QPointer<audits::AuditRun> m_run;
    MadeReport m_made;
    bool m_making = false;
    bool m_old = false;        ///< the audit has changed since
    QBuffer m_bytes;
    QPdfDocument *m_document;
    QPdfView *m_view;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    Banner *m_mark;
    Label *m_state;
    Button *m_make;
    Button *m_savePdf;
    Button *m_saveBundle;
};

}
