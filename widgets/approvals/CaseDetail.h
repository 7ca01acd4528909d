// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/approvals/Desk.h"
#include "widgets/approvals/Workplace.h"

#include <QPointer>
#include <QWidget>

class QScrollArea;

namespace countersign::ui {

class ActionView;
class Banner;
class CaseSide;
class DecisionBar;
class DetailHead;
class GroundTruth;
class Label;
class MarkView;
class SignDialog;

/// One case, drawn whole: head with what is urgent, the ground truth, the column beside it, the decision bar. Keeps what it
/// has drawn: a decision is bound to exactly that, and what changes on the gateway meanwhile freezes it until it is read anew.
class CaseDetail final : public QWidget
{
    Q_OBJECT
public:
    explicit CaseDetail(Workplace place, QWidget *parent = nullptr);

    /// Draws another case, or the same one anew.
    void show(const approvals::CaseKey &key);
    void clear();
    [[nodiscard]] const std::optional<approvals::CaseKey> &key() const { return m_key; }
    [[nodiscard]] ActionView &text() const;
    [[nodiscard]] bool isFrozen() const { return m_frozen; }
    /// Whether the whole text has been on screen since it was drawn.
    [[nodiscard]] bool isSeen() const;
    [[nodiscard]] SignDialog *dialog() const;

    void askAllow();
    void askDeny();
    void showRaw();
    void copyDigest();
    /// A second has passed.
    void tick();
    /// The person at the seat, the lock or a connection changed: what may be done differs.
    void lookAgain();

protected:
    /// In a narrow window the column beside the text moves under it.
    void resizeEvent(QResizeEvent *event) override;

private:
    void follow(const approvals::CaseKey &key);
    void draw(const approvals::Case &item);
    void drawTime(const approvals::Case &item);
    void setFrozen(bool frozen);
    void refreshBar();
    void openDialog(facts::Decision decision);

    Workplace m_place;
    std::optional<approvals::CaseKey> m_key;
    approvals::Ballot m_drawn; ///< key, revision and action as they stand on the screen
    QByteArray m_drawnBytes;   ///< to tell a changed request from a changed state
    bool m_frozen = false;
    DetailHead *m_head;
    Label *m_request;
    MarkView *m_time;
    Label *m_timeWords;
    Banner *m_changed;
    GroundTruth *m_truth;
    CaseSide *m_side;
    QWidget *m_edge;
    QScrollArea *m_sideArea;
    DecisionBar *m_bar;
    QPointer<SignDialog> m_dialog;
};

}
