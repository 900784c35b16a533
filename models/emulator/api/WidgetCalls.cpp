#include "emulator/api/WidgetCalls.h"

#include "contract/Envelope.h"
#include "emulator/api/CodeActions.h"
#include "emulator/http/Router.h"
#include "emulator/state/PoolState.h"

#include <QJsonArray>

#include <algorithm>

namespace qrlogin::emulator {

namespace {

constexpr std::string_view iconsPath = "/svg-string/guard";

/// The widget finishes loading only after it gets an <svg>. It does not need the icons of other sign-in methods.
constexpr auto icons = R"(<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0" aria-hidden="true"></svg>)";

constexpr QLatin1String qrCodeTab("app-qrcode");

} // namespace

WidgetCalls::WidgetCalls(PoolState &state)
    : m_state(state)
{
}

void WidgetCalls::addTo(Router &router)
{
    for (int i = 0; i < m_state.applications.size(); ++i)
        addApplication(i, router);
    router.addFile(iconsPath, {200, icons, "image/svg+xml", {}, false});
}

void WidgetCalls::addApplication(int application, Router &router)
{
    using enum Router::Method;
    const QByteArray path = "/api/v2/applications/" + m_state.applications[application].id.toLatin1();
    const std::string_view config = m_paths.emplace_back(path + "/public-config").constData();
    const std::string_view guard = m_paths.emplace_back(path + "/components-public-config/guard").constData();
    // An ID, because the index changes when another application is removed.
    const QString id = m_state.applications[application].id;
    const auto withIt = [this, id](const Call &call, const auto &answer) -> Answer {
        const auto found = std::ranges::find(m_state.applications, id, &Application::id);
        if (found == m_state.applications.end())
            return refuse(404, apiCode::noSuchApplication, QStringLiteral("the application does not exist"));
        return answer(call, *found);
    };
    router.add(Get, config, [this, withIt](const Call &call) {
        return withIt(
            call, [this](const Call &asking, const Application &asked) { return publicConfig(asking, asked); });
    });
    router.add(Get, guard, [withIt](const Call &call) {
        return withIt(call, [](const Call &, const Application &) { return QByteArray(R"({"global":{}})"); });
    });
}

QByteArray WidgetCalls::publicConfig(const Call &call, const Application &asked) const
{
    const QString base = call.request.site().url();
    const QJsonObject none;
    return jsonText({{QStringLiteral("id"), asked.id}, {QStringLiteral("name"), asked.name},
        {QStringLiteral("identifier"), asked.id},
        {QStringLiteral("redirectUris"), QJsonArray::fromStringList(asked.redirectUris)},
        {QStringLiteral("logo"), logoUrl(call.request.site())}, {QStringLiteral("userPoolId"), m_state.identity.id},
        {QStringLiteral("requestHostname"), QLatin1String(call.request.host)},
        {QStringLiteral("cdnBase"), base}, // keeps the widget from loading icons elsewhere
        {QStringLiteral("allowedOrigins"), QJsonArray::fromStringList(m_state.settings.allowedOrigins())},
        {QStringLiteral("oidcConfig"),
            QJsonObject{{QStringLiteral("redirect_uris"), QJsonArray::fromStringList(asked.redirectUris)}}},
        {QStringLiteral("loginTabs"),
            QJsonObject{{QStringLiteral("list"), QJsonArray{qrCodeTab}}, {QStringLiteral("default"), qrCodeTab}}},
        {QStringLiteral("qrCodeSortConfig"), QJsonObject{{QStringLiteral("loginMethodsSort"), QJsonArray{qrCodeTab}}}},
        {QStringLiteral("qrcodeTabsSettings"), none}, {QStringLiteral("registerTabs"), none},
        {QStringLiteral("passwordTabConfig"), none}, {QStringLiteral("ssoPageComponentDisplay"), none}});
}

} // namespace qrlogin::emulator
