#pragma once

#include "connections/Connection.h"
#include "emulator/EmulatorInfo.h"

namespace qrlogin {

/// The emulator as a connection, which clients use like any other. The names of the demo data are translated.
Connection connectionTo(const emulator::EmulatorInfo &info);

/// How to use the emulator, as one line of JSON with a line feed: `{"baseUrl","userPoolId","userPoolSecret",
/// "accessKeyId","accessKeySecret","appId","appSecret","controlToken","users":[{"username","password"}]}`, with TLS
/// also `certificate` (PEM) and `fingerprint`.
QByteArray toJsonLine(const emulator::EmulatorInfo &info);

} // namespace qrlogin
