// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/audits/VerdictPicker.h"

#include "widgets/kit/Fonts.h"
#include "widgets/kit/Marks.h"
#include "widgets/kit/Metrics.h"
#include "widgets/kit/StylePaint.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QRadioButton>

#include <array>

namespace countersign::ui {

namespace {

using audits::Verdict;

constexpr int gap = 5;
constexpr int padding = 7;

struct Choice {
    Verdict verdict;
    CheckResult mark;
    char16_t key;
    Token token;
    Token soft;
};
constexpr std::array choices {
    Choice { Verdict::Pass, CheckResult::Pass, u'P', Token::ok, Token::okSoft },
    Choice { Verdict::Fail, CheckResult::Fail, u'F', Token::bad, Token::badSoft },
    Choice { Verdict::Unknown, CheckResult::Unknown, u'U', Token::warn, Token::warnSoft },
    Choice { Verdict::NotApplicable, CheckResult::NotApplicable, u'N', Token::text3, Token::sunken },
    Choice { Verdict::Accepted, CheckResult::Accepted, u'A', Token::envStage, Token::inkSoft },
};

/// A radio button that is drawn as one part of a bar.
class PickerPart final : public QRadioButton
{
public:
    PickerPart(const Choice &choice, const QString &word) : QRadioButton(word), m_choice(choice) { setFont(uiFont(Size::Small, QFont::Medium)); }
    QSize sizeHint() const override
    {
        const int words = fontMetrics().horizontalAdvance(text());
        return { int(markSize(m_choice.mark).width()) + words + fontMetrics().averageCharWidth() * 2 + 2 * padding + 2 * gap, scaled(metrics::control) };
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        const bool hot = underMouse() && isEnabled();
        const Token ground = isChecked() ? m_choice.soft : !isEnabled() ? Token::window : hot ? Token::hover : Token::base;
        paintBox(painter, box, Theme::color(ground), Theme::color(isChecked() ? m_choice.token : isEnabled() ? Token::border : Token::line));
        const QSizeF mark = markSize(m_choice.mark);
        if (!isEnabled())
            painter.setOpacity(0.45);
        paintMark(painter, QRectF(padding, 0, mark.width(), height()), m_choice.mark);
        painter.setOpacity(1);
        painter.setFont(font());
        painter.setPen(Theme::color(isEnabled() ? Token::text : Token::text3));
        const qreal left = padding + mark.width() + gap;
        painter.drawText(QRectF(left, 0, width() - left, height()), Qt::AlignVCenter | Qt::AlignLeft, text());
        painter.setPen(Theme::color(Token::text3));
        painter.drawText(QRectF(0, 0, width() - padding, height()), Qt::AlignVCenter | Qt::AlignRight, QString(QChar(m_choice.key)));
        if (hasFocus())
            paintFocusRing(painter, QRectF(rect()));
    }

private:
    Choice m_choice;
};

}

VerdictPicker::VerdictPicker(QWidget *parent) : QWidget(parent)
{
    const std::array words { tr("Pass"), tr("Fail"), tr("Unknown"), tr("N/A"), tr("Accepted") };
    const std::array spoken { tr("Pass"), tr("Fail"), tr("Unknown"), tr("Not applicable"), tr("Accepted") };
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    for (std::size_t i = 0; i < choices.size(); ++i) {
        auto *part = new PickerPart(choices[i], words[i]);
        part->setAccessibleName(spoken[i]);
        layout->addWidget(part, 1);
        m_buttons.append(part);
        connect(part, &QRadioButton::clicked, this, [this, verdict = choices[i].verdict] { Q_EMIT verdictChosen(verdict); });
    }
    setAccessibleName(tr("Result of this check"));
    setFocusProxy(m_buttons.first());
}

QAbstractButton *VerdictPicker::button(Verdict verdict) const
{
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (choices[i].verdict == verdict)
            return m_buttons.at(qsizetype(i));
    }
    return nullptr;
}

void VerdictPicker::setChosen(std::optional<Verdict> verdict)
{
    for (QAbstractButton *each : std::as_const(m_buttons)) {
        each->setAutoExclusive(false); // so that none can be on
        each->setChecked(false);
    }
    if (QAbstractButton *mine = verdict ? button(*verdict) : nullptr)
        mine->setChecked(true);
    for (QAbstractButton *each : std::as_const(m_buttons))
        each->setAutoExclusive(true);
}

std::optional<Verdict> VerdictPicker::chosen() const
{
    for (const Choice &each : choices) {
        if (button(each.verdict)->isChecked())
            return each.verdict;
    }
    return std::nullopt;
}

void VerdictPicker::setOpen(const std::function<bool(Verdict)> &isOpen)
{
    for (const Choice &each : choices)
        button(each.verdict)->setEnabled(isOpen(each.verdict));
}

void VerdictPicker::choose(Verdict verdict)
{
    if (QAbstractButton *mine = button(verdict); mine && mine->isEnabled())
        mine->click();
}

}
