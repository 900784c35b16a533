#pragma once

#include "emulator/api/ManagementApi.h"
#include "emulator/api/PhonePage.h"
#include "emulator/api/PictureFiles.h"
#include "emulator/api/PublicCalls.h"
#include "emulator/api/TokenCalls.h"
#include "emulator/api/V2Flow.h"
#include "emulator/api/V2Management.h"
#include "emulator/api/V3Flow.h"
#include "emulator/api/WidgetCalls.h"
#include "emulator/control/ControlApi.h"
#include "emulator/control/Faults.h"
#include "emulator/http/Cors.h"
#include "emulator/http/HttpMessage.h"
#include "emulator/http/Router.h"
#include "emulator/http/Throttle.h"
#include "emulator/state/AdjustableClock.h"

namespace qrlogin::emulator {

struct PoolOptions
{
    QStringList allowedOrigins{}; ///< allowed origins besides those in the pool's settings
    Secret controlToken{}; ///< see ControlApi
    QList<User> users{}; ///< replace the demo users, also after a reset
    QList<Application> applications{}; ///< have these members again after a reset
    ReadPicture readPicture{}; ///< for the phone page; without it, the page cannot read pictures
};

/// The rules of a user pool, without sockets and threads. A response depends only on the state, the request and the
/// time.
class Pool
{
public:
    /// `store` and `random` must outlive the pool.
    Pool(PoolContents contents, PoolStore &store, Random &random, PoolOptions options = {});

    /// `realNow` is the system time; the pool has its own time.
    Response handle(const Request &request, Instant realNow);

    /// Adds CORS headers to a response that handle() did not create, if the page's origin is allowed.
    void addCorsHeaders(const Request &request, Response &response) const;

    /// A path that is safe to log: complete if the API has it, otherwise cut off before the part that the client chose.
    QByteArray publicPath(QByteArrayView path) const;

    /// All paths that the pool answers, besides those of pictures.
    QList<QByteArray> paths() const { return m_router.paths() + m_control.paths(); }

    /// The pool's time at the system time `realNow`.
    Instant timeAt(Instant realNow) const { return m_clock.at(realNow); }

    /// Frees at most `most` expired codes and tickets. Called regularly, so that an idle emulator also frees memory.
    void sweep(Instant realNow, int most);

    const PoolState &state() const { return m_state; }

private:
    void addV3Routes();
    void addV2Routes();
    void addBareRoutes();
    Response answer(const Request &request, Instant realNow);
    Response serve(const Request &request, Instant realNow);
    Response throttled(const Request &request, Instant realNow, Response response);

    PoolState m_state;
    AdjustableClock m_clock;
    Faults m_faults;
    ManagementApi m_management;
    V3Flow m_v3;
    V2Management m_v2Management;
    V2Flow m_v2;
    PublicCalls m_public;
    TokenCalls m_tokens;
    WidgetCalls m_widget;
    PictureFiles m_pictures;
    PhonePage m_phone;
    Router m_router;
    Cors m_cors;
    Throttle m_throttle;
    ControlApi m_control;
};

} // namespace qrlogin::emulator
