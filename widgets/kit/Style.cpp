// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/Style.h"

#include "widgets/kit/Fonts.h"
#include "widgets/kit/Metrics.h"
#include "widgets/kit/StylePaint.h"
#include "widgets/kit/StyleParts.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace countersign::ui {

Style::Style()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) || qobject_cast<QTabBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

QPalette Style::standardPalette() const
{
    return Theme::palette(Theme::scheme());
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return 10;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_SplitterWidth:
    case PM_DefaultFrameWidth:
        return 1;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return scaled(16);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
        return 16;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_MenuBarItemSpacing:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarVMargin:
        return 0;
    case PM_FocusFrameHMargin:
        return 8; // text in lists and drop-downs
    case PM_MenuBarHMargin:
        return 8;
    case PM_HeaderMargin:
        return 4;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_Widget_Animate:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_ScrollBar_ContextMenu:
    case SH_MenuBar_AltKeyNavigation:
        return 1;
    case SH_ComboBox_Popup:
        return 0; // a list below the field, never over it
    case SH_Table_GridLineColor:
        return int(Theme::color(Token::line).rgb());
    case SH_UnderlineShortcut:
        return option && option->state.testFlag(State_KeyboardFocusChange);
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

void Style::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        parts::buttonPanel(*painter, *option, widget);
        return;
    case PE_FrameFocusRect:
        if (!qobject_cast<const QAbstractItemView *>(widget) && !qobject_cast<const QPushButton *>(widget)
            && !qobject_cast<const QTabBar *>(widget))
            paintFocusRing(*painter, QRectF(option->rect).adjusted(-2, -1, 2, 1), 3);
        return;
    case PE_FrameDefaultButton:
    case PE_FrameLineEdit:
    case PE_PanelItemViewRow: // rows are drawn by RowDelegate
    case PE_FrameTabBarBase:
        return;
    case PE_PanelLineEdit:
        // Without a frame it stands inside another control, which has drawn one (a date field).
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); !frame || frame->lineWidth > 0)
            parts::linePanel(*painter, *option, widget);
        return;
    case PE_Frame:
        if (!widget || widget->property("edge").toString() != "none"_L1)
            paintBox(*painter, option->rect, Qt::transparent,
                Theme::color(option->state.testFlag(State_HasFocus) ? Token::ink : Token::border), 0);
        return;
    case PE_FrameMenu:
        paintBox(*painter, option->rect, Qt::transparent, Theme::color(Token::border), 0);
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, Theme::color(Token::base));
        return;
    case PE_PanelTipLabel:
        paintBox(*painter, option->rect, Theme::color(Token::raised), Theme::color(Token::border), 0);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        parts::checkIndicator(*painter, *option);
        return;
    case PE_IndicatorRadioButton:
        parts::radioIndicator(*painter, *option);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            parts::buttonLabel(*painter, *button, widget);
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        parts::headerGround(*painter, *option);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            parts::headerLabel(*painter, *header);
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, Theme::color(Token::line));
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, Theme::color(Token::window));
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            parts::menuBarItem(*painter, *item);
        return;
    case CE_ProgressBarGroove:
        return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            parts::progress(*painter, *bar);
        return;
    case CE_ComboBoxLabel:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            parts::comboLabel(*painter, *combo);
        return;
    case CE_TabBarTab:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            parts::tab(*painter, *tab);
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox:
        parts::comboBox(*painter, *option);
        return;
    case CC_ScrollBar: {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        painter->fillRect(option->rect, Theme::color(Token::base));
        if (!bar || bar->maximum == bar->minimum)
            return;
        const QRectF slider = proxy()->subControlRect(control, option, SC_ScrollBarSlider, widget);
        QColor knob = Theme::color(Token::border);
        if (!option->state.testFlag(State_MouseOver))
            knob.setAlpha(170);
        paintBox(*painter, slider.adjusted(2, 2, -2, -2), knob, Qt::transparent, 3);
        return;
    }
    case CC_ToolButton: {
        const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        if (!tool)
            return;
        const bool pressed = option->state.testAnyFlags(State_On | State_Sunken);
        const bool hot = option->state.testFlag(State_MouseOver) && option->state.testFlag(State_Enabled);
        if (hot || pressed)
            paintBox(*painter, option->rect, Theme::color(pressed ? Token::inkSoft : Token::hover), Qt::transparent);
        if (option->state.testFlags(State_HasFocus | State_KeyboardFocusChange))
            paintFocusRing(*painter, option->rect);
        QStyleOptionToolButton label = *tool;
        label.rect = option->rect.adjusted(4, 0, -4, 0);
        proxy()->drawControl(CE_ToolButtonLabel, &label, painter, widget);
        return;
    }
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    return element == SE_LineEditContents ? rect.adjusted(4, 0, -4, 0) : rect;
}

QSize Style::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    const QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int control = scaled(metrics::control);
    switch (type) {
    case CT_PushButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool bare = button && button->text.isEmpty();
        return { bare ? control : std::max(wanted.width() + 8, scaled(72)), control };
    }
    case CT_LineEdit:
        return { wanted.width() + 8, control };
    case CT_ComboBox:
        return { wanted.width() + 16, control };
    case CT_MenuBarItem:
        return { wanted.width() + 2, scaled(26) };
    case CT_ToolButton:
        return { std::max(wanted.width(), control), control };
    default:
        return wanted;
    }
}

}
