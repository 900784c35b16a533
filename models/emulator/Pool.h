#pragma once

#include "emulator/HttpMessage.h"
#include "emulator/ManagementApi.h"
#include "emulator/Pictures.h"
#include "emulator/Router.h"
#include "emulator/V3Flow.h"

namespace qrlogin::emulator {

/// The rules of a user pool: what comes of a request depends on the pool's state, the request and the moment, and on
/// nothing else. Knows no sockets and no threads.
class Pool
{
public:
    /// `store` and `random` must outlive the pool.
    Pool(PoolContents contents, PoolStore &store, Random &random);

    Response handle(const Request &request, Instant now);

    /// Frees some of what is over; called now and then, so that an emulator that nobody talks to shrinks as well.
    void sweep(Instant now, int most);

    const PoolState &state() const { return m_state; }

private:
    void addRoutes();

    PoolState m_state;
    ManagementApi m_management;
    V3Flow m_v3;
    Pictures m_pictures;
    Router m_router;
};

} // namespace qrlogin::emulator
