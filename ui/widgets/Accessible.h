#pragma once

#include <QAccessible>
#include <QString>

#include <optional>

namespace qrlogin {

/// A value and its limits, as of a progress bar.
struct AccessibleRange
{
    double minimum;
    double maximum;
    double value;
};

/// What a painted widget tells a screen reader. Inherit it beside QWidget: it supplies the role, and accessibleText()
/// where the widget does not have a name or description of its own.
class AccessiblePart
{
public:
    explicit AccessiblePart(QAccessible::Role role);
    virtual ~AccessiblePart() = default;

    QAccessible::Role accessibleRole() const { return m_role; }

    /// Empty: no text of this kind.
    virtual QString accessibleText(QAccessible::Text kind) const = 0;

    /// Nothing if the widget does not show a measure.
    virtual std::optional<AccessibleRange> accessibleRange() const { return std::nullopt; }

private:
    QAccessible::Role m_role;
};

} // namespace qrlogin
