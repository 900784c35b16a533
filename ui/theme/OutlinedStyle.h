#pragma once

#include <QProxyStyle>

namespace qrlogin {

/// Fusion, with an outline around check boxes and radio buttons that is seen on a dark window too: at least 3:1
/// (WCAG 2.1, 1.4.11), where Fusion's own is a darker shade of the window.
///
/// A tinted icon of a selected row has the colour of the row's text, with focus and without.
///
/// A push button with `filledProperty` is filled with the highlight: the primary act of its page.
///
/// Text is plain: a label whose format nobody has set shows its text as it is. That includes the labels of tooltips and
/// message boxes, where Qt would take a text of a pool or a file for HTML and load the images that it names.
///
/// A cell or a title of a table that does not fit shows its whole text in a tooltip.
///
/// The wheel changes a spin box or combo box only with Ctrl; without it the page scrolls. A field with a problem
/// (theme/FieldProblem.h) has a red frame. The focus is a ring of 2 pixels on
/// everything that takes it, after a click too. What assistive technology selects in a list becomes its current item,
/// and the choice of a combo box.
class OutlinedStyle : public QProxyStyle
{
    Q_OBJECT
public:
    static constexpr const char *filledProperty = "qrloginFilled";

    OutlinedStyle();

    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
    QIcon standardIcon(
        StandardPixmap icon, const QStyleOption *option = nullptr, const QWidget *widget = nullptr) const override;
    QSize sizeFromContents(
        ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace qrlogin
