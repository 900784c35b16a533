#include "theme/Fonts.h"

#include <QFontDatabase>

namespace qrlogin {
namespace {

// A font has its size in points or in pixels; the other one is -1.
QFont scaled(QFont font, double factor)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    return font;
}

} // namespace

QFont strongFont(const QFont &body)
{
    QFont font = body;
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont titleFont(const QFont &body)
{
    return strongFont(scaled(body, 1.5));
}

QFont headingFont(const QFont &body)
{
    return strongFont(scaled(body, 1.1));
}

QFont smallFont(const QFont &body)
{
    return scaled(body, 0.9);
}

QFont monospaceFont(const QFont &body)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (body.pointSizeF() > 0)
        font.setPointSizeF(body.pointSizeF());
    else
        font.setPixelSize(body.pixelSize());
    return font;
}

} // namespace qrlogin
