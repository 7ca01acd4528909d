// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/shell/Page.h"

namespace countersign::ui {

Page::Page(About about, Factory factory, QObject *parent)
    : QObject(parent)
    , m_about(std::move(about))
    , m_factory(std::move(factory))
{
}

void Page::setCount(std::optional<int> count, Token token)
{
    if (count == m_count && token == m_countToken)
        return;
    m_count = count;
    m_countToken = token;
    Q_EMIT countChanged();
}

}
