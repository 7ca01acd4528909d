// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionTab;
class QWidget;

/// One function for each part of a control that Style draws itself.
namespace countersign::ui::parts {

void buttonPanel(QPainter &painter, const QStyleOption &option, const QWidget *widget);
void buttonLabel(QPainter &painter, const QStyleOptionButton &option, const QWidget *widget);
void linePanel(QPainter &painter, const QStyleOption &option, const QWidget *widget);
void checkIndicator(QPainter &painter, const QStyleOption &option);
void radioIndicator(QPainter &painter, const QStyleOption &option);
void headerGround(QPainter &painter, const QStyleOption &option);
void headerLabel(QPainter &painter, const QStyleOptionHeader &option);
void menuBarItem(QPainter &painter, const QStyleOptionMenuItem &option);
void progress(QPainter &painter, const QStyleOptionProgressBar &option);
void comboBox(QPainter &painter, const QStyleOption &option);
void comboLabel(QPainter &painter, const QStyleOptionComboBox &option);
void tab(QPainter &painter, const QStyleOptionTab &option);

}
