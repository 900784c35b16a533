#include "emulator/api/V2SignIn.h"

#include "contract/JsonFields.h"
#include "emulator/api/ClientAuthentication.h"
#include "emulator/api/CompleteUser.h"
#include "emulator/api/Passwords.h"

#include <algorithm>

namespace qrlogin::emulator {

namespace {

constexpr LoginMutation mutations[] = {{u"loginByUsername", u"username", Users::Account::Username},
    {u"loginByEmail", u"email", Users::Account::Email}, {u"loginByPhonePassword", u"phone", Users::Account::Phone}};

/// `account` is the member that names the user.
Result<QJsonObject> signInWith(
    PoolState &state, Users::Account kind, QStringView account, JsonFields fields, const Call &call)
{
    const QString name = fields.string(account);
    const QString password = fields.string(u"password");
    if (!fields.ok())
        return badArgument(fields.problem());
    return signInV2(state, kind, name, password, call);
}

} // namespace

Result<QJsonObject> signInV2(
    PoolState &state, Users::Account kind, const QString &account, const QString &password, const Call &call)
{
    const auto client = identifyClient(state.applications, call);
    if (!client)
        return tl::unexpected(client.error());
    const auto user = signInUser(state, kind, account, plainV2Password(state, password), call);
    if (!user)
        return tl::unexpected(user.error());
    return completeUser(state,
        {client->application, *user, call.now, QString::fromLatin1(state.random.lettersAndDigits(30)),
            call.request.site()});
}

Answer loginByAccount(PoolState &state, const Call &call)
{
    const auto user = signInWith(state, Users::Account::Any, u"account", JsonFields(call.body, {}), call);
    return user ? Answer(jsonText(*user)) : tl::unexpected(user.error());
}

const LoginMutation *loginMutation(QStringView field)
{
    const auto found = std::ranges::find(mutations, field, &LoginMutation::field);
    return found == std::end(mutations) ? nullptr : &*found;
}

Result<QJsonObject> loginBy(const LoginMutation &mutation, PoolState &state, const QJsonObject &input, const Call &call)
{
    return signInWith(state, mutation.kind, mutation.member, JsonFields(input, u"input"), call);
}

} // namespace qrlogin::emulator
