#pragma once

#include <QLatin1String>

#include <utility>

namespace qrlogin {

/// A new widget with an object name, which tests use.
template <typename Widget, typename... Arguments>
Widget *named(const char *name, Arguments &&...arguments)
{
    auto *widget = new Widget(std::forward<Arguments>(arguments)...);
    widget->setObjectName(QLatin1String(name));
    return widget;
}

} // namespace qrlogin
