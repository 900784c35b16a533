#pragma once

#include "base/Words.h"

namespace qrlogin {

/// A colour that tells connections apart. It also has a name, for people who cannot see it.
enum class ColorTag { None, Red, Orange, Green, Blue, Purple };

/// The words in the connections file.
inline constexpr auto colorTagWords
    = words<ColorTag>({{ColorTag::None, u"none"}, {ColorTag::Red, u"red"}, {ColorTag::Orange, u"orange"},
        {ColorTag::Green, u"green"}, {ColorTag::Blue, u"blue"}, {ColorTag::Purple, u"purple"}});

} // namespace qrlogin
