// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/PassphraseField.h"

#include "widgets/kit/Icons.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

#include <algorithm>
#include <cstring>

namespace countersign::ui {
namespace {

constexpr qsizetype capacity = 512;
constexpr QChar filler = u'x';

qsizetype utf8Length(std::span<const char32_t> text)
{
    qsizetype length = 0;
    for (char32_t c : text)
        length += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    return length;
}

// By hand, since QString would leave a copy that nobody wipes.
void writeUtf8(std::span<const char32_t> text, std::span<unsigned char> bytes)
{
    std::size_t at = 0;
    const auto put = [&](char32_t value) { bytes[at++] = static_cast<unsigned char>(value); };
    const auto rest = [&](char32_t c, int shift) { put(0x80 | ((c >> shift) & 0x3f)); };
    for (char32_t c : text) {
        if (c < 0x80) {
            put(c);
        } else if (c < 0x800) {
            put(0xc0 | (c >> 6));
            rest(c, 0);
        } else if (c < 0x10000) {
            put(0xe0 | (c >> 12));
            rest(c, 6);
            rest(c, 0);
        } else {
            put(0xf0 | (c >> 18));
            rest(c, 12);
            rest(c, 6);
            rest(c, 0);
        }
    }
}

bool isPrintable(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.isPrint() || c.isSurrogate(); });
}

}

PassphraseField::PassphraseField(QWidget *parent)
    : QLineEdit(parent)
    , m_characters(capacity * qsizetype(sizeof(char32_t)))
{
    setEchoMode(QLineEdit::Password);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase | Qt::ImhSensitiveData);
    setAcceptDrops(false);
    setDragEnabled(false);
    setMaxLength(int(capacity));
    // Somebody else than the keys wrote into the line (a screen reader, for one): it no longer stands for what we hold.
    connect(this, &QLineEdit::textChanged, this, [this] {
        if (!m_mirroring)
            clear();
    });
}

PassphraseField::~PassphraseField() = default;

std::span<char32_t> PassphraseField::characters()
{
    return { reinterpret_cast<char32_t *>(m_characters.span().data()), std::size_t(m_length) };
}

std::span<const char32_t> PassphraseField::characters() const
{
    return { reinterpret_cast<const char32_t *>(m_characters.span().data()), std::size_t(m_length) };
}

crypto::SecretBytes PassphraseField::passphrase() const
{
    crypto::SecretBytes bytes(utf8Length(characters()));
    writeUtf8(characters(), bytes.span());
    return bytes;
}

crypto::SecretBytes PassphraseField::take()
{
    crypto::SecretBytes bytes = passphrase();
    clear();
    return bytes;
}

bool PassphraseField::equals(const PassphraseField &other) const
{
    return std::ranges::equal(characters(), other.characters());
}

void PassphraseField::clear()
{
    crypto::wipe(m_characters.span().data(), m_characters.span().size());
    m_length = 0;
    mirror(0);
}

void PassphraseField::mirror(qsizetype cursor)
{
    m_mirroring = true;
    QLineEdit::setText(QString(m_length, filler));
    setCursorPosition(int(cursor));
    m_mirroring = false;
    Q_EMIT passphraseChanged();
}

void PassphraseField::erase(qsizetype from, qsizetype count)
{
    from = std::clamp<qsizetype>(from, 0, m_length);
    count = std::clamp<qsizetype>(count, 0, m_length - from);
    auto all = characters();
    std::copy(all.begin() + from + count, all.end(), all.begin() + from);
    crypto::wipe(all.data() + m_length - count, std::size_t(count) * sizeof(char32_t));
    m_length -= count;
    mirror(from);
}

void PassphraseField::eraseSelection()
{
    if (hasSelectedText())
        erase(selectionStart(), selectionLength());
}

void PassphraseField::type(QStringView text)
{
    eraseSelection();
    qsizetype at = cursorPosition();
    for (qsizetype i = 0; i < text.size() && m_length < capacity; ++i) {
        char32_t c = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        if (c < 0x20) // the end of a pasted line
            continue;
        ++m_length;
        auto all = characters();
        std::copy_backward(all.begin() + at, all.end() - 1, all.end());
        all[std::size_t(at++)] = c;
    }
    mirror(at);
}

void PassphraseField::paste()
{
    QString text = QGuiApplication::clipboard()->text();
    type(text);
    crypto::wipe(text.data(), std::size_t(text.size()) * sizeof(QChar)); // data() made the copy ours alone
}

bool PassphraseField::event(QEvent *event)
{
    // Undo and cut would work on the fillers only.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo) || key->matches(QKeySequence::Cut)) {
            event->accept();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void PassphraseField::keyPressEvent(QKeyEvent *event)
{
    const bool back = event->key() == Qt::Key_Backspace;
    const bool byWord = event->modifiers().testFlag(Qt::ControlModifier);
    if (event->matches(QKeySequence::Paste)) {
        paste();
    } else if (event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo) || event->matches(QKeySequence::Cut)
        || event->matches(QKeySequence::Copy)) {
        event->accept();
    } else if (back || event->key() == Qt::Key_Delete) {
        // Words of a hidden text are not known: with Ctrl everything on that side goes.
        const qsizetype at = cursorPosition();
        if (hasSelectedText())
            eraseSelection();
        else if (back)
            erase(byWord ? 0 : at - 1, byWord ? at : std::min<qsizetype>(at, 1));
        else
            erase(at, byWord ? m_length : 1);
    } else if (isPrintable(event->text())
        && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))) {
        type(event->text());
    } else if (event->modifiers().testFlag(Qt::ControlModifier) && event->key() != Qt::Key_A && event->key() != Qt::Key_Left
        && event->key() != Qt::Key_Right && event->key() != Qt::Key_Home && event->key() != Qt::Key_End) {
        QWidget::keyPressEvent(event); // Ctrl+U, Ctrl+K and their like would edit the fillers
    } else {
        QLineEdit::keyPressEvent(event); // moving and selecting
    }
}

void PassphraseField::inputMethodEvent(QInputMethodEvent *event)
{
    if (!event->commitString().isEmpty())
        type(event->commitString());
    event->accept(); // no preedit: it would stand in the clear
}

void PassphraseField::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::MiddleButton) // pastes the selection
        QLineEdit::mouseReleaseEvent(event);
}

void PassphraseField::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Paste"), this, [this] { paste(); });
    menu->addAction(tr("Clear"), this, [this] { clear(); });
    menu->popup(event->globalPos());
}

}
