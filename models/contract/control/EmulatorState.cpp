#include "contract/control/EmulatorState.h"

#include "contract/QrPayload.h"

#include <QDateTime>

namespace qrlogin {

namespace {

constexpr auto ticketWords = words<EmulatorTicket>(
    {{EmulatorTicket::Open, u"open"}, {EmulatorTicket::Used, u"used"}, {EmulatorTicket::Expired, u"expired"}});

/// V3 writes ERROR for it.
constexpr QStringView mfaNeededWord = u"MFA_NEEDED";

double inSeconds(Milliseconds period)
{
    return std::chrono::duration<double>(period).count();
}

Milliseconds secondsIn(JsonFields &fields, QStringView member)
{
    return Milliseconds(qRound64(fields.number(member) * 1000));
}

std::optional<Milliseconds> optionalSecondsIn(JsonFields &fields, QStringView member)
{
    return fields.has(member) ? std::optional(secondsIn(fields, member)) : std::nullopt;
}

qint64 countIn(JsonFields &fields, QStringView member)
{
    return qint64(fields.number(member));
}

EmulatorCode readCode(JsonFields &fields)
{
    EmulatorCode code;
    code.id = fields.string(u"id");
    code.status
        = fields.string(u"status") == mfaNeededWord ? QrStatus::MfaNeeded : fields.word(u"status", qrStatusWords);
    code.appId = fields.string(u"appId");
    code.age = secondsIn(fields, u"age");
    code.expiresIn = optionalSecondsIn(fields, u"expiresIn");
    code.username = fields.optionalString(u"username");
    if (fields.has(u"ticket"))
        code.ticket = fields.word(u"ticket", ticketWords);
    code.ticketExpiresIn = optionalSecondsIn(fields, u"ticketExpiresIn");
    return code;
}

EmulatorClock readClock(JsonFields &fields)
{
    EmulatorClock clock;
    clock.mode = fields.word(u"mode", clockModeWords);
    const QDateTime now = QDateTime::fromString(fields.string(u"now"), Qt::ISODateWithMs);
    if (!now.isValid())
        fields.reject(u"now", QStringLiteral("must be an ISO 8601 time"));
    clock.now = Instant(Milliseconds(now.isValid() ? now.toMSecsSinceEpoch() : 0));
    clock.ahead = secondsIn(fields, u"ahead");
    return clock;
}

EmulatorUser readUser(JsonFields &fields)
{
    EmulatorUser user;
    user.id = fields.string(u"id");
    for (const auto &[member, text] : emulatorUserTexts)
        user.*text = fields.string(member);
    user.password = Secret(fields.string(u"password").toUtf8());
    user.locked = fields.boolean(u"locked");
    user.loginsCount = fields.integer(u"loginsCount");
    return user;
}

EmulatorApplication readApplication(JsonFields &fields)
{
    EmulatorApplication application{
        fields.string(u"id"), fields.string(u"name"), fields.word(u"authMethod", clientAuthMethodWords)};
    if (fields.has(u"type"))
        application.type = fields.word(u"type", applicationTypeWords);
    const QJsonArray redirectUris = fields.has(u"redirectUris") ? fields.array(u"redirectUris") : QJsonArray();
    for (const QJsonValue uri : redirectUris)
        application.redirectUris.append(uri.toString());
    application.secret = Secret(fields.optionalString(u"secret").toUtf8());
    if (!fields.has(u"customSecurityEnabled") || !fields.boolean(u"customSecurityEnabled"))
        return application;
    const auto rules = loginStrategyFromJson(fields.object(strategyMember));
    if (rules)
        application.ownRules = *rules;
    else
        fields.reject(strategyMember, QStringLiteral("is invalid: ") + rules.error().message);
    return application;
}

QJsonObject toJson(const EmulatorFault &fault)
{
    QJsonObject object = qrlogin::toJson(fault.rule);
    object.insert(u"id", fault.id);
    object.insert(u"calls", fault.calls);
    object.insert(u"hits", fault.hits);
    return object;
}

EmulatorFault readFault(JsonFields &fields)
{
    return {fields.integer(u"id"), readFaultRule(fields), countIn(fields, u"calls"), countIn(fields, u"hits")};
}

template <typename T>
QJsonArray arrayOf(const QList<T> &list)
{
    QJsonArray array;
    for (const T &item : list)
        array.append(toJson(item));
    return array;
}

template <typename T>
QList<T> listIn(JsonFields &fields, QStringView member, T (*read)(JsonFields &))
{
    QList<T> list;
    const QJsonArray array = fields.array(member);
    for (const QJsonValue value : array) {
        JsonFields item(value.toObject(), QStringLiteral("%1[%2]").arg(member).arg(list.size()));
        list.append(read(item));
        if (!item.ok())
            fields.reject(member, QStringLiteral("is invalid: ") + item.problem());
    }
    return list;
}

QList<EmulatorFault> readFaults(JsonFields &fields)
{
    return listIn(fields, u"faults", &readFault);
}

template <typename T>
Result<T> readWhole(const QJsonObject &data, T (*read)(JsonFields &))
{
    JsonFields fields(data, u"data");
    T value = read(fields);
    if (!fields.ok())
        return fields.failure();
    return value;
}

} // namespace

QJsonObject toJson(const EmulatorClock &clock)
{
    return {{QStringLiteral("mode"), clockModeWords.of(clock.mode)}, {QStringLiteral("now"), isoTime(clock.now)},
        {QStringLiteral("ahead"), inSeconds(clock.ahead)}};
}

Result<EmulatorClock> emulatorClockFromJson(const QJsonObject &data)
{
    return readWhole(data, &readClock);
}

QJsonObject toJson(const EmulatorUser &user)
{
    QJsonObject object{{QStringLiteral("id"), user.id},
        {QStringLiteral("password"), QString::fromUtf8(user.password.reveal())},
        {QStringLiteral("locked"), user.locked}, {QStringLiteral("loginsCount"), user.loginsCount}};
    for (const auto &[member, text] : emulatorUserTexts)
        object.insert(member, user.*text);
    return object;
}

Result<EmulatorUser> emulatorUserFromJson(const QJsonObject &data)
{
    return readWhole(data, &readUser);
}

QJsonObject toJson(const EmulatorApplication &application)
{
    QJsonObject object{{QStringLiteral("id"), application.id}, {QStringLiteral("name"), application.name},
        {QStringLiteral("authMethod"), clientAuthMethodWords.of(application.authMethod)},
        {QStringLiteral("type"), applicationTypeWords.of(application.type)},
        {QStringLiteral("redirectUris"), QJsonArray::fromStringList(application.redirectUris)},
        {QStringLiteral("customSecurityEnabled"), application.ownRules.has_value()}};
    if (!application.secret.isEmpty())
        object.insert(u"secret", QString::fromUtf8(application.secret.reveal()));
    if (application.ownRules)
        object.insert(strategyMember, toJson(*application.ownRules));
    return object;
}

QJsonObject toJson(const QList<EmulatorFault> &faults)
{
    return {{QStringLiteral("faults"), arrayOf(faults)}};
}

Result<QList<EmulatorFault>> emulatorFaultsFromJson(const QJsonObject &data)
{
    return readWhole(data, &readFaults);
}

QJsonObject toJson(const EmulatorCode &code)
{
    QJsonObject object{{QStringLiteral("id"), code.id}, {QStringLiteral("status"), qrStatusWords.of(code.status)},
        {QStringLiteral("appId"), code.appId}, {QStringLiteral("age"), inSeconds(code.age)}};
    if (code.status == QrStatus::MfaNeeded)
        object.insert(u"status", mfaNeededWord.toString());
    if (code.expiresIn)
        object.insert(u"expiresIn", inSeconds(*code.expiresIn));
    if (!code.username.isEmpty())
        object.insert(u"username", code.username);
    if (code.ticket != EmulatorTicket::None)
        object.insert(u"ticket", ticketWords.of(code.ticket));
    if (code.ticketExpiresIn)
        object.insert(u"ticketExpiresIn", inSeconds(*code.ticketExpiresIn));
    return object;
}

QJsonObject toJson(const EmulatorState &state)
{
    QJsonObject calls;
    for (const EmulatorCalls &called : state.calls)
        calls.insert(called.path, called.count);
    return {{QStringLiteral("clock"), toJson(state.clock)},
        {QStringLiteral("codes"),
            QJsonObject{
                {QStringLiteral("held"), state.codesHeld}, {QStringLiteral("newest"), arrayOf(state.newestCodes)}}},
        {QStringLiteral("users"), arrayOf(state.users)}, {QStringLiteral("applications"), arrayOf(state.applications)},
        {QStringLiteral("faults"), arrayOf(state.faults)}, {QStringLiteral("calls"), calls}};
}

Result<EmulatorState> emulatorStateFromJson(const QJsonObject &data)
{
    JsonFields fields(data, u"data");
    JsonFields clock(fields.object(u"clock"), u"data.clock");
    JsonFields codes(fields.object(u"codes"), u"data.codes");
    EmulatorState state;
    state.clock = readClock(clock);
    state.codesHeld = countIn(codes, u"held");
    state.newestCodes = listIn(codes, u"newest", &readCode);
    state.users = listIn(fields, u"users", &readUser);
    state.applications = listIn(fields, u"applications", &readApplication);
    state.faults = readFaults(fields);
    const QJsonObject calls = fields.object(u"calls");
    for (auto call = calls.begin(); call != calls.end(); ++call)
        state.calls.append({call.key(), qint64(call.value().toDouble())});
    for (const JsonFields *part : {&fields, &clock, &codes}) {
        if (!part->ok())
            return part->failure();
    }
    return state;
}

} // namespace qrlogin
