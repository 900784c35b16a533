#pragma once

#include "widgets/Accessible.h"

#include <QImage>
#include <QWidget>

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

} // namespace qrlogin
