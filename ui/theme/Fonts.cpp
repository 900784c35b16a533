#include "theme/Fonts.h"

#include <QFontDatabase>

namespace qrlogin {
namespace {

// A font is sized in points or in pixels; the other one is then -1.
QFont scaled(QFont font, double factor)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    return font;
}

} // namespace

QFont titleFont(const QFont &body)
{
    QFont font = scaled(body, 1.5);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont headingFont(const QFont &body)
{
    QFont font = scaled(body, 1.1);
    font.setWeight(QFont::DemiBold);
    return font;
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
