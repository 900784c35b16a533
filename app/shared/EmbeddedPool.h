#pragma once

#include "connections/Connection.h"
#include "emulator/EmulatorInfo.h"

namespace qrlogin {

/// The embedded pool as a connection like any other: from here on nobody knows the difference.
Connection connectionTo(const emulator::EmulatorInfo &info);

/// What a program needs to use it, as one line of JSON with a line feed: `{"baseUrl","userPoolId","userPoolSecret",
/// "accessKeyId","accessKeySecret","appId","appSecret","controlToken","users":[{"username","password"}]}`.
QByteArray toJsonLine(const emulator::EmulatorInfo &info);

} // namespace qrlogin
