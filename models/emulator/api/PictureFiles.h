#pragma once

#include "emulator/http/HttpMessage.h"
#include "emulator/state/PoolState.h"

namespace qrlogin::emulator {

/// The PNGs that answers point to: `/qrcodes/<id>.png` and `/avatars/<user id>.png`. An unknown one is HTTP 404.
class PictureFiles
{
public:
    explicit PictureFiles(PoolState &state);

    /// `/qrcodes/` or `/avatars/`, whichever the path begins with; empty if neither.
    static QByteArrayView folderOf(QByteArrayView path);
    static bool isPicture(QByteArrayView path) { return !folderOf(path).isEmpty(); }

    Response handle(const Request &request, Instant now);

private:
    Response get(QByteArrayView path, Instant now);

    PoolState &m_state;
};

} // namespace qrlogin::emulator
