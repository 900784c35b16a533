#pragma once

#include "emulator/control/Faults.h"
#include "emulator/http/Router.h"
#include "emulator/http/Throttle.h"
#include "emulator/state/AdjustableClock.h"
#include "emulator/state/PoolState.h"

namespace qrlogin::emulator {

class PoolStore;

/// What the control endpoints read and change.
struct ControlledPool
{
    PoolState &state;
    PoolStore &store;
    AdjustableClock &clock;
    Faults &faults;
    const Router &calls; ///< the pool's own API
    Throttle &throttle; ///< for wrong IDs
    std::function<void(int)> applicationAdded; ///< gets the index
};

/// The endpoints under `/_emulator/`, which tests and the emulator page use to set the pool's clock, faults and users,
/// and to reset the pool (docs/emulator.md). Each call needs the control token. Web pages are always rejected.
class ControlApi
{
public:
    /// `token` is new in each run; an empty one rejects all calls. A reset gives the pool `users`; if empty, the demo
    /// users. It gives those of `applications` that the pool still has their members.
    ControlApi(ControlledPool pool, Secret token, QList<User> users, QList<Application> applications, Random &random);

    static bool isFor(const Request &request);
    bool knows(QByteArrayView path) const { return m_router.knows(path); }
    QList<QByteArray> paths() const { return m_router.paths(); }
    Response handle(const Request &request, Instant realNow);

private:
    Answer showState(const Call &call) const;
    Answer turnClock(const Call &call);
    Answer setFaults(const Call &call);
    Result<void> mayBeMet(const QString &path) const;
    Answer putUser(const Call &call);
    Answer actOnPhone(const Call &call);
    Answer setApplication(const Call &call);
    Answer putApplication(const Call &call);
    Answer removeApplication(const Call &call);
    Answer endCode(const Call &call);
    Application initial(const Application &application) const;
    Answer rotateKeys(const Call &call);
    Answer reset(const Call &call);

    ControlledPool m_pool;
    Secret m_token;
    QList<User> m_users;
    QList<Application> m_applications;
    Random &m_random;
    Throttle m_wrongTokens;
    Router m_router;
};

} // namespace qrlogin::emulator
