// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/approvals/GroundTruth.h"

#include "widgets/approvals/CaseWords.h"
#include "widgets/approvals/StepsView.h"
#include "widgets/kit/Banner.h"
#include "widgets/kit/FactList.h"
#include "widgets/kit/KeyHint.h"
#include "widgets/kit/SectionTitle.h"
#include "widgets/kit/Surface.h"
#include "widgets/kit/UntrustedBox.h"
#include "widgets/viewer/ActionView.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QScrollBar>

namespace countersign::ui {

namespace {

/// The text with a hairline round it: a solid edge is ours to draw.
QWidget *framed(QWidget *inner)
{
    auto *frame = new Surface(Token::line);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(inner);
    frame->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // as high as the text: more would show as bars of the edge
    return frame;
}

QVBoxLayout *column(QWidget *title, QWidget *content)
{
    auto *layout = new QVBoxLayout;
    layout->setSpacing(2);
    layout->addWidget(title);
    layout->addWidget(content);
    layout->addStretch();
    return layout;
}

QString countWords(const QString &text, qsizetype bytes)
{
    const auto lines = text.isEmpty() ? 0 : text.count(u'\n') + (text.endsWith(u'\n') ? 0 : 1);
    return GroundTruth::tr("%n line(s)", nullptr, static_cast<int>(lines)) + GroundTruth::tr(", %1 bytes").arg(QLocale().toString(bytes));
}

}

GroundTruth::GroundTruth(Workplace place, QWidget *parent)
    : QScrollArea(parent), m_place(std::move(place)), m_counts(new Label({}, Token::text3, Size::Small)), m_warnings(new Banner(Banner::Tone::Bad)),
      m_cut(new Banner(Banner::Tone::Bad)), m_text(new ActionView), m_facts(new FactList), m_stepsTitle(new SectionTitle(tr("Steps"), tr("an aid, the text above counts"))),
      m_steps(new StepsView), m_story(new UntrustedBox(tr("What the agent says"), {}))
{
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setProperty("edge", QStringLiteral("none"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_text->setAccessibleName(tr("What would run"));
    m_cut->setHatched(true);

    auto *head = new SectionTitle(tr("What would run"), tr("from the gateway, exactly as signed"));
    auto *raw = new Button(tr("Raw bytes"), Button::Tone::Quiet);
    raw->setCompact();
    head->addWidget(m_counts);
    head->addWidget(new KeyHint(QKeySequence(Qt::Key_R)));
    head->addWidget(raw);
    connect(raw, &QPushButton::clicked, this, &GroundTruth::rawAsked);

    auto *two = new QHBoxLayout;
    two->setSpacing(20);
    two->addLayout(column(new SectionTitle(tr("Facts")), m_facts), 10);
    two->addLayout(column(m_stepsTitle, m_steps), 11);

    auto *body = new Surface(Token::base);
    m_body = new QVBoxLayout(body);
    auto *layout = m_body;
    layout->setContentsMargins(16, 2, 12, 8);
    layout->setSpacing(4);
    layout->addWidget(head);
    layout->addWidget(m_cut);
    layout->addWidget(m_warnings);
    layout->addWidget(framed(m_text));
    layout->addLayout(two);
    layout->addSpacing(4);
    layout->addWidget(m_story);
    layout->addStretch();
    setWidget(body);
    connect(m_text, &ActionView::turning, this, &GroundTruth::showText);
}

/// All of the text's pane, which fits; ensureWidgetVisible would be content with its cursor.
void GroundTruth::showText()
{
    const QRect place(m_text->mapTo(widget(), QPoint(0, 0)), m_text->size());
    QScrollBar *bar = verticalScrollBar();
    if (place.top() < bar->value())
        bar->setValue(place.top() - 1);
    else if (place.bottom() >= bar->value() + viewport()->height())
        bar->setValue(place.bottom() + 2 - viewport()->height());
}

void GroundTruth::setBelow(QWidget *below)
{
    m_body->insertWidget(m_body->count() - 1, below); // above the stretch
    below->show();
}

void GroundTruth::setCase(const approvals::Case &item)
{
    const QString text = item.action ? item.action->text() : QString::fromUtf8(item.request.received);
    const bool isCommand = item.action && item.request.command && text == *item.request.command;
    const auto shown = DisplayText::fromText(text);
    if (m_text->shownText().text() != shown.text()) // what has been seen stays seen while the same text stands there
        m_text->setText(shown, isCommand ? Syntax::Shell : Syntax::Json);
    m_counts->setText(countWords(text, text.toUtf8().size()));

    const QString warnings = CaseWords::warnings(item.warnings);
    m_warnings->setVisible(!warnings.isEmpty());
    m_warnings->setSentence(warnings);
    m_warnings->setTone(item.severity >= approvals::Severity::High ? Banner::Tone::Bad : Banner::Tone::Warn);
    m_cut->setVisible(item.truncated || !item.action);
    m_cut->setSentence(!item.action ? tr("This cannot be allowed: it is too large, or two readers could read it differently. It can be denied.")
                                    : tr("The gateway cut this text. It cannot be allowed, since nobody has seen the whole of it. It can be denied."));
    fillFacts(item);
    m_steps->setCase(item);
    m_stepsTitle->setVisible(m_steps->count() > 0);
    fillStory(item);
    fitText();
}

void GroundTruth::fillFacts(const approvals::Case &item)
{
    const auto &request = item.request;
    const auto add = [this](const QString &name, const std::optional<QString> &value) {
        if (value)
            m_facts->add(name, DisplayText::fromText(*value, DisplayText::Lines::Escape));
        else
            m_facts->addAbsent(name);
    };
    m_facts->clear();
    switch (request.kind) {
    case facts::ActionKind::Exec:
        if (request.argv) {
            for (qsizetype i = 0; i < request.argv->size(); ++i)
                add(tr("argv %1").arg(i), request.argv->at(i));
        } else {
            m_facts->addAbsent(tr("argv"));
        }
        add(tr("Resolved to"), request.resolvedPath);
        add(tr("Folder"), request.cwd);
        add(tr("Host"), request.host);
        add(tr("Node"), request.node);
        m_facts->addAbsent(tr("Environment"));
        break;
    case facts::ActionKind::Plugin:
        add(tr("Plugin"), request.pluginId);
        add(tr("Tool"), request.toolName);
        break;
    case facts::ActionKind::SystemAgent:
        break;
    }
    add(tr("Requester"), request.requester);
    add(tr("Agent"), request.agent);
    add(tr("Session"), request.session);
    if (item.fromAgentRun) {
        add(tr("Run"), request.run);
        add(tr("Tool call"), request.toolCall);
    } else {
        m_facts->add(tr("Run"), tr("Not from an agent run"), Token::warn);
    }
}

void GroundTruth::fillStory(const approvals::Case &item)
{
    const auto &request = item.request;
    QStringList parts;
    for (const auto &part : { request.title, request.description, request.detail, request.warningText }) {
        if (part && !part->isEmpty())
            parts.append(*part);
    }
    m_story->setVisible(!parts.isEmpty());
    const QString agent = request.agent ? displayLine(*request.agent) : tr("whoever asked");
    m_story->setNote(request.kind == facts::ActionKind::Exec ? tr("untrusted, written by %1, not part of the command").arg(agent)
                                                              : tr("untrusted, written by %1 or its plugin").arg(agent));
    m_story->setText(DisplayText::fromText(parts.join(u'\n')));
}

void GroundTruth::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fitText();
}

/// As many lines as the text has, within what leaves room for the facts below it; the rest scrolls inside. Never higher than what
/// can be seen at once: a line that stays below the edge would never be read, and the text never to its end.
void GroundTruth::fitText()
{
    // The margins above and below, and what QPlainTextEdit keeps back once more before it shows its last line without scrolling.
    const int around = 3 * static_cast<int>(m_text->document()->documentMargin()) + 1 + 2 * m_text->frameWidth();
    const int line = m_text->fontMetrics().lineSpacing() + 1;
    const int lines = std::max(4, static_cast<int>(m_text->document()->size().height()));
    const int most = std::min(std::max(8 * line + around, viewport()->height() / 2), viewport()->height() - 2);
    m_text->setFixedHeight(std::max(std::min(lines * line + around, most), 2 * line + around));
}

}
