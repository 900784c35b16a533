#pragma once

#include "emulator/Cors.h"
#include "emulator/HttpMessage.h"
#include "emulator/ManagementApi.h"
#include "emulator/Pictures.h"
#include "emulator/Router.h"
#include "emulator/Throttle.h"
#include "emulator/V2Flow.h"
#include "emulator/V2Management.h"
#include "emulator/V3Flow.h"
#include "emulator/WidgetCalls.h"

namespace qrlogin::emulator {

/// The rules of a user pool: what comes of a request depends on the pool's state, the request and the moment, and on
/// nothing else. Knows no sockets and no threads.
class Pool
{
public:
    /// `store` and `random` must outlive the pool. Pages of `allowedOrigins` may ask as well as those that the pool's
    /// own settings name.
    Pool(PoolContents contents, PoolStore &store, Random &random, const QStringList &allowedOrigins = {});

    Response handle(const Request &request, Instant now);

    /// Frees some of what is over; called now and then, so that an emulator that nobody talks to shrinks as well.
    void sweep(Instant now, int most);

    const PoolState &state() const { return m_state; }

private:
    void addV3Routes();
    void addV2Routes();
    Response answer(const Request &request, Instant now);
    Response throttled(const Request &request, Instant now, Response response);

    PoolState m_state;
    ManagementApi m_management;
    V3Flow m_v3;
    V2Management m_v2Management;
    V2Flow m_v2;
    WidgetCalls m_widget;
    Pictures m_pictures;
    Router m_router;
    Cors m_cors;
    Throttle m_throttle;
};

} // namespace qrlogin::emulator
