#pragma once

#include "emulator/control/Faults.h"
#include "emulator/http/Router.h"
#include "emulator/http/Throttle.h"
#include "emulator/state/AdjustableClock.h"
#include "emulator/state/PoolState.h"

namespace qrlogin::emulator {

class PoolStore;

/// What the control endpoints reach into.
struct ControlledPool
{
    PoolState &state;
    PoolStore &store;
    AdjustableClock &clock;
    Faults &faults;
    const Router &calls; ///< of the pool's own API
    Throttle &throttle; ///< of wrong ids
};

/// The endpoints under `/_emulator/`, by which a test or a window turns the pool's clock, sets faults, edits users and
/// starts over (docs/emulator.md). Whoever shows the control token may do all of that; no page may do anything,
/// whatever its origin.
class ControlApi
{
public:
    /// `token` is drawn anew for each run. With an empty one nobody gets in. A reset gives the pool `users`, or the
    /// demo users where that is empty.
    ControlApi(ControlledPool pool, Secret token, QList<User> users, Random &random);

    static bool isFor(const Request &request);
    bool knows(QByteArrayView path) const { return m_router.knows(path); }
    Response handle(const Request &request, Instant realNow);

private:
    Answer showState(const Call &call) const;
    Answer turnClock(const Call &call);
    Answer setFaults(const Call &call);
    Result<void> mayBeMet(const QString &path) const;
    Answer putUser(const Call &call);
    Answer setApplication(const Call &call);
    Answer reset(const Call &call);

    ControlledPool m_pool;
    Secret m_token;
    QList<User> m_users;
    Random &m_random;
    Throttle m_wrongTokens;
    Router m_router;
};

} // namespace qrlogin::emulator
