#pragma once

#include "emulator/HttpMessage.h"
#include "emulator/PoolState.h"

namespace qrlogin::emulator {

/// The PNGs that answers point to: `/qrcodes/<id>.png` and `/avatars/<user id>.png`. An unknown one is HTTP 404.
class Pictures
{
public:
    explicit Pictures(PoolState &state);

    static bool isPicture(QByteArrayView path);
    Response get(QByteArrayView path, Instant now);

private:
    PoolState &m_state;
    QHash<QString, QByteArray> m_avatars; ///< drawn so far, by user id
};

} // namespace qrlogin::emulator
