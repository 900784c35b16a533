#pragma once

namespace qrlogin {

/// From now on, line edits, spin boxes and combo boxes describe themselves to assistive technology as follows; Qt's own
/// descriptions lack this.
/// - An invalid field (theme/FieldProblem.h) has the invalid state, and its reason as the description.
/// - A spin box has its step, and the actions Increase and Decrease.
/// - A combo box has its label as the name, also on Linux, and the choice as the value.
///
/// Does nothing the second time.
void installFieldAccessibility();

} // namespace qrlogin
