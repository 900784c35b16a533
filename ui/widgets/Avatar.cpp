#include "widgets/Avatar.h"

#include "theme/Accent.h"

#include <QPainter>

namespace qrlogin {

Avatar::Avatar(QWidget *parent)
    : QWidget(parent),
      AccessiblePart(QAccessible::Graphic)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Avatar::setName(const QString &name)
{
    m_name = name;
    update();
}

void Avatar::setImage(const QImage &image)
{
    m_image = image;
    m_scaled = {};
    update();
}

void Avatar::setDiameter(int pixels)
{
    m_diameter = pixels;
    m_scaled = {};
    updateGeometry();
}

const QImage &Avatar::scaledImage() const
{
    const int side = qRound(m_diameter * devicePixelRatioF());
    if (m_scaled.width() == side)
        return m_scaled;
    m_scaled = roundImage(m_image, side);
    return m_scaled;
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF circle(0, 0, m_diameter, m_diameter);
    circle.moveCenter(QRectF(rect()).center());
    if (!m_image.isNull()) {
        painter.drawImage(circle, scaledImage());
        return;
    }
    paintInitials(painter, circle, m_name, *this);
}

namespace {

QString firstCharacter(QStringView word)
{
    return word.first(word.front().isHighSurrogate() && word.size() > 1 ? 2 : 1).toString();
}

} // namespace

QImage roundImage(const QImage &image, int side)
{
    const QImage fitted = image.scaled(side, side, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    QImage round(side, side, QImage::Format_ARGB32_Premultiplied);
    round.fill(Qt::transparent);
    QPainter painter(&round);
    painter.setRenderHint(QPainter::Antialiasing);
    QBrush picture(fitted);
    picture.setTransform(QTransform::fromTranslate((side - fitted.width()) / 2, (side - fitted.height()) / 2));
    painter.setBrush(picture);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(round.rect());
    return round;
}

void paintInitials(QPainter &painter, const QRectF &circle, const QString &name, const QWidget &on)
{
    const AccentColors &colors = accentColors(Accent::Info, on.palette());
    painter.setPen(colors.border);
    painter.setBrush(colors.fill);
    painter.drawEllipse(circle.adjusted(0.5, 0.5, -0.5, -0.5));
    QFont letters = on.font();
    letters.setPixelSize(qMax(8, int(circle.width()) * 2 / 5));
    letters.setWeight(QFont::DemiBold);
    painter.setFont(letters);
    painter.setPen(colors.text);
    painter.drawText(circle, Qt::AlignCenter, initials(name));
}

QString initials(const QString &name)
{
    const QStringList words = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty())
        return QStringLiteral("?");
    QString letters = firstCharacter(words.first());
    if (words.size() > 1)
        letters += firstCharacter(words.last());
    return letters.toUpper();
}

} // namespace qrlogin

#include "moc_Avatar.cpp"
