// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/core/Error.h"
#include "models/crypto/SecretBytes.h"
#include "widgets/kit/Button.h"
#include "widgets/kit/Label.h"
#include "widgets/kit/PassphraseField.h"

#include <memory>

class QComboBox;

namespace countersign::ui {

/// Stands in the place of the whole window while the seat is locked: nothing of its content can be seen, reached by
/// keys, or read by a screen reader.
class LockScreen : public QWidget
{
    Q_OBJECT
public:
    struct Person {
        QString id;
        QString name; ///< display text
    };

    explicit LockScreen(QWidget *parent = nullptr);
    void setPeople(const QList<Person> &people, const QString &current = {});
    /// How many requests wait; may be seen by anybody, unlike what they are.
    void setNote(const QString &note);
    /// Shows why it stays locked, and takes the keys again.
    void setFailure(const Error &error);
    /// Empties the passphrase and the failure.
    void reset();

Q_SIGNALS:
    /// Answered by setFailure, or by unlocking the window.
    void unlockRequested(const QString &person, std::shared_ptr<countersign::crypto::SecretBytes> passphrase);

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void submit();
    void setBusy(bool busy);

    QComboBox *m_people;
    PassphraseField *m_passphrase;
    Label *m_failure;
    Label *m_note;
    Button *m_unlock;
};

}
