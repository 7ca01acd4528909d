// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QObject>
#include <QPalette>

class QApplication;

namespace countersign::ui {

/// Every colour of the program by what it is for; values in tokens.def.
enum class Token {
#ifndef Q_MOC_RUN // moc reads no generated enumerators
#define TOKEN(name, light, dark, use) name,
#include "widgets/kit/tokens.def"
#undef TOKEN
#endif
};

enum class Scheme { Light, Dark };

/// Gives an application our style, font and palette, and follows the desktop's colour scheme while it runs.
/// The application's palette is the only place where the current scheme is kept, so that painting needs no object.
class Theme : public QObject
{
    Q_OBJECT
public:
    enum class Choice { System, Light, Dark };

    explicit Theme(QApplication &application, QObject *parent = nullptr);

    void setChoice(Choice choice);
    [[nodiscard]] Choice choice() const { return m_choice; }

    [[nodiscard]] static Scheme scheme();
    [[nodiscard]] static QColor color(Token token); ///< in the scheme of the application
    [[nodiscard]] static QColor color(Token token, Scheme scheme); ///< print always asks for Light
    [[nodiscard]] static QPalette palette(Scheme scheme);

Q_SIGNALS:
    void schemeChanged(countersign::ui::Scheme scheme);

private:
    void apply(Scheme scheme);
    [[nodiscard]] Scheme wanted(Qt::ColorScheme system) const;

    QApplication &m_application;
    Choice m_choice = Choice::System;
};

}
