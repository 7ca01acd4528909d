// SPDX-FileCopyrightText: 2026 The Countersign authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/kit/Marks.h"

#include "widgets/kit/Fonts.h"
#include "widgets/kit/StylePaint.h"

#include <QPainterPath>


using namespace Qt::StringLiterals;

namespace countersign::ui {
namespace {

constexpr qreal threadLength = 34;
constexpr qreal threadGap = 8;

/// Paints one mark into its own box, in the colours of one scheme.
class Painting
{
public:
    Painting(QPainter &painter, const QRectF &box, Scheme scheme)
        : m_painter(painter)
        , m_box(box)
        , m_scheme(scheme)
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
    }
    ~Painting() { m_painter.restore(); }
    Q_DISABLE_COPY_MOVE(Painting)

    void operator()(Severity severity);
    void operator()(Environment environment);
    void operator()(CheckResult result);
    void operator()(ControlState state);
    void operator()(const Quorum &quorum);
    void operator()(const TimeLeft &time);
    void operator()(const NotVerified &) { paintHatch(m_painter, m_box, color(Token::hatch), 4, 1.1); }

private:
    QColor color(Token token) const { return Theme::color(token, m_scheme); }
    QPointF at(qreal x, qreal y) const { return { m_box.left() + x * m_box.width(), m_box.top() + y * m_box.height() }; }
    void pen(Token token, qreal width)
    {
        m_painter.setPen(QPen(color(token), width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter.setBrush(Qt::NoBrush);
    }
    void fill(Token token)
    {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(color(token));
    }
    void letter(const QString &text, Token token, QPointF centre, int pixels);
    void polygon(std::initializer_list<QPointF> corners)
    {
        QPolygonF shape;
        for (const QPointF &corner : corners)
            shape << at(corner.x(), corner.y());
        m_painter.drawPolygon(shape);
    }
    QPainterPath shield() const;
    QPainterPath eye() const;

    QPainter &m_painter;
    QRectF m_box;
    Scheme m_scheme;
};

void Painting::letter(const QString &text, Token token, QPointF centre, int pixels)
{
    QFont font = uiFont(Size::Tiny, QFont::Bold);
    font.setPixelSize(pixels);
    const QFontMetricsF metrics(font);
    m_painter.setFont(font);
    m_painter.setPen(color(token));
    m_painter.drawText(centre + QPointF(-metrics.horizontalAdvance(text) / 2, metrics.capHeight() / 2), text);
}

QPainterPath Painting::shield() const
{
    QPainterPath path;
    path.moveTo(at(.5, .03));
    path.lineTo(at(.9, .16));
    path.lineTo(at(.88, .55));
    path.quadTo(at(.8, .84), at(.5, .98));
    path.quadTo(at(.2, .84), at(.12, .55));
    path.lineTo(at(.1, .16));
    path.closeSubpath();
    return path;
}

QPainterPath Painting::eye() const
{
    QPainterPath path;
    path.moveTo(at(.03, .5));
    path.quadTo(at(.5, -.08), at(.97, .5));
    path.quadTo(at(.5, 1.08), at(.03, .5));
    return path;
}

void Painting::operator()(Severity severity)
{
    const QPointF centre = m_box.center();
    switch (severity) {
    case Severity::Critical:
        fill(Token::sevCrit);
        polygon({ { .31, .03 }, { .69, .03 }, { .97, .31 }, { .97, .69 }, { .69, .97 }, { .31, .97 }, { .03, .69 },
            { .03, .31 } });
        letter(u"C"_s, Token::onMark, centre, 10);
        return;
    case Severity::High: // a house: a triangle with room for its letter
        fill(Token::sevHigh);
        polygon({ { .5, 0 }, { .98, .46 }, { .91, .97 }, { .09, .97 }, { .02, .46 } });
        letter(u"H"_s, Token::onMark, centre + QPointF(0, 1.5), 10);
        return;
    case Severity::Medium:
        fill(Token::sevMed);
        polygon({ { .5, -.04 }, { 1.04, .5 }, { .5, 1.04 }, { -.04, .5 } });
        letter(u"M"_s, Token::onMark, centre, 9);
        return;
    case Severity::Low:
        fill(Token::sevLow);
        m_painter.drawEllipse(m_box.adjusted(1, 1, -1, -1));
        letter(u"L"_s, Token::onMark, centre, 10);
        return;
    }
}

void Painting::operator()(Environment environment)
{
    constexpr Token edges[] = { Token::envProd, Token::envStage, Token::envDev, Token::hatch };
    const QString texts[] = { u"PROD"_s, u"STAGE"_s, u"DEV"_s, u"?"_s };
    const QRectF edge = m_box.adjusted(.5, .5, -.5, -.5);
    Token text = edges[std::size_t(environment)];
    QPen outline(color(text), 1);
    switch (environment) {
    case Environment::Prod: // square and filled
        m_painter.fillRect(m_box, color(Token::prodFill));
        m_painter.setPen(outline);
        m_painter.drawRect(edge);
        text = Token::onProd;
        break;
    case Environment::Stage: // round, a line
        m_painter.setPen(outline);
        m_painter.drawRoundedRect(edge, 3, 3);
        break;
    case Environment::Dev: // dashed
        outline.setDashPattern({ 2, 2 });
        m_painter.setPen(outline);
        m_painter.drawRoundedRect(edge, 3, 3);
        break;
    case Environment::Unknown: // as strict as prod, but nobody vouches for it
        paintHatch(m_painter, m_box, color(Token::hatch), 4, 1);
        m_painter.setPen(outline);
        m_painter.drawRect(edge);
        fill(Token::base);
        m_painter.drawEllipse(m_box.center(), 6, 6);
        text = Token::text;
        break;
    }
    QFont font = uiFont(Size::Tiny, QFont::Bold);
    font.setPixelSize(10);
    font.setLetterSpacing(QFont::PercentageSpacing, 105); // an absolute one is scaled twice in a PDF
    m_painter.setFont(font);
    m_painter.setPen(color(text));
    m_painter.drawText(m_box, Qt::AlignCenter, texts[std::size_t(environment)]);
}

void Painting::operator()(CheckResult result)
{
    const QPointF centre = m_box.center();
    switch (result) {
    case CheckResult::Pass:
        fill(Token::ok);
        m_painter.drawEllipse(m_box.adjusted(1, 1, -1, -1));
        paintTick(m_painter, centre, color(Token::onMark));
        return;
    case CheckResult::Fail:
        fill(Token::bad);
        m_painter.drawRoundedRect(m_box.adjusted(1, 1, -1, -1), 2, 2);
        paintCross(m_painter, centre, color(Token::onMark), 1.1);
        return;
    case CheckResult::Unknown: {
        QPainterPath diamond;
        diamond.addPolygon(QPolygonF({ at(.5, 0), at(1, .5), at(.5, 1), at(0, .5) }));
        diamond.closeSubpath();
        m_painter.save();
        m_painter.setClipPath(diamond);
        m_painter.fillPath(diamond, color(Token::base));
        paintHatch(m_painter, m_box, color(Token::warn), 3, .8);
        m_painter.restore();
        pen(Token::warn, 1.3);
        m_painter.drawPath(diamond);
        fill(Token::base);
        m_painter.drawEllipse(centre, 3.9, 4.4);
        letter(u"?"_s, Token::warn, centre, 10);
        return;
    }
    case CheckResult::NotApplicable:
        pen(Token::border, 1.3);
        m_painter.drawEllipse(m_box.adjusted(1.5, 1.5, -1.5, -1.5));
        pen(Token::text3, 1.6);
        m_painter.drawLine(at(.3, .5), at(.7, .5));
        return;
    case CheckResult::Accepted:
        pen(Token::envStage, 1.4);
        m_painter.drawPath(shield());
        letter(u"A"_s, Token::envStage, centre, 9);
        return;
    case CheckResult::ToDo:
        pen(Token::border, 1.3);
        m_painter.drawEllipse(m_box.adjusted(1.5, 1.5, -1.5, -1.5));
        return;
    }
}

void Painting::operator()(ControlState state)
{
    switch (state) {
    case ControlState::Enforced: // a closed barrier: solid, two bars
        m_painter.fillPath(shield(), color(Token::ok));
        m_painter.setPen(QPen(color(Token::onMark), 1.6, Qt::SolidLine, Qt::FlatCap));
        m_painter.drawLine(at(.3, .38), at(.7, .38));
        m_painter.drawLine(at(.3, .6), at(.7, .6));
        return;
    case ControlState::Detected:
        pen(Token::warn, 1.5);
        m_painter.drawPath(eye());
        fill(Token::warn);
        m_painter.drawEllipse(m_box.center(), 2.6, 2.6);
        return;
    case ControlState::Blind:
        m_painter.save();
        m_painter.setClipPath(eye());
        paintHatch(m_painter, m_box, color(Token::bad), 3, .9);
        m_painter.restore();
        pen(Token::bad, 1.5);
        m_painter.drawPath(eye());
        m_painter.drawLine(at(.1, .92), at(.9, .08));
        return;
    case ControlState::Unasked: // two arrows that nothing holds up
        pen(Token::bad, 1.7);
        for (qreal x : { .16, .54 })
            m_painter.drawPolyline(QPolygonF({ at(x, .2), at(x + .3, .5), at(x, .8) }));
        return;
    case ControlState::Degraded: // the shield is there, but open and with a warning
        pen(Token::warn, 1.4);
        m_painter.drawPath(shield());
        letter(u"!"_s, Token::warn, m_box.center(), 10);
        return;
    }
}

void Painting::operator()(const Quorum &quorum)
{
    bool next = quorum.mineNext;
    QRectF place(m_box.left(), m_box.top(), 15, m_box.height());
    for (VoteSlot slot : quorum.places) {
        if (slot == VoteSlot::Empty) {
            m_painter.setBrush(color(Token::base));
            m_painter.setPen(QPen(color(next ? Token::ink : Token::border), next ? 1.4 : 1.1));
            m_painter.drawRoundedRect(place.adjusted(.6, .6, -.6, -.6), 2, 2);
            next = false;
        } else {
            fill(slot == VoteSlot::Allow ? Token::ink : Token::bad);
            m_painter.drawRoundedRect(place, 2, 2);
            if (slot == VoteSlot::Allow)
                paintTick(m_painter, place.center(), color(Token::onMark), .95);
            else
                paintCross(m_painter, place.center(), color(Token::onMark));
        }
        place.translate(19, 0);
    }
}

void Painting::operator()(const TimeLeft &time)
{
    const Token token = timeToken(time);
    const QString text = clockText(time.seconds);
    const QFont font = figuresFont(Size::Body, token == Token::bad ? QFont::DemiBold : QFont::Normal);
    m_painter.setFont(font);
    m_painter.setPen(color(time.heard ? token : Token::text3));
    m_painter.drawText(m_box, Qt::AlignVCenter | Qt::AlignLeft, text);
    const qreal length = threadLength * markScale();
    const QRectF thread(m_box.right() - length, m_box.center().y() - 1.5, length, 3);
    m_painter.fillRect(thread, color(Token::line));
    if (!time.heard) {
        paintHatch(m_painter, thread.adjusted(0, -2, 0, 2), color(Token::hatch), 4, 1);
    } else if (time.total > 0) {
        const qreal share = std::clamp(double(time.seconds) / double(time.total), 0., 1.);
        m_painter.fillRect(QRectF(thread.left(), thread.top(), thread.width() * share, 3),
            color(token == Token::text ? Token::text2 : token));
    }
}

}

qreal markScale()
{
    constexpr int drawn = 13000; // large, so that rounding does not show
    return scaled(drawn) / qreal(drawn);
}

QSizeF markSize(const Mark &mark, qreal scale)
{
    if (const auto *time = std::get_if<TimeLeft>(&mark)) { // its clock is text, which has the size in use already
        const QFontMetricsF metrics(figuresFont(Size::Body, QFont::DemiBold));
        return { metrics.horizontalAdvance(clockText(time->seconds)) + (threadGap + threadLength) * scale, metrics.height() };
    }
    if (std::holds_alternative<Environment>(mark))
        return QSizeF(44, 16) * scale;
    if (std::holds_alternative<NotVerified>(mark))
        return QSizeF(10, 14) * scale;
    if (const auto *quorum = std::get_if<Quorum>(&mark))
        return QSizeF(std::max(0., 19. * double(quorum->places.size()) - 4), 14) * scale;
    return QSizeF(16, 16) * scale;
}

void paintMark(QPainter &painter, const QRectF &box, const Mark &mark, Scheme scheme, qreal scale)
{
    const QSizeF size = markSize(mark, scale);
    const QPointF corner(box.left(), box.center().y() - size.height() / 2);
    if (std::holds_alternative<TimeLeft>(mark))
        return std::visit(Painting(painter, QRectF(corner, size), scheme), mark);
    painter.save();
    painter.translate(corner);
    painter.scale(scale, scale);
    std::visit(Painting(painter, QRectF({ 0, 0 }, markSize(mark, 1)), scheme), mark);
    painter.restore();
}

void paintHatch(QPainter &painter, const QRectF &box, const QColor &color, qreal step, qreal width)
{
    painter.save();
    painter.setClipRect(box, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, width));
    for (qreal x = box.left() - box.height(); x < box.right(); x += step)
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()));
    painter.restore();
}

Token timeToken(const TimeLeft &time)
{
    if (time.total <= 0)
        return Token::text;
    const double share = double(time.seconds) / double(time.total);
    return share <= .15 ? Token::bad : share <= .40 ? Token::warn : Token::text;
}

QString clockText(qint64 seconds)
{
    seconds = std::max<qint64>(seconds, 0);
    const auto two = [](qint64 number) { return u"%1"_s.arg(number, 2, 10, QChar(u'0')); };
    const QString rest = two(seconds / 60 % 60) + u':' + two(seconds % 60);
    return seconds < 3600 ? rest : QString::number(seconds / 3600) + u':' + rest;
}

}
