// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/Icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPaintEngine>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace countersign::ui {
namespace {

constexpr const char *names[] = {
#define ICON(name) #name,
#include "widgets/kit/icons.def"
#undef ICON
};

void render(QPainter &painter, const QRectF &box, Icon icon, const QColor &color)
{
    QFile file(u":/countersign/icons/%1.svg"_s.arg(QLatin1StringView(names[std::size_t(icon)])));
    if (!file.open(QIODevice::ReadOnly))
        return;
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name().toLatin1());
    QSvgRenderer(svg).render(&painter, box);
}

class Engine final : public QIconEngine
{
public:
    Engine(Icon icon, Token token)
        : m_icon(icon)
        , m_token(token)
    {
    }
    void paint(QPainter *painter, const QRect &box, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(*painter, box, m_icon, Theme::color(mode == QIcon::Disabled ? Token::text3 : m_token));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    QIconEngine *clone() const override { return new Engine(*this); }

private:
    Icon m_icon;
    Token m_token;
};

}

void paintIcon(QPainter &painter, const QRectF &box, Icon icon, const QColor &color)
{
    const auto type = painter.paintEngine()->type();
    if (type == QPaintEngine::Pdf || type == QPaintEngine::Picture) {
        render(painter, box, icon, color);
        return;
    }
    // Parsing an SVG takes longer than a row of a table may, so that the picture is kept per size and colour.
    const qreal ratio = painter.device()->devicePixelRatio();
    const QSize size = (box.size() * ratio).toSize();
    const QString key = u"countersign.%1.%2.%3.%4"_s.arg(int(icon)).arg(color.rgba()).arg(size.width()).arg(size.height());
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter inner(&pixmap);
        render(inner, QRectF(QPointF(), QSizeF(size)), icon, color);
        inner.end();
        QPixmapCache::insert(key, pixmap);
    }
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawPixmap(box, pixmap, QRectF(pixmap.rect()));
    painter.restore();
}

QIcon icon(Icon icon, Token token)
{
    return QIcon(new Engine(icon, token));
}

}
