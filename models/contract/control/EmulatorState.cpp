#include "contract/control/EmulatorState.h"

#include "contract/JsonFields.h"

#include <QDateTime>

#include <algorithm>

namespace qrlogin {

namespace {

template <typename T>
struct WireName
{
    T value;
    QStringView name;
};

constexpr std::array clockModeNames{WireName<EmulatorClockMode>{EmulatorClockMode::Real, u"real"},
    WireName<EmulatorClockMode>{EmulatorClockMode::Paused, u"paused"},
    WireName<EmulatorClockMode>{EmulatorClockMode::TenTimes, u"x10"},
    WireName<EmulatorClockMode>{EmulatorClockMode::SixtyTimes, u"x60"}};

constexpr std::array authMethodNames{
    WireName<EmulatorAuthMethod>{EmulatorAuthMethod::SecretPost, u"client_secret_post"},
    WireName<EmulatorAuthMethod>{EmulatorAuthMethod::SecretBasic, u"client_secret_basic"},
    WireName<EmulatorAuthMethod>{EmulatorAuthMethod::None, u"none"}};

constexpr std::array ticketNames{WireName<EmulatorTicket>{EmulatorTicket::Open, u"open"},
    WireName<EmulatorTicket>{EmulatorTicket::Used, u"used"},
    WireName<EmulatorTicket>{EmulatorTicket::Expired, u"expired"}};

constexpr std::array faultKindNames{WireName<FaultKind>{FaultKind::Latency, u"latency"},
    WireName<FaultKind>{FaultKind::ServerError, u"http500"},
    WireName<FaultKind>{FaultKind::TooManyRequests, u"http429"}, WireName<FaultKind>{FaultKind::Html, u"html"},
    WireName<FaultKind>{FaultKind::Hang, u"hang"}, WireName<FaultKind>{FaultKind::Drop, u"drop"},
    WireName<FaultKind>{FaultKind::Truncate, u"truncate"}};

constexpr std::array callsNames{WireName<FaultSettings::Calls>{FaultSettings::Calls::Nth, u"nth"},
    WireName<FaultSettings::Calls>{FaultSettings::Calls::EveryNth, u"everyNth"},
    WireName<FaultSettings::Calls>{FaultSettings::Calls::First, u"first"}};

template <typename T, size_t size>
QString nameIn(const std::array<WireName<T>, size> &names, T value)
{
    return std::ranges::find(names, value, &WireName<T>::value)->name.toString();
}

template <typename T, size_t size>
T valueIn(const std::array<WireName<T>, size> &names, JsonFields &fields, QStringView member)
{
    const QString name = fields.string(member);
    const auto found = std::ranges::find(names, name, &WireName<T>::name);
    if (found != names.end())
        return found->value;
    fields.reject(member, QStringLiteral("is not known: %1").arg(name));
    return names.front().value;
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

QString pathOf(QStringView list, qsizetype index)
{
    return QStringLiteral("%1[%2]").arg(list).arg(index);
}

EmulatorClock readClock(JsonFields &fields)
{
    EmulatorClock clock;
    clock.mode = valueIn(clockModeNames, fields, u"mode");
    const QDateTime now = QDateTime::fromString(fields.string(u"now"), Qt::ISODateWithMs);
    if (!now.isValid())
        fields.reject(u"now", QStringLiteral("is not a time"));
    clock.now = Instant(Milliseconds(now.isValid() ? now.toMSecsSinceEpoch() : 0));
    clock.ahead = secondsIn(fields, u"ahead");
    return clock;
}

EmulatorCode readCode(JsonFields &fields)
{
    EmulatorCode code;
    code.id = fields.string(u"id");
    const auto status = qrStatusFromV3(fields.string(u"status"));
    if (!status)
        fields.reject(u"status", QStringLiteral("is not known"));
    code.status = status.value_or(QrStatus::Error);
    code.appId = fields.string(u"appId");
    code.age = secondsIn(fields, u"age");
    code.expiresIn = optionalSecondsIn(fields, u"expiresIn");
    code.username = fields.optionalString(u"username");
    if (fields.has(u"ticket"))
        code.ticket = valueIn(ticketNames, fields, u"ticket");
    code.ticketExpiresIn = optionalSecondsIn(fields, u"ticketExpiresIn");
    return code;
}

EmulatorUser readUser(JsonFields &fields)
{
    EmulatorUser user;
    user.id = fields.string(u"id");
    user.username = fields.string(u"username");
    user.displayName = fields.string(u"displayName");
    user.email = fields.optionalString(u"email");
    user.phone = fields.optionalString(u"phone");
    user.company = fields.optionalString(u"company");
    user.password = Secret(fields.string(u"password").toUtf8());
    user.locked = fields.boolean(u"locked");
    user.loginsCount = fields.integer(u"loginsCount");
    return user;
}

EmulatorApplication readApplication(JsonFields &fields)
{
    return {fields.string(u"id"), fields.string(u"name"), valueIn(authMethodNames, fields, u"authMethod")};
}

EmulatorFault readFault(JsonFields &fields)
{
    EmulatorFault fault;
    fault.id = fields.integer(u"id");
    fault.calls = countIn(fields, u"calls");
    fault.hits = countIn(fields, u"hits");
    FaultSettings &settings = fault.settings;
    settings.path = fields.string(u"path");
    settings.kind = valueIn(faultKindNames, fields, u"kind");
    settings.percent = fields.integer(u"percent");
    for (const auto &calls : callsNames) {
        if (!fields.has(calls.name))
            continue;
        settings.calls = calls.value;
        settings.n = fields.integer(calls.name);
    }
    if (fields.has(u"seed"))
        settings.seed = fields.integer(u"seed");
    if (fields.has(u"milliseconds"))
        settings.delay = Milliseconds(fields.integer(u"milliseconds"));
    if (fields.has(u"retryAfter"))
        settings.retryAfter = Seconds(fields.integer(u"retryAfter"));
    return fault;
}

/// The objects of an array. What is wrong with one of them is wrong with the whole.
template <typename T>
QList<T> listIn(JsonFields &fields, QStringView member, T (*read)(JsonFields &))
{
    QList<T> list;
    const QJsonArray array = fields.array(member);
    for (const QJsonValue &value : array) {
        JsonFields item(value.toObject(), pathOf(member, list.size()));
        list.append(read(item));
        if (!item.ok())
            fields.reject(member, QStringLiteral("is wrong: ") + item.problem());
    }
    return list;
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

QList<EmulatorFault> readFaults(JsonFields &fields)
{
    return listIn(fields, u"faults", &readFault);
}

} // namespace

QString wireName(EmulatorClockMode mode)
{
    return nameIn(clockModeNames, mode);
}

QString wireName(EmulatorAuthMethod method)
{
    return nameIn(authMethodNames, method);
}

QString wireName(FaultKind kind)
{
    return nameIn(faultKindNames, kind);
}

QJsonObject toJson(const FaultSettings &fault)
{
    QJsonObject object{{QStringLiteral("path"), fault.path}, {QStringLiteral("kind"), wireName(fault.kind)},
        {QStringLiteral("percent"), fault.percent}};
    if (fault.calls != FaultSettings::Calls::All)
        object.insert(nameIn(callsNames, fault.calls), fault.n);
    if (fault.seed)
        object.insert(QStringLiteral("seed"), *fault.seed);
    if (fault.kind == FaultKind::Latency)
        object.insert(QStringLiteral("milliseconds"), qint64(fault.delay.count()));
    if (fault.kind == FaultKind::TooManyRequests)
        object.insert(QStringLiteral("retryAfter"), qint64(fault.retryAfter.count()));
    return object;
}

Result<EmulatorClock> emulatorClockFromJson(const QJsonObject &data)
{
    return readWhole(data, &readClock);
}

Result<EmulatorUser> emulatorUserFromJson(const QJsonObject &data)
{
    return readWhole(data, &readUser);
}

Result<QList<EmulatorFault>> emulatorFaultsFromJson(const QJsonObject &data)
{
    return readWhole(data, &readFaults);
}

Result<EmulatorState> emulatorStateFromJson(const QJsonObject &data)
{
    JsonFields fields(data, u"data");
    EmulatorState state;
    const auto clock = emulatorClockFromJson(fields.object(u"clock"));
    if (!clock)
        fields.reject(u"clock", QStringLiteral("is wrong: ") + clock.error().message);
    state.clock = clock.value_or(EmulatorClock());
    JsonFields codes(fields.object(u"codes"), u"data.codes");
    state.codesHeld = countIn(codes, u"held");
    state.newestCodes = listIn(codes, u"newest", &readCode);
    state.users = listIn(fields, u"users", &readUser);
    state.applications = listIn(fields, u"applications", &readApplication);
    state.faults = readFaults(fields);
    const QJsonObject calls = fields.object(u"calls");
    for (auto call = calls.begin(); call != calls.end(); ++call)
        state.calls.append({call.key(), qint64(call.value().toDouble())});
    if (!fields.ok())
        return fields.failure();
    if (!codes.ok())
        return codes.failure();
    return state;
}

} // namespace qrlogin
