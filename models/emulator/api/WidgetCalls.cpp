#include "emulator/api/WidgetCalls.h"

#include "emulator/api/CodeActions.h"
#include "emulator/http/Router.h"
#include "emulator/state/PoolState.h"

#include <QJsonArray>

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
    router.add(Get, config, [this, application](const Call &call) { return publicConfig(call, application); });
    router.add(Get, guard, [](const Call &) { return Answer(R"({"global":{}})"); });
}

QByteArray WidgetCalls::publicConfig(const Call &call, int application) const
{
    const Application &asked = m_state.applications[application];
    const QString base = QStringLiteral("http://%1").arg(QLatin1String(call.request.host));
    const QJsonObject none;
    return jsonText({{QStringLiteral("id"), asked.id}, {QStringLiteral("name"), asked.name},
        {QStringLiteral("identifier"), asked.id},
        {QStringLiteral("redirectUris"), QJsonArray::fromStringList(asked.redirectUris)},
        {QStringLiteral("logo"), logoUrl(call.request.host)}, {QStringLiteral("userPoolId"), m_state.identity.id},
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
