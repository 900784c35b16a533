#pragma once

#include "emulator/http/HttpMessage.h"

#include <string_view>

namespace qrlogin::emulator {

/// A file of a page that the emulator serves.
struct PageFile
{
    std::string_view path; ///< in the URL
    const char *name; ///< in the resources
    const char *contentType;
};

inline constexpr auto pageType = "text/html; charset=utf-8";
inline constexpr auto styleType = "text/css; charset=utf-8";
inline constexpr auto scriptType = "text/javascript; charset=utf-8";
inline constexpr auto drawingType = "image/svg+xml";

/// The file as a response. A page can load from and call only this emulator.
Response responseOf(const PageFile &file);

} // namespace qrlogin::emulator
