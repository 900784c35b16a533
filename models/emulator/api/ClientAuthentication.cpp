#include "emulator/api/ClientAuthentication.h"

#include "contract/Envelope.h"

#include <optional>

namespace qrlogin::emulator {

namespace {

struct BasicCredentials
{
    QByteArray user;
    QByteArray password;
};

std::optional<BasicCredentials> basicCredentials(QByteArrayView authorization)
{
    constexpr QByteArrayView scheme = "basic ";
    if (authorization.size() < scheme.size()
        || qstrnicmp(authorization.data(), scheme.data(), size_t(scheme.size())) != 0)
        return std::nullopt;
    const QByteArray text = QByteArray::fromBase64(authorization.sliced(scheme.size()).trimmed().toByteArray());
    const qsizetype colon = text.indexOf(':');
    if (colon < 0)
        return BasicCredentials{};
    return BasicCredentials{
        QByteArray::fromPercentEncoding(text.first(colon)), QByteArray::fromPercentEncoding(text.sliced(colon + 1))};
}

tl::unexpected<Failure> notProven(const char *why)
{
    return refuse(401, apiCode::notSignedIn, QLatin1String(why));
}

} // namespace

Result<Client> identifyClient(const QList<Application> &applications, const Call &call)
{
    const auto basic = basicCredentials(call.request.header("authorization"));
    QStringList all{call.body.value(QLatin1String("client_id")).toString()};
    if (basic)
        all += QString::fromUtf8(basic->user);
    for (const QByteArrayView inHeader : call.request.brandHeaders("app-id"))
        all += QString::fromUtf8(inHeader);

    QString id;
    for (const QString &named : all) {
        if (!id.isEmpty() && !named.isEmpty() && named != id)
            return notProven("the request contains two different application IDs");
        if (id.isEmpty())
            id = named;
    }
    const auto found = id.isEmpty() ? applications.begin() : std::ranges::find(applications, id, &Application::id);
    if (found == applications.end())
        return refuse(404, apiCode::noSuchApplication, QStringLiteral("the application does not exist"));

    const QByteArray secretInBody = call.body.value(QLatin1String("client_secret")).toString().toUtf8();
    const bool posted = !secretInBody.isEmpty();
    if (!posted && !basic)
        return Client{static_cast<int>(found - applications.begin()), false};
    if (posted && basic)
        return notProven("the request contains two secrets");
    const ClientAuthMethod method = posted ? ClientAuthMethod::SecretPost : ClientAuthMethod::SecretBasic;
    if (method != found->authMethod)
        return notProven("the application does not use this authentication method");
    if (!found->secret.matches(posted ? secretInBody : basic->password)) {
        call.isWrongGuess = true;
        return notProven("the application secret is incorrect");
    }
    return Client{static_cast<int>(found - applications.begin()), true};
}

} // namespace qrlogin::emulator
