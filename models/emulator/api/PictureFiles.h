#pragma once

#include "emulator/http/HttpMessage.h"
#include "emulator/state/PoolState.h"

namespace qrlogin::emulator {

/// The PNG images that responses link to: `/qrcodes/<id>.png` and `/avatars/<user id>.png`. HTTP 404 for an unknown ID.
class PictureFiles
{
public:
    explicit PictureFiles(PoolState &state);

    /// `/qrcodes/` or `/avatars/` if the path starts with it, otherwise empty.
    static QByteArrayView folderOf(QByteArrayView path);
    static bool isPicture(QByteArrayView path) { return !folderOf(path).isEmpty(); }

    Response handle(const Request &request, Instant now);

private:
    Response get(QByteArrayView path, Instant now);

    PoolState &m_state;
};

} // namespace qrlogin::emulator
