#pragma once

#include <QProxyStyle>

namespace qrlogin {

/// Fusion with a visible outline around check boxes and radio buttons on dark windows: contrast at least 3:1 (WCAG 2.1,
/// 1.4.11). Fusion's own is a darker shade of the window.
class OutlinedStyle : public QProxyStyle
{
    Q_OBJECT
public:
    OutlinedStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
};

} // namespace qrlogin
