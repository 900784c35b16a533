#pragma once

#include <QAccessible>
#include <QString>

#include <optional>

namespace qrlogin {

/// A value between two ends, as of a progress bar.
struct AccessibleRange
{
    double minimum;
    double maximum;
    double value;
};

/// What a painted widget tells a screen reader. A QWidget that inherits this as well is found by it: its role is the
/// one given, and its texts come from accessibleText() where the widget has no name or description set by its owner.
class AccessiblePart
{
public:
    explicit AccessiblePart(QAccessible::Role role);
    virtual ~AccessiblePart() = default;

    QAccessible::Role accessibleRole() const { return m_role; }

    /// Empty for what it has nothing to say on.
    virtual QString accessibleText(QAccessible::Text kind) const = 0;

    /// Nothing for what is not a measure.
    virtual std::optional<AccessibleRange> accessibleRange() const { return std::nullopt; }

private:
    QAccessible::Role m_role;
};

} // namespace qrlogin
