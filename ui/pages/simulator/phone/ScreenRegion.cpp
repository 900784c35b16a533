#include "pages/simulator/phone/ScreenRegion.h"

#include "theme/Fonts.h"

#include <QCloseEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScreen>

namespace qrlogin {

namespace {

constexpr int keyStep = 16;
constexpr int smallestExtent = 32; ///< device-independent pixels; a smaller drag is an accident
constexpr QColor shade(0, 0, 0, 120);

} // namespace

ScreenRegion::ScreenRegion(const QPixmap &picture, QScreen &screen)
    : Translated(nullptr, Qt::Window | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint),
      AccessiblePart(QAccessible::Graphic),
      m_picture(picture)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("screenRegion"));
    setCursor(Qt::CrossCursor);
    setFocusPolicy(Qt::StrongFocus);
    setGeometry(screen.geometry());
    retranslate();
}

void ScreenRegion::setRegion(const QRect &region)
{
    m_region = region.intersected(rect());
    update();
}

void ScreenRegion::moveBy(const QPoint &step, bool resizes)
{
    if (m_region.isEmpty())
        return setRegion({width() / 4, height() / 4, width() / 2, height() / 2});
    QRect moved = m_region;
    if (resizes)
        moved.setSize((moved.size() + QSize(step.x(), step.y())).expandedTo({smallestExtent, smallestExtent}));
    else
        moved.translate(step);
    if (resizes || rect().contains(moved))
        setRegion(moved);
}

void ScreenRegion::choose()
{
    m_answered = true;
    const QRect region = m_region.isEmpty() ? rect() : m_region;
    const double ratio = double(m_picture.width()) / std::max(1, width());
    const QRect part(qRound(region.x() * ratio), qRound(region.y() * ratio), qRound(region.width() * ratio),
        qRound(region.height() * ratio));
    QImage image = m_picture.copy(part.intersected(m_picture.rect())).toImage();
    image.setDevicePixelRatio(1);
    emit chosen(image);
}

void ScreenRegion::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::RightButton)
        return void(close());
    m_start = event->position().toPoint();
    m_dragging = true;
    setRegion({});
}

void ScreenRegion::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragging)
        setRegion(QRect(m_start, event->position().toPoint()).normalized());
}

void ScreenRegion::mouseReleaseEvent(QMouseEvent *event)
{
    if (!std::exchange(m_dragging, false) || event->button() != Qt::LeftButton)
        return;
    setRegion(QRect(m_start, event->position().toPoint()).normalized());
    if (m_region.width() < smallestExtent || m_region.height() < smallestExtent)
        return setRegion({});
    choose();
}

void ScreenRegion::keyPressEvent(QKeyEvent *event)
{
    const bool resizes = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Left: return moveBy({-keyStep, 0}, resizes);
    case Qt::Key_Right: return moveBy({keyStep, 0}, resizes);
    case Qt::Key_Up: return moveBy({0, -keyStep}, resizes);
    case Qt::Key_Down: return moveBy({0, keyStep}, resizes);
    case Qt::Key_Return:
    case Qt::Key_Enter: return choose();
    case Qt::Key_Escape: return void(close());
    default: QWidget::keyPressEvent(event);
    }
}

void ScreenRegion::closeEvent(QCloseEvent *event)
{
    QWidget::closeEvent(event);
    if (!std::exchange(m_answered, true))
        emit abandoned();
}

QRect ScreenRegion::hintPlate() const
{
    const QFontMetrics metrics(headingFont(font()));
    const QSize words = metrics.size(Qt::TextSingleLine, accessibleDescription());
    const QSize plate(std::min(words.width() + 48, width() - 32), words.height() + 24);
    return {{(width() - plate.width()) / 2, 32}, plate};
}

void ScreenRegion::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.drawPixmap(rect(), m_picture);
    QRegion dark(rect());
    if (!m_region.isEmpty())
        dark -= m_region;
    painter.setClipRegion(dark);
    painter.fillRect(rect(), shade);
    painter.setClipping(false);
    if (!m_region.isEmpty()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRect(m_region);
    }
    const QRect plate = hintPlate();
    if (m_dragging || plate.intersects(m_region))
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(palette().color(QPalette::Window));
    painter.drawRoundedRect(QRectF(plate).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.setFont(headingFont(font()));
    painter.drawText(plate, Qt::AlignCenter, accessibleDescription());
}

void ScreenRegion::retranslate()
{
    setWindowTitle(tr("Scan the screen"));
    setAccessibleName(windowTitle());
    setAccessibleDescription(
        tr("Drag over the QR code, or move with the arrow keys (Shift: resize) and press Enter. Esc cancels."));
}

QString ScreenRegion::accessibleText(QAccessible::Text kind) const
{
    return kind == QAccessible::Value && !m_region.isEmpty()
        ? tr("%1 × %2 pixels").arg(m_region.width()).arg(m_region.height())
        : QString();
}

} // namespace qrlogin

#include "moc_ScreenRegion.cpp"
