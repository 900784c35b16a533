#include "emulator/Pool.h"

namespace qrlogin::emulator {

namespace {

/// At least two for each that a request can add, so that what is over never piles up.
constexpr int sweptPerRequest = 8;

} // namespace

Pool::Pool(PoolContents contents, PoolStore &store, Random &random)
    : m_state(std::move(contents), random),
      m_management(m_state, store),
      m_v3(m_state),
      m_pictures(m_state),
      m_router(random)
{
    addRoutes();
}

Response Pool::handle(const Request &request, Instant now)
{
    sweep(now, sweptPerRequest);
    if (Pictures::isPicture(request.path) && (request.method == "GET" || request.method == "HEAD"))
        return m_pictures.get(request.path, now);
    return m_router.handle(request, now);
}

void Pool::sweep(Instant now, int most)
{
    m_state.codes.sweep(now, most);
    m_state.tickets.sweep(now, most);
}

void Pool::addRoutes()
{
    using enum Router::Method;
    m_router.add(Get, "/api/v3/get-security-settings",
        [this](const Call &call) { return m_management.getSecuritySettings(call); });
    m_router.add(Post, "/api/v3/update-security-settings",
        [this](const Call &call) { return m_management.updateSecuritySettings(call); });

    m_router.add(Post, "/api/v3/signin", [this](const Call &call) { return m_v3.signIn(call); });
    m_router.add(Post, "/api/v3/gene-qrcode", [this](const Call &call) { return m_v3.generate(call); });
    for (const char *name : {"/api/v3/get-qrcode-status", "/api/v3/check-qrcode-status"})
        m_router.add(Get, name, [this](const Call &call) { return m_v3.status(call); });
    m_router.add(Post, "/api/v3/set-qrcode-status", [this](const Call &call) { return m_v3.setStatus(call); });
    m_router.add(Post, "/api/v3/change-qrcode-status", [this](const Call &call) { return m_v3.changeStatus(call); });
    m_router.add(
        Post, "/api/v3/exchange-tokenset-with-qrcode-ticket", [this](const Call &call) { return m_v3.exchange(call); });
}

} // namespace qrlogin::emulator
