#pragma once

#include "base/Words.h"

namespace qrlogin {

/// A colour by which people tell their connections apart. It has a name as well, for those who do not see it.
enum class ColorTag { None, Red, Orange, Green, Blue, Purple };

/// As in the file of connections.
inline constexpr auto colorTagWords
    = words<ColorTag>({{ColorTag::None, u"none"}, {ColorTag::Red, u"red"}, {ColorTag::Orange, u"orange"},
        {ColorTag::Green, u"green"}, {ColorTag::Blue, u"blue"}, {ColorTag::Purple, u"purple"}});

} // namespace qrlogin
