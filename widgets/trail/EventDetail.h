// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/trail/Trail.h"
#include "widgets/kit/Surface.h"

namespace countersign::ui {

class ActionView;
class Button;
class DetailHead;
class FactList;
class SectionTitle;

/// One mirrored event: everything it says, the received bytes with every hidden character visible, and the ways to its
/// case and to the ledger entry that holds it.
class EventDetail : public Surface {
    Q_OBJECT
public:
    /// `trail` outlives it.
    explicit EventDetail(const trail::Trail &trail, QWidget *parent = nullptr);

    /// Asks for the event and shows it when it comes.
    void openEvent(quint32 id);
    void clear();
    [[nodiscard]] std::optional<quint32> shownEvent() const { return m_shown; }
    [[nodiscard]] const ActionView *received() const { return m_received; }

Q_SIGNALS:
    void caseAsked(const countersign::GatewayId &gateway, const QString &request);
    void entryAsked(quint64 entry);

private:
    void fill(const trail::StoredEvent &stored);
    void showFacts(const trail::StoredEvent &stored);

    const trail::Trail &m_trail;
    std::optional<quint32> m_asked; ///< chosen; its answer may still be on its way
    std::optional<quint32> m_shown;
    trail::StoredEvent m_event;
    QWidget *m_body;
    DetailHead *m_head;
    FactList *m_facts;
    Button *m_case;
    Button *m_entry;
    SectionTitle *m_title;
    ActionView *m_received;
};

}
