#pragma once

#include "emulator/api/ManagementApi.h"
#include "emulator/api/PictureFiles.h"
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
    QStringList allowedOrigins{}; ///< whose pages may ask as well as those that the pool's own settings name
    Secret controlToken{}; ///< see ControlApi
    QList<User> users{}; ///< in place of the demo users, whenever it starts over
};

/// The rules of a user pool: what comes of a request depends on the pool's state, the request and the moment, and on
/// nothing else. Knows no sockets and no threads.
class Pool
{
public:
    /// `store` and `random` must outlive the pool.
    Pool(PoolContents contents, PoolStore &store, Random &random, PoolOptions options = {});

    /// `realNow` is the machine's time; the pool has its own.
    Response handle(const Request &request, Instant realNow);

    /// Adds to an answer that was not handle()'s what lets the page that asked read it, if it may ask here.
    void addCorsHeaders(const Request &request, Response &response) const;

    /// A path as it may be shown to anybody: whole where it is one of the API's, and else cut off before whatever the
    /// client has put there.
    QByteArray publicPath(QByteArrayView path) const;

    /// The pool's time.
    Instant timeAt(Instant realNow) const { return m_clock.at(realNow); }

    /// Frees some of what is over; called now and then, so that an emulator that nobody talks to shrinks as well.
    void sweep(Instant realNow, int most);

    const PoolState &state() const { return m_state; }

private:
    void addV3Routes();
    void addV2Routes();
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
    WidgetCalls m_widget;
    PictureFiles m_pictures;
    Router m_router;
    Cors m_cors;
    Throttle m_throttle;
    ControlApi m_control;
};

} // namespace qrlogin::emulator
