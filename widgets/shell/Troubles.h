// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QList>
#include <QString>

namespace countersign::ui {

/// What went wrong without anybody having asked for it: it stands over every page, the gravest first, until it is over or a person
/// has understood it. Lives in the GUI thread.
class Troubles final : public QObject
{
    Q_OBJECT
public:
    enum class Weight { Note, Warning, Critical };

    using QObject::QObject;

    /// `about` tells troubles apart: a newer one about the same takes the older one's place. The sentence says what to do, too; text
    /// from outside in it has been through DisplayText.
    void raise(const QString &about, Weight weight, const QString &sentence);
    /// It is over; nothing happens where nothing stands about it.
    void end(const QString &about);
    /// A person has understood the one that is shown.
    void understand();

    [[nodiscard]] bool isEmpty() const { return m_standing.isEmpty(); }
    [[nodiscard]] Weight weight() const; ///< of the one that is shown; Note where there is none
    /// The gravest of them, the newest of these, and how many more there are; empty where there is none.
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void changed();

private:
    struct Trouble {
        QString about;
        Weight weight;
        QString sentence;
        friend bool operator==(const Trouble &, const Trouble &) = default;
    };
    QList<Trouble> m_standing; ///< the one that is shown comes first
};

}
