#include "ui/gallery/GeometryFaults.h"

#include "ui/gallery/TextRooms.h"
#include "widgets/qr/QrView.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMainWindow>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>

namespace qrlogin::test {

namespace {

constexpr int leastCode = 160;
constexpr int tolerance = 1; // of frames that share a line

QString sizeText(const QSize &size)
{
    return QStringLiteral("%1x%2").arg(size.width()).arg(size.height());
}

bool placesItself(const QWidget &parent)
{
    return qobject_cast<const QAbstractSpinBox *>(&parent) || qobject_cast<const QComboBox *>(&parent)
        || qobject_cast<const QLineEdit *>(&parent) || qobject_cast<const QTabBar *>(&parent)
        || qobject_cast<const QHeaderView *>(&parent) || qobject_cast<const QScrollBar *>(&parent);
}

/// The scroll area whose content `widget` is; null if it is not one.
const QAbstractScrollArea *areaOf(const QWidget &widget)
{
    const QWidget *viewport = widget.parentWidget();
    const auto *area = viewport ? qobject_cast<const QAbstractScrollArea *>(viewport->parentWidget()) : nullptr;
    return area && area->viewport() == viewport ? area : nullptr;
}

QString outside(const QWidget &widget)
{
    const QWidget &parent = *widget.parentWidget();
    if (const QAbstractScrollArea *area = areaOf(widget)) {
        const bool isTooWide
            = qobject_cast<const QScrollArea *>(area) && widget.width() > area->viewport()->width() + tolerance;
        return isTooWide
            ? QStringLiteral("needs %1 px of width, has %2").arg(widget.width()).arg(area->viewport()->width())
            : QString();
    }
    const QRect room = parent.rect().adjusted(-tolerance, -tolerance, tolerance, tolerance);
    if (placesItself(parent) || room.contains(widget.geometry()))
        return {};
    return QStringLiteral("is outside its parent: %1 at %2,%3 in %4")
        .arg(sizeText(widget.size()))
        .arg(widget.x())
        .arg(widget.y())
        .arg(sizeText(parent.size()));
}

QStringList overlaps(const QWidget &parent)
{
    QStringList found;
    QList<const QWidget *> visible;
    for (const QObject *child : parent.children()) {
        const auto *widget = qobject_cast<const QWidget *>(child);
        if (widget && widget->isVisible() && !widget->isWindow() && !widget->size().isEmpty())
            visible += widget;
    }
    if (placesItself(parent) || qobject_cast<const QAbstractScrollArea *>(&parent))
        return found;
    for (int one = 0; one < visible.size(); ++one) {
        for (int other = one + 1; other < visible.size(); ++other) {
            const QRect common = visible[one]->geometry() & visible[other]->geometry();
            if (common.width() > tolerance && common.height() > tolerance)
                found += QStringLiteral("%1 overlaps %2 by %3")
                             .arg(nameOf(*visible[one]), nameOf(*visible[other]), sizeText(common.size()));
        }
    }
    return found;
}

bool scrolls(const QAbstractScrollArea &area)
{
    return area.isVisible() && area.verticalScrollBar()->isVisible();
}

QString scrollsWithin(const QAbstractScrollArea &area)
{
    if (!scrolls(area))
        return {};
    for (const QWidget *parent = area.parentWidget(); parent && !parent->isWindow(); parent = parent->parentWidget()) {
        const auto *outer = qobject_cast<const QAbstractScrollArea *>(parent);
        if (outer && scrolls(*outer) && outer->isAncestorOf(&area) && qobject_cast<const QScrollArea *>(&area))
            return QStringLiteral("scrolls within %1, which scrolls").arg(nameOf(*outer));
    }
    return {};
}

/// The plate of the code is as large as the overlay on it.
QRect plateOf(const QWidget &view)
{
    for (const QObject *child : view.children()) {
        if (child->inherits("qrlogin::QrOverlay"))
            return static_cast<const QWidget *>(child)->geometry();
    }
    return {};
}

} // namespace

QString nameOf(const QWidget &widget)
{
    QString name = QString::fromLatin1(widget.metaObject()->className()).remove(QStringLiteral("qrlogin::"));
    const QWidget *named = &widget;
    while (named && named->objectName().isEmpty())
        named = named->parentWidget();
    if (named == &widget)
        return name + u'#' + widget.objectName();
    const QWidget *own = widget.parentWidget();
    while (own && !QLatin1String(own->metaObject()->className()).startsWith(QLatin1String("qrlogin::")))
        own = own->parentWidget();
    return own ? name + QStringLiteral(" in ") + QString::fromLatin1(own->metaObject()->className()).mid(9) : name;
}

QStringList geometryFaults(const QWidget &top)
{
    QStringList faults;
    for (const QWidget *widget : visiblePartsOf(top)) {
        const auto add = [&](const QString &fault) {
            if (!fault.isEmpty())
                faults += nameOf(*widget) + QStringLiteral(": ") + fault;
        };
        for (const QString &fault : textFaults(*widget))
            add(fault);
        if (widget != &top)
            add(outside(*widget));
        for (const QString &fault : overlaps(*widget))
            add(fault);
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(widget))
            add(scrollsWithin(*area));
        if (qobject_cast<const QrView *>(widget)) {
            const QSize plate = plateOf(*widget).size();
            add(plate.width() < leastCode || plate.width() != plate.height()
                    ? QStringLiteral("the code has %1").arg(sizeText(plate))
                    : QString());
        }
    }
    return faults;
}

QRect codeIn(const QWidget &top)
{
    const auto *view = top.findChild<QrView *>(QStringLiteral("code"));
    const QWidget *page = view;
    while (page && !page->inherits("qrlogin::BrowserColumn"))
        page = page->parentWidget();
    return page && view->isVisible() ? plateOf(*view).translated(view->mapTo(page, QPoint())) : QRect();
}

} // namespace qrlogin::test
