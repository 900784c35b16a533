#include "widgets/Accessible.h"

#include <QAccessibleWidget>
#include <QWidget>

namespace qrlogin {
namespace {

class PaintedAccessible final : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    PaintedAccessible(QWidget *widget, const AccessiblePart &part)
        : QAccessibleWidget(widget, part.accessibleRole()),
          m_part(part)
    {
    }

    QString text(QAccessible::Text kind) const override
    {
        const QString given = QAccessibleWidget::text(kind);
        return given.isEmpty() ? m_part.accessibleText(kind) : given;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface && m_part.accessibleRange())
            return static_cast<QAccessibleValueInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    QVariant currentValue() const override { return range().value; }
    QVariant minimumValue() const override { return range().minimum; }
    QVariant maximumValue() const override { return range().maximum; }
    QVariant minimumStepSize() const override { return {}; }
    void setCurrentValue(const QVariant &) override { }

private:
    AccessibleRange range() const { return m_part.accessibleRange().value_or(AccessibleRange{0, 0, 0}); }

    const AccessiblePart &m_part;
};

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    const auto *part = dynamic_cast<AccessiblePart *>(object);
    return part && object->isWidgetType() ? new PaintedAccessible(static_cast<QWidget *>(object), *part) : nullptr;
}

} // namespace

AccessiblePart::AccessiblePart(QAccessible::Role role)
    : m_role(role)
{
    // Qt keeps factories in a list and ignores duplicates.
    QAccessible::installFactory(makeAccessible);
}

} // namespace qrlogin
