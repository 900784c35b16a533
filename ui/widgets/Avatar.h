#pragma once

#include "widgets/Accessible.h"

#include <QImage>
#include <QWidget>

class QPainter;

namespace qrlogin {

/// A person as a round image, or as initials without one.
class Avatar : public QWidget, public AccessiblePart
{
    Q_OBJECT
public:
    explicit Avatar(QWidget *parent = nullptr);

    void setName(const QString &name);
    void setImage(const QImage &image); ///< of any size, cropped to its middle; null: initials
    void setDiameter(int pixels); ///< logical, default 40

    QSize sizeHint() const override { return {m_diameter, m_diameter}; }
    QString accessibleText(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name ? m_name : QString();
    }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const QImage &scaledImage() const;

    QString m_name;
    QImage m_image;
    int m_diameter = 40;
    mutable QImage m_scaled;
};

/// The first letters of the first and the last word, or the first character of a Chinese name; "?" if empty.
QString initials(const QString &name);

/// The middle of an image in a circle of this diameter, in pixels.
QImage roundImage(const QImage &image, int side);

/// Paints a circle with the initials of a name, in the colours and the font of a widget.
void paintInitials(QPainter &painter, const QRectF &circle, const QString &name, const QWidget &on);

} // namespace qrlogin
