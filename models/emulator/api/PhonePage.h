#pragma once

#include "emulator/http/Router.h"
#include "emulator/state/PoolState.h"
#include "qr/PictureReading.h"

#include <functional>

namespace qrlogin::emulator {

/// Begins to read a picture for the client with that address, elsewhere. `done` gets the result, once and in any
/// thread. False if there is too much to read already; then `done` is not called.
using ReadPicture
    = std::function<bool(QByteArray file, QByteArrayView peer, std::function<void(const PictureReading &)> done)>;

/// The phone page at `/phone` with its files: a web app that plays a customer's mobile app. Like any phone, it signs in
/// and sets the status of codes with the API. Only two calls are its own:
///
/// - `GET /phone/info`: `{userPoolId, poolName, application: {id, name}, faces: [{username, displayName, photo}]}`.
///   `application` is the first whose authentication method is `none`, null without one. The faces are users with the
///   password of a demo user, so that a touch is enough; 100 at most.
/// - `POST /phone/read-code` with a PNG or JPEG picture: `{texts: []}` of the codes in it. The picture is read by
///   `readPicture` and is stored nowhere.
class PhonePage
{
public:
    static constexpr QByteArrayView readCodePath = "/phone/read-code";
    static constexpr std::size_t largestPicture = 8 * 1024 * 1024; ///< bytes

    PhonePage(const PoolState &state, ReadPicture readPicture);

    void addTo(Router &router);

private:
    Answer info(const Call &call) const;
    Response readCode(const Request &request, const QByteArray &requestId) const;

    const PoolState &m_state;
    ReadPicture m_readPicture;
};

} // namespace qrlogin::emulator
