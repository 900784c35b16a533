#include "widgets/qr/QrView.h"

#include "theme/Fonts.h"
#include "widgets/qr/QrOverlay.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

namespace qrlogin {
namespace {

constexpr int plateRadius = 8;
constexpr int usualCodeSide = 256;
constexpr int minCodeSide = 160;
constexpr int watermarkGap = 4;
constexpr int surroundings = 12;

} // namespace

QrView::QrView(QWidget *parent)
    : QWidget(parent),
      AccessiblePart(QAccessible::Graphic),
      m_overlay(new QrOverlay(this))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_overlay, &QrOverlay::refreshRequested, this, &QrView::refreshRequested);
    updateOverlay();
}

void QrView::setCode(const std::optional<QrCode> &code)
{
    m_code = code;
    m_image = {};
    enter(code ? State::Code : State::Empty);
}

void QrView::setImage(const QImage &image)
{
    m_code.reset();
    m_image = image;
    enter(image.isNull() ? State::Empty : State::Code);
}

void QrView::setMeasures(int quietModules, int modulePixels)
{
    if (m_quietModules == quietModules && m_modulePixels == modulePixels)
        return;
    m_quietModules = quietModules;
    m_modulePixels = modulePixels;
    m_scaled = {};
    update();
    emit shownChanged();
}

void QrView::setLargestSide(int pixels)
{
    if (m_largestSide == pixels)
        return;
    m_largestSide = pixels;
    updateGeometry();
}

void QrView::setLoading()
{
    m_code.reset();
    m_image = {};
    enter(State::Loading);
}

void QrView::setError(const QString &text)
{
    m_code.reset();
    m_image = {};
    m_errorText = text;
    enter(State::Error);
}

void QrView::enter(State state)
{
    m_state = state;
    m_scaled = {};
    m_hasOverlay = false;
    updateOverlay();
    update();
    emit shownChanged();
}

void QrView::setOverlay(const QString &iconName, const QString &text, Accent accent)
{
    if (m_state != State::Code || (m_hasOverlay && m_overlay->shows(iconName, text, accent)))
        return;
    m_hasOverlay = true;
    m_overlay->setMessage(iconName, text, accent);
    updateOverlay();
}

void QrView::clearOverlay()
{
    if (!m_hasOverlay)
        return;
    m_hasOverlay = false;
    updateOverlay();
}

void QrView::setRefreshable(bool refreshable)
{
    if (std::exchange(m_refreshable, refreshable) != refreshable)
        updateOverlay();
}

bool QrView::canRefresh() const
{
    return m_refreshable && m_state != State::Loading && m_overlay->isVisibleTo(this);
}

