#include "emulator/api/V3Flow.h"

#include "contract/Envelope.h"
#include "contract/JsonFields.h"
#include "emulator/api/CodeActions.h"
#include "emulator/api/Passwords.h"
#include "emulator/api/TokenSets.h"

#include <QJsonDocument>

namespace qrlogin::emulator {

namespace {

struct SignInForm
{
    Users::Account kind = Users::Account::Any;
    QString account;
    QString password;
};

constexpr qsizetype longestNonce = 200;

/// Of the client, which finds it in the ID token.
Result<QString> nonceIn(const QJsonObject &body)
{
    const QJsonValue nonce = body.value(QLatin1String("nonce"));
    if (nonce.isUndefined() || nonce.isNull())
        return QString();
    if (!nonce.isString() || nonce.toString().size() > longestNonce)
        return badArgument(QStringLiteral("nonce must be a string of at most %1 characters").arg(longestNonce));
    return nonce.toString();
}

Result<SignInForm> signInForm(const QJsonObject &body)
{
    const QString connection = body.value(QLatin1String("connection")).toString();
    if (connection != QLatin1String("PASSWORD"))
        return badArgument(connection.isEmpty()
                ? QStringLiteral("connection must be PASSWORD")
                : QStringLiteral("connection: the emulator has no %1, only PASSWORD").arg(connection.left(100)));

    JsonFields fields(body.value(QLatin1String("passwordPayload")).toObject(), u"passwordPayload");
    SignInForm form{{}, {}, fields.string(u"password")};
    for (const auto &[name, kind] : {std::pair(u"username", Users::Account::Username),
             {u"account", Users::Account::Any}, {u"email", Users::Account::Email}, {u"phone", Users::Account::Phone}}) {
        if (form.account.isEmpty()) {
            form.account = fields.optionalString(name);
            form.kind = kind;
        }
    }
    if (fields.ok() && form.account.isEmpty())
        fields.reject(u"username", QStringLiteral("is missing"));
    if (!fields.ok())
        return badArgument(fields.problem());
    return form;
}

} // namespace

V3Flow::V3Flow(PoolState &state)
    : m_state(state)
{
}

Answer V3Flow::signIn(const Call &call)
{
    const auto client = identifyClient(m_state.applications, call);
    if (!client)
        return tl::unexpected(client.error());
    if (!client->proven && m_state.applications[client->application].authMethod != ClientAuthMethod::None)
        return refuse(401, apiCode::notSignedIn, QStringLiteral("the request must contain the application secret"));
    const auto form = signInForm(call.body);
    if (!form)
        return tl::unexpected(form.error());
    const auto nonce = nonceIn(call.body);
    if (!nonce)
        return tl::unexpected(nonce.error());
    const auto password = plainV3Password(m_state, form->password,
        call.body.value(QLatin1String("options")).toObject().value(QLatin1String("passwordEncryptType")).toString());
    if (!password)
        return tl::unexpected(password.error());
    const auto user = signInUser(m_state, form->kind, form->account, *password, call);
    if (!user)
        return tl::unexpected(user.error());
    return jsonText(toJson(tokenSetFor(m_state,
        {client->application, *user, call.now, QString::fromLatin1(m_state.random.lettersAndDigits(30)),
            call.request.site(), *nonce})));
}

Answer V3Flow::generate(const Call &call)
{
    const auto client = identifyClient(m_state.applications, call);
    if (!client)
        return tl::unexpected(client.error());
    const QString type = call.body.value(QLatin1String("type")).toString();
    if (type.startsWith(QLatin1String("WECHAT_")))
        return badArgument(
            QStringLiteral("type: the emulator has no %1, which needs WeChat, only MOBILE_APP").arg(type.left(100)));
    if (type != QLatin1String("MOBILE_APP"))
        return badArgument(QStringLiteral("type must be MOBILE_APP"));
    const auto code
        = generateCode(m_state, client->application, call.body.value(QLatin1String("customData")), call.now);
    if (!code)
        return tl::unexpected(code.error());
    return jsonText({{QStringLiteral("qrcodeId"), QString::fromLatin1(view((*code)->id))},
        {QStringLiteral("url"), codePictureUrl(**code, call.request.site())}});
}

Answer V3Flow::status(const Call &call)
{
    const auto code = findCode(m_state, "qrcodeId", call);
    if (!code)
        return tl::unexpected(code.error());
    const QrStatus status = (*code)->statusAt(call.now);
    if (status == QrStatus::Pending)
        return QByteArrayLiteral(R"({"status":"PENDING"})"); // most polls get this, so it is a constant

    QrStatusReport report{status, {}, {}, {}};
    if (status == QrStatus::MfaNeeded || status == QrStatus::Error)
        report.scannedResult = scannedResultOf(status);
    if (status != QrStatus::Expired && (*code)->user >= 0)
        report.briefUserInfo = briefUserInfo(m_state.users.at((*code)->user), call.request.site());
    if (status == QrStatus::Authorized)
        report.ticket = QString::fromLatin1((*code)->ticket);
    const QByteArray text = jsonText(toJson(report));
    if (status != QrStatus::Authorized || !m_state.rulesOf((*code)->application).returnFullUserInfo)
        return text;
    return text.chopped(1) + R"(,"tokenSet":)" + tokensOf(m_state, **code, call.request.site()).v3 + '}';
}

Answer V3Flow::setStatus(const Call &call)
{
    const auto user = m_state.users.signedIn(m_state.tokens, call.request.header("authorization"), call.now);
    if (!user)
        return tl::unexpected(user.error());
    const auto action = qrActionWords.value(call.body.value(QLatin1String("action")).toString());
    if (!action)
        return badArgument(QStringLiteral("action must be SCAN, CONFIRM or CANCEL"));
    const auto code = findCode(m_state, "qrcodeId", call);
    if (!code)
        return tl::unexpected(code.error());
    if (const auto done = actOnCode(m_state, **code, *action, *user, call.now); !done)
        return tl::unexpected(done.error());
    return QByteArrayLiteral(R"({"success":true})");
}

Answer V3Flow::changeStatus(const Call &call)
{
    const Answer answer = setStatus(call);
    return answer ? Answer(QByteArray()) : answer;
}

Answer V3Flow::exchange(const Call &call)
{
    const auto client = identifyClient(m_state.applications, call);
    if (!client)
        return tl::unexpected(client.error());
    if (!client->proven && !m_state.rulesOf(client->application).allowExchangeUserInfoFromBrowser)
        return refuse(
            403, apiCode::notPermitted, QStringLiteral("the settings do not allow browsers to exchange the ticket"));
    const auto nonce = nonceIn(call.body);
    if (!nonce)
        return tl::unexpected(nonce.error());
    const auto ticket = takeTicket(m_state, client->application, call);
    if (!ticket)
        return tl::unexpected(ticket.error());
    return jsonText(toJson(tokenSetFor(m_state,
        {client->application, ticket->user, call.now, QString::fromLatin1(view(ticket->id)), call.request.site(),
            *nonce})));
}

} // namespace qrlogin::emulator
