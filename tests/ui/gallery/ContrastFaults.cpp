#include "theme/Accent.h"
#include "ui/gallery/GeometryFaults.h"
#include "ui/gallery/TextRooms.h"
#include "widgets/ElidedLabel.h"

#include <QAbstractButton>
#include <QHash>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

namespace qrlogin::test {

namespace {

constexpr double leastContrast = 4.5;

/// The colour of most pixels in `part`. A part of them is enough.
QColor backgroundIn(const QImage &image, const QRect &part)
{
    constexpr int stepsEachWay = 24;
    QHash<QRgb, int> counts;
    for (int y = part.top(); y <= part.bottom(); y += 1 + part.height() / stepsEachWay) {
        for (int x = part.left(); x <= part.right(); x += 1 + part.width() / stepsEachWay)
            ++counts[image.pixel(x, y)];
    }
    const auto most = std::max_element(counts.cbegin(), counts.cend());
    return most == counts.cend() ? QColor() : QColor(most.key());
}

/// The colour of the text; invalid if the widget does not show one.
QColor textColorOf(const QWidget &widget)
{
    const auto *label = qobject_cast<const QLabel *>(&widget);
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    const auto *line = qobject_cast<const QLineEdit *>(&widget);
    if (label && !label->text().isEmpty() && label->textFormat() != Qt::RichText)
        return label->palette().color(label->foregroundRole());
    if (const auto *elided = qobject_cast<const ElidedLabel *>(&widget); elided && !elided->text().isEmpty())
        return elided->palette().color(elided->foregroundRole());
    if (button && !button->text().isEmpty())
        return {};
    if (line)
        return line->palette().color(line->text().isEmpty() ? QPalette::PlaceholderText : QPalette::Text);
    return {};
}

} // namespace

QStringList contrastFaults(QWidget &top)
{
    QStringList faults;
    const QImage image = top.grab().toImage();
    for (const QWidget *widget : visiblePartsOf(top)) {
        const QColor text = widget->isEnabled() ? textColorOf(*widget) : QColor();
        // What a scroll area hides is not drawn.
        const QRect seen = widget->visibleRegion().boundingRect();
        if (!text.isValid() || seen.height() < widget->height())
            continue;
        const QColor background = backgroundIn(image, seen.translated(widget->mapTo(&top, QPoint())) & image.rect());
        const double ratio = contrast(text, background);
        if (ratio < leastContrast)
            faults += QStringLiteral("%1: contrast %2 of %3 on %4")
                          .arg(nameOf(*widget))
                          .arg(ratio, 0, 'f', 1)
                          .arg(text.name(), background.name());
    }
    return faults;
}

} // namespace qrlogin::test
