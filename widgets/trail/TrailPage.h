// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/collect/Collection.h"
#include "models/trail/TrailModel.h"
#include "widgets/kit/Surface.h"

class QComboBox;

namespace countersign::ui {

class Banner;
class CollectorStrip;
class EventDetail;
class FilterField;
class PageHeader;
class Table;

/// The trail: what the gateways recorded, newest first, gaps among it, and one event in full.
class TrailPage : public Surface {
    Q_OBJECT
public:
    /// All outlive the page.
    struct Parts {
        const trail::Trail &trail;
        trail::TrailModel &events;
        collect::Collection &collection;
        const Clock &clock;
    };
    explicit TrailPage(const Parts &parts, QWidget *parent = nullptr);

    /// Puts words into the filter, as other pages do that name something.
    void showQuery(const QString &typed);

Q_SIGNALS:
    void caseAsked(const countersign::GatewayId &gateway, const QString &request);
    void entryAsked(quint64 entry);

private:
    [[nodiscard]] QWidget *makeFilter();
    [[nodiscard]] QWidget *makeEvents();
    void fillGateways();
    void applyFilter();
    void showState();
    void showCurrent();

    Parts m_parts;
    PageHeader *m_header;
    CollectorStrip *m_collectors;
    Banner *m_problem;
    FilterField *m_filter;
    QComboBox *m_kinds;
    QComboBox *m_gateways;
    Table *m_table;
    EventDetail *m_detail;
};

}
