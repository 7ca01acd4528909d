// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "app/opening/Opening.h"

#include "models/seat/SeatPlace.h"
#include "widgets/shell/MainWindow.h"
#include "widgets/shell/SeatPassphraseDialog.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace countersign::app {

namespace {

// A window that a desktop does not show (another virtual desktop, say) is never painted, and the console must not wait for it.
constexpr auto longestWait = 500ms;

}

Opening::Opening(ui::Theme &theme, Start start, QObject *parent)
    : QObject(parent)
    , m_theme(theme)
    , m_start(std::move(start))
{
}

Opening::~Opening() = default;

Result<void> Opening::begin()
{
    Result<Profile> profile = m_start.practice ? makePracticeProfile() : Profile::at(m_start.profileFolder.isEmpty() ? Profile::defaultFolder() : m_start.profileFolder);
    if (!profile)
        return std::unexpected(profile.error());
    m_profile = *std::move(profile);
    QWidget *first = nullptr;
    if (seatPlaceOf(m_profile->folder()) == SeatPlace::File)
        first = &askPassphrase();
    else
        first = &window();
    first->installEventFilter(this);
    QTimer::singleShot(longestWait, this, &Opening::beReady);
    return {};
}

Result<Profile> Opening::makePracticeProfile()
{
    m_practiceFolder = std::make_unique<QTemporaryDir>();
    if (!m_practiceFolder->isValid()) // its path would be empty, and practice would be written where the program was started
        return fail(ErrorCode::CannotWrite, m_practiceFolder->errorString());
    return Profile::at(m_practiceFolder->filePath(u"practice"_s));
}

bool Opening::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        QTimer::singleShot(0ms, this, &Opening::beReady); // after these pixels have gone to the screen
    }
    return QObject::eventFilter(watched, event);
}

void Opening::beReady()
{
    if (!std::exchange(m_ready, true))
        Q_EMIT ready();
}

ui::MainWindow &Opening::window()
{
    if (!m_window) {
        m_window = std::make_unique<ui::MainWindow>(m_profile->settingsPath(), m_theme);
        m_window->show();
    }
    return *m_window;
}

std::unique_ptr<ui::MainWindow> Opening::takeWindow()
{
    window();
    return std::move(m_window);
}

ui::SeatPassphraseDialog &Opening::askPassphrase()
{
    if (!m_passphrase) {
        m_theme.setChoice(ui::WindowState(m_profile->settingsPath()).choice());
        m_passphrase = std::make_unique<ui::SeatPassphraseDialog>(m_profile->folder());
        connect(m_passphrase.get(), &QDialog::rejected, this, [] { QCoreApplication::quit(); });
        m_passphrase->show();
    }
    return *m_passphrase;
}

void Opening::closePassphrase()
{
    m_passphrase.reset();
}

}
