#include "theme/FieldProblem.h"

#include <QAccessible>
#include <QVariant>
#include <QWidget>

namespace qrlogin {

namespace {

constexpr char problemProperty[] = "qrloginProblem";

} // namespace

void setProblem(QWidget &field, const QString &problem)
{
    const QString before = problemOf(field);
    if (problem == before)
        return;
    field.setProperty(problemProperty, problem);
    field.update();
    if (problem.isEmpty() != before.isEmpty()) {
        QAccessible::State changed;
        changed.invalid = true;
        QAccessibleStateChangeEvent state(&field, changed);
        QAccessible::updateAccessibility(&state);
    }
    QAccessibleEvent description(&field, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&description);
}

QString problemOf(const QWidget &field)
{
    return field.property(problemProperty).toString();
}

} // namespace qrlogin
