#pragma once

class QWidget;

namespace qrlogin {

/// A page that knows where the next act is. The window puts the focus there when the focused control is disabled or
/// hidden, where Qt goes to the next control of the tab order.
class NextAct
{
public:
    virtual ~NextAct() = default;

    /// An enabled and visible control of the page. Null if there is none, as while an act is under way.
    virtual QWidget *nextAct() const = 0;
};

} // namespace qrlogin
