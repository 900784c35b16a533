#include "emulator/Pool.h"

#include "emulator/api/DemoPage.h"
#include "emulator/api/V2SignIn.h"
#include "emulator/state/PoolStore.h"

namespace qrlogin::emulator {

namespace {

/// At least two per entry that a request can add, so that expired entries cannot pile up.
constexpr int sweptPerRequest = 8;

} // namespace

Pool::Pool(PoolContents contents, PoolStore &store, Random &random, PoolOptions options)
    : m_state(std::move(contents), random),
      m_management(m_state, store),
      m_v3(m_state),
      m_v2Management(m_state, store),
      m_v2(m_state),
      m_public(m_state),
      m_tokens(m_state, store),
      m_widget(m_state),
      m_pictures(m_state),
      m_phone(m_state, std::move(options.readPicture)),
      m_router(random),
      m_cors(options.allowedOrigins),
      m_control({m_state, store, m_clock, m_faults, m_router, m_throttle,
                    [this](int application) { m_widget.addApplication(application, m_router); }},
          std::move(options.controlToken), std::move(options.users), std::move(options.applications), random)
{
    addV3Routes();
    addV2Routes();
    addBareRoutes();
    m_state.keys.setKeep([&store](const QList<StoredKey> &keys) { return store.saveKeys(keys); });
    m_widget.addTo(m_router);
    m_phone.addTo(m_router);
    addDemoPage(m_router, m_state.applications.first());
}

Response Pool::handle(const Request &request, Instant realNow)
{
    sweep(realNow, sweptPerRequest);
    if (ControlApi::isFor(request))
        return m_control.handle(request, realNow);
    const Cors::Verdict verdict = m_cors.judge(request, m_state.settings.allowedOrigins());
    if (verdict == Cors::Verdict::NoBrowser)
        return answer(request, realNow);
    if (verdict == Cors::Verdict::Refused)
        return httpError(request.path, 403, QStringLiteral("requests from this origin are not allowed"));
    Response response = Cors::isPreflight(request) ? Cors::preflightAnswer(request) : answer(request, realNow);
    Cors::addHeaders(request, response);
    return response;
}

void Pool::addCorsHeaders(const Request &request, Response &response) const
{
    if (!ControlApi::isFor(request)
        && m_cors.judge(request, m_state.settings.allowedOrigins()) == Cors::Verdict::Allowed)
        Cors::addHeaders(request, response);
}

QByteArray Pool::publicPath(QByteArrayView path) const
{
    if (path.isEmpty() || path == wholeServer || m_router.knows(path) || m_control.knows(path))
        return path.toByteArray();
    const QByteArrayView folder = PictureFiles::folderOf(path);
    return (folder.isEmpty() ? QByteArray("/") : folder.toByteArray()) + "…";
}

void Pool::sweep(Instant realNow, int most)
{
    const Instant now = timeAt(realNow);
    m_state.codes.sweep(now, most);
    m_state.tickets.sweep(now, most);
}

Response Pool::answer(const Request &request, Instant realNow)
{
    if (m_faults.isEmpty())
        return serve(request, realNow);
    return m_faults.answer(request, [&] { return serve(request, realNow); });
}

Response Pool::serve(const Request &request, Instant realNow)
{
    const Instant now = timeAt(realNow);
    return throttled(request, realNow,
        PictureFiles::isPicture(request.path) ? m_pictures.handle(request, now)
                                              : m_router.handle(request, now, realNow));
}

Response Pool::throttled(const Request &request, Instant realNow, Response response)
{
    const Seconds wait = response.isWrongGuess ? m_throttle.count(request.peer, realNow) : Seconds(0);
    if (wait.count() == 0)
        return response;
    return tooManyRequests(
        request.path, wait, QStringLiteral("too many unknown IDs, wrong secrets or wrong passwords"));
}

void Pool::addV3Routes()
{
    using enum Router::Method;
    const auto add = [this](Router::Method method, std::string_view path, auto &part, auto handler) {
        m_router.add(method, path, [&part, handler](const Call &call) { return (part.*handler)(call); });
    };
    add(Post, "/api/v3/check-app-id-secret", m_public, &PublicCalls::checkAppSecret);
    add(Post, "/api/v3/get-management-token", m_management, &ManagementApi::getManagementToken);
    add(Get, "/api/v3/get-application", m_management, &ManagementApi::getApplication);
    add(Get, "/api/v3/get-profile", m_tokens, &TokenCalls::profile);
    add(Get, "/api/v3/get-security-settings", m_management, &ManagementApi::getSecuritySettings);
    add(Get, "/api/v3/list-applications", m_management, &ManagementApi::listApplications);
    add(Post, "/api/v3/update-security-settings", m_management, &ManagementApi::updateSecuritySettings);
    add(Post, "/api/v3/signin", m_v3, &V3Flow::signIn);
    add(Post, "/api/v3/gene-qrcode", m_v3, &V3Flow::generate);
    add(Get, "/api/v3/get-qrcode-status", m_v3, &V3Flow::status);
    add(Get, "/api/v3/check-qrcode-status", m_v3, &V3Flow::status);
    add(Post, "/api/v3/set-qrcode-status", m_v3, &V3Flow::setStatus);
    add(Post, "/api/v3/change-qrcode-status", m_v3, &V3Flow::changeStatus);
    add(Post, "/api/v3/exchange-tokenset-with-qrcode-ticket", m_v3, &V3Flow::exchange);
}

void Pool::addV2Routes()
{
    using enum Router::Method;
    const auto add
        = [this](Router::Method method, std::initializer_list<std::string_view> paths, Router::Handler handler) {
              for (const std::string_view path : paths)
                  m_router.add(method, path, handler);
          };
    add(Post, {"/api/v2/qrcode/gene", "/api/qrcode/gene"}, [this](const Call &call) { return m_v2.generate(call); });
    add(Get, {"/api/v2/qrcode/check", "/api/qrcode/check"}, [this](const Call &call) { return m_v2.check(call); });
    add(Post, {"/api/v2/qrcode/userinfo", "/api/qrcode/userinfo"},
        [this](const Call &call) { return m_v2.userInfo(call); });
    add(Post, {"/api/v2/qrcode/scanned", "/api/qrcode/scanned"},
        [this](const Call &call) { return m_v2.act(QrAction::Scan, call); });
    add(Post, {"/api/v2/qrcode/confirm", "/api/qrcode/confirm"},
        [this](const Call &call) { return m_v2.act(QrAction::Confirm, call); });
    add(Post, {"/api/v2/qrcode/cancel", "/api/qrcode/cancel"},
        [this](const Call &call) { return m_v2.act(QrAction::Cancel, call); });
    add(Get, {"/api/v2/.well-known"}, [this](const Call &call) { return m_public.wellKnownV2(call); });
    add(Post, {"/api/v2/login/account"}, [this](const Call &call) { return loginByAccount(m_state, call); });
    add(Get, {"/api/v2/userpools/detail"}, [this](const Call &call) { return m_v2Management.userPoolDetail(call); });
    m_router.add(Post, "/graphql/v2", [this](const Call &call) { return m_v2Management.graphQl(call); });
}

void Pool::addBareRoutes()
{
    using enum Router::Method;
    const auto add = [this](Router::Method method, std::string_view path, auto &part, auto handler) {
        m_router.add(
            method, path, [&part, handler](const Call &call) { return (part.*handler)(call); }, Router::Success::Bare);
    };
    add(Get, "/api/v3/system", m_public, &PublicCalls::system);
    add(Post, "/api/v2/udvs/get", m_tokens, &TokenCalls::customData);
    add(Get, "/api/v2/oidc/validate_token", m_tokens, &TokenCalls::validate);
    add(Get, "/cas/session", m_public, &PublicCalls::casSession);
    add(Get, "/oidc/.well-known/jwks.json", m_public, &PublicCalls::keySet);
    add(Get, "/oidc/.well-known/openid-configuration", m_public, &PublicCalls::discovery);
    add(Both, "/oidc/me", m_tokens, &TokenCalls::userInfo);
    add(Both, "/oidc/me/", m_tokens, &TokenCalls::userInfo); // the Java SDK asks so
    add(Post, "/oidc/token/introspection", m_tokens, &TokenCalls::introspect);
    add(Post, "/oidc/token/revocation", m_tokens, &TokenCalls::revoke);
}

} // namespace qrlogin::emulator
