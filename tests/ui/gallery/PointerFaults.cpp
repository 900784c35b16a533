#include "ui/gallery/PointerFaults.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QHelpEvent>
#include <QPointer>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

namespace qrlogin::test {

namespace {

QString partName(const QWidget &part)
{
    const QString name = part.objectName();
    return QStringLiteral("%1 %2").arg(QLatin1String(part.metaObject()->className()), name).trimmed();
}

void rest(QWidget &part)
{
    const QPoint middle = part.rect().center();
    QHelpEvent event(QEvent::ToolTip, middle, part.mapToGlobal(middle));
    QCoreApplication::sendEvent(&part, &event);
}

void turnWheel(QWidget &part, int angle)
{
    const QPointF middle = QRectF(part.rect()).center();
    QWheelEvent event(
        middle, part.mapToGlobal(middle), {}, {0, angle}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&part, &event);
}

QString areaFault(const QAbstractScrollArea &area)
{
    QScrollBar &bar = *area.verticalScrollBar();
    if (!bar.isVisible() || bar.minimum() == bar.maximum())
        return {};
    constexpr int step = 120; // of a usual wheel
    const int before = bar.value();
    turnWheel(*area.viewport(), before < bar.maximum() ? -step : step);
    const bool hasMoved = bar.value() != before;
    bar.setValue(before);
    return hasMoved ? QString() : partName(area) + QStringLiteral(" does not scroll with the wheel");
}

QString fieldFault(QWidget &field)
{
    const auto text = [&field] {
        const auto *box = qobject_cast<const QComboBox *>(&field);
        return box ? box->currentText() : field.property("text").toString();
    };
    const QString before = text();
    turnWheel(field, 120);
    turnWheel(field, 120);
    const QString once = text();
    turnWheel(field, -120);
    return before == once && before == text()
        ? QString()
        : partName(field) + QStringLiteral(" changes when the wheel turns over it");
}

} // namespace

QStringList pointerFaults(QWidget &top)
{
    QStringList faults;
    QList<QPointer<QWidget>> parts;
    for (QWidget *part : top.findChildren<QWidget *>())
        parts += part;
    for (const QPointer<QWidget> &part : parts) { // a tooltip is a part that goes with the next one
        if (!part || !part->isVisible() || part->visibleRegion().isEmpty())
            continue;
        rest(*part);
        QString fault;
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(part.get()))
            fault = areaFault(*area);
        else if (qobject_cast<const QAbstractSpinBox *>(part.get()) || qobject_cast<const QComboBox *>(part.get()))
            fault = fieldFault(*part);
        if (!fault.isEmpty())
            faults += fault;
    }
    QToolTip::hideText();
    return faults;
}

} // namespace qrlogin::test