void QrView::updateOverlay()
{
    m_overlay->setOnCode(m_state == State::Code);
    switch (m_state) {
    case State::Empty: m_overlay->setMessage(QStringLiteral("qr"), tr("No QR code yet"), Accent::Neutral); break;
    case State::Loading: m_overlay->setWaiting(tr("Generating…")); break;
    case State::Error: m_overlay->setMessage(QStringLiteral("error"), m_errorText, Accent::Danger); break;
    case State::Code: break;
    }
    m_overlay->setVisible(m_state != State::Code || m_hasOverlay);
    m_overlay->setRefreshable(canRefresh());
    setCursor(canRefresh() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    // A live code is shown again at each poll.
    const QString description = accessibleText(QAccessible::Description);
    if (std::exchange(m_told, description) != description && QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
}

void QrView::setWatermark(const QString &text)
{
    if (m_watermark == text)
        return;
    m_watermark = text;
    updateGeometry();
    m_overlay->setGeometry(plateRect());
    update();
}

QImage QrView::shownImage() const
{
    return m_state == State::Code ? scaledImage() : QImage();
}

QImage QrView::seenImage() const
{
    if (m_state != State::Code)
        return {};
    const QRect around = plateRect().adjusted(-surroundings, -surroundings, surroundings, surroundings);
    QImage image(around.size() * devicePixelRatioF(), QImage::Format_RGB32);
    image.setDevicePixelRatio(devicePixelRatioF());
    image.fill(palette().color(QPalette::Light));
    QPainter painter(&image);
    painter.translate(-around.topLeft());
    paintPlate(painter);
    return image;
}

int QrView::shownModulePixels() const
{
    return m_state == State::Code && m_code ? scaledImage().width() / (m_code->size() + 2 * m_quietModules) : 0;
}

int QrView::watermarkHeight() const
{
    return m_watermark.isEmpty() ? 0 : watermarkGap + QFontMetrics(smallFont(font())).height();
}

int QrView::heightForWidth(int width) const
{
    return qMin(width, m_largestSide) + watermarkHeight();
}

QSize QrView::sizeHint() const
{
    const int side = qMin(usualCodeSide, m_largestSide);
    return {side, heightForWidth(side)};
}

QSize QrView::minimumSizeHint() const
{
    return {minCodeSide, heightForWidth(minCodeSide)};
}

QRect QrView::plateRect() const
{
    const int side = qMax(0, qMin(width(), height() - watermarkHeight()));
    return {(width() - side) / 2, (height() - watermarkHeight() - side) / 2, side, side};
}

const QImage &QrView::scaledImage() const
{
    const int side = static_cast<int>(plateRect().width() * devicePixelRatioF());
    if (!m_scaled.isNull() && m_scaledSide == side)
        return m_scaled;
    m_scaledSide = side;
    if (m_code) {
        const int room = qMax(1, side / (m_code->size() + 2 * m_quietModules));
        const int modulePixels = m_modulePixels > 0 ? qMin(m_modulePixels, room) : room;
        m_scaled = m_code->toImage(modulePixels, m_quietModules).convertToFormat(QImage::Format_RGB32);
        return m_scaled;
    }
    const int factor = side / qMax(m_image.width(), m_image.height());
    m_scaled = factor >= 1 ? m_image.scaled(m_image.size() * factor, Qt::KeepAspectRatio, Qt::FastTransformation)
                           : m_image.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    return m_scaled;
}

void QrView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintPlate(painter);
    if (!m_watermark.isEmpty())
        paintWatermark(painter);
}

void QrView::paintPlate(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(m_state == State::Code ? QColor(Qt::white) : palette().color(QPalette::Window));
    QPainterPath plate;
    plate.addRoundedRect(QRectF(plateRect()).adjusted(0.5, 0.5, -0.5, -0.5), plateRadius, plateRadius);
    painter.drawPath(plate);
    if (m_state != State::Code)
        return;
    // A code may reach the edge of the plate: clip its corners, then draw the rim over it.
    painter.save();
    painter.setClipPath(plate);
    paintCode(painter);
    painter.restore();
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(plate);
}

void QrView::paintCode(QPainter &painter) const
{
    const QImage &image = scaledImage();
    const QSizeF size = QSizeF(image.size()) / devicePixelRatioF();
    QRectF target(QPointF(), size);
    target.moveCenter(QRectF(plateRect()).center());
    // Device pixels map 1:1 at any position: smoothing would blur the modules.
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(target, image);
}

void QrView::paintWatermark(QPainter &painter) const
{
    QFont small = smallFont(font());
    small.setLetterSpacing(QFont::AbsoluteSpacing, 2);
    small.setWeight(QFont::DemiBold);
    painter.setFont(small);
    painter.setPen(accentColors(Accent::Warning, palette()).text);
    const QRect plate = plateRect();
    painter.drawText(
        QRect(0, plate.bottom() + 1, width(), watermarkHeight()), Qt::AlignHCenter | Qt::AlignBottom, m_watermark);
}

void QrView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_overlay->setGeometry(plateRect());
    emit shownChanged();
}

void QrView::mousePressEvent(QMouseEvent *event)
{
    event->setAccepted(canRefresh());
}

void QrView::mouseReleaseEvent(QMouseEvent *event)
{
    if (canRefresh() && event->button() == Qt::LeftButton && plateRect().contains(event->position().toPoint()))
        emit refreshRequested();
}

void QrView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        updateOverlay();
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    if (event->type() == QEvent::PaletteChange)
        emit shownChanged();
}

QString QrView::accessibleText(QAccessible::Text kind) const
{
    if (kind == QAccessible::Name)
        return tr("QR code");
    if (kind == QAccessible::Description && m_overlay->isVisibleTo(this))
        return m_overlay->text();
    return {};
}

} // namespace qrlogin

#include "moc_QrView.cpp"
