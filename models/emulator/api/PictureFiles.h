#pragma once

#include "emulator/http/HttpMessage.h"
#include "emulator/state/PoolState.h"

#include <QCache>

#include <functional>

namespace qrlogin::emulator {

/// The PNGs that answers point to: `/qrcodes/<id>.png` and `/avatars/<user id>.png`. An unknown one is HTTP 404. Each
/// is made once, as long as the newest 16 MiB of them include it.
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
    QByteArray madeOnce(QByteArrayView path, const std::function<QByteArray()> &make);

    PoolState &m_state;
    QCache<QByteArray, QByteArray> m_made{16 * 1024 * 1024}; ///< by path, with its size as the cost
};

} // namespace qrlogin::emulator
