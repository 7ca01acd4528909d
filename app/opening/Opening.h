// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/opening/Profile.h"
#include "widgets/kit/Theme.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace countersign::ui {
class MainWindow;
class SeatPassphraseDialog;
}

namespace countersign::app {

/// The windows that stand before a seat is open: the one that the console will fill, or the question for the seat's passphrase.
/// They need neither keys nor ledger nor network, and so they are there at once.
class Opening final : public QObject
{
    Q_OBJECT
public:
    struct Start {
        QString profileFolder; ///< empty: the person's own
        bool practice = false;
    };
    /// `theme` outlives it.
    Opening(ui::Theme &theme, Start start, QObject *parent = nullptr);
    ~Opening() override;

    /// Shows what can be shown already. An error: there is no profile to work in.
    [[nodiscard]] Result<void> begin();

    [[nodiscard]] bool isPractice() const { return m_start.practice; }
    /// In practice one that is gone with this.
    [[nodiscard]] const Profile &profile() const { return *m_profile; }

    /// An empty profile for practice, gone with this. CannotWrite where no temporary folder can be made.
    [[nodiscard]] Result<Profile> makePracticeProfile();
    /// The window that waits for its pages; made and shown where none stands yet.
    ui::MainWindow &window();
    [[nodiscard]] std::unique_ptr<ui::MainWindow> takeWindow();
    /// The question, shown where it was not yet. Closing it ends the program.
    [[nodiscard]] ui::SeatPassphraseDialog &askPassphrase();
    void closePassphrase();

Q_SIGNALS:
    /// Once after begin: the first window has been painted.
    void ready();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showFirst(QWidget &window);
    void beReady();

    ui::Theme &m_theme;
    Start m_start;
    std::unique_ptr<QTemporaryDir> m_practiceFolder;
    std::optional<Profile> m_profile;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<ui::SeatPassphraseDialog> m_passphrase;
    bool m_ready = false;
};

}
