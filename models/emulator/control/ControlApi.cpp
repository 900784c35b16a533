#include "emulator/control/ControlApi.h"

#include "contract/Envelope.h"
#include "contract/KnownMembers.h"
#include "contract/QrPayload.h"
#include "contract/control/EmulatorRules.h"
#include "emulator/api/CodeActions.h"
#include "emulator/api/PictureFiles.h"
#include "emulator/control/ControlState.h"
#include "emulator/state/ApplicationDocument.h"
#include "emulator/state/DemoData.h"
#include "emulator/state/PoolStore.h"
#include "emulator/state/UserDocument.h"

#include <QDateTime>

namespace qrlogin::emulator {

namespace {

constexpr QByteArrayView controlPrefix = "/_emulator/";

/// Wrong tokens count together: one computer can have many addresses.
constexpr QByteArrayView everySource = "";

/// A page says so, or its browser does; what somebody types into the address bar is "none".
bool isOfPage(const Request &request)
{
    const QByteArrayView site = request.header("sec-fetch-site");
    return !request.header("origin").isNull() || (!site.isNull() && site != "none");
}

tl::unexpected<Failure> notStored(const Failure &failure)
{
    return refuse(500, 500, QStringLiteral("cannot store the change: %1").arg(failure.message));
}

/// When the code or ticket with that ID expires. The ID of an authorized code means its ticket.
Result<Instant> expiryOf(PoolState &state, const QString &id, Instant now)
{
    const LoginCode *code = state.codes.find(id.toLatin1(), now);
    if (code && !isFinal(code->lastStatus))
        return code->expiresAt();
    if (code && code->ticket.isEmpty())
        return refuse(422, apiCode::wrongOrder, QStringLiteral("beforeExpiryOf is the ID of a cancelled QR code"));
    const auto ticket = state.tickets.find(code ? code->ticket : id.toLatin1(), now);
    if (!ticket)
        return refuse(ticket.error().statusCode, ticket.error().apiCode,
            QStringLiteral("beforeExpiryOf must be the ID of a valid QR code or a valid ticket"));
    return ticket->expiresAt;
}

/// Reads a time that is at most maxForwardSeconds in the past and not after AdjustableClock::latest.
std::optional<Instant> possibleTime(Instant realNow, JsonFields &fields, QStringView name)
{
    const QDateTime time = QDateTime::fromString(fields.string(name), Qt::ISODateWithMs);
    const Instant instant(Milliseconds(time.isValid() ? time.toMSecsSinceEpoch() : 0));
    const bool isPossible
        = time.isValid() && instant >= realNow - Seconds(maxForwardSeconds) && instant <= AdjustableClock::latest;
    if (fields.ok() && !isPossible)
        fields.reject(name,
            QStringLiteral("must be a time such as %1, at most %2 seconds before this computer's time")
                .arg(isoTime(realNow))
                .arg(maxForwardSeconds));
    return instant;
}

} // namespace

ControlApi::ControlApi(
    ControlledPool pool, Secret token, QList<User> users, QList<Application> applications, Random &random)
    : m_pool(std::move(pool)),
      m_token(std::move(token)),
      m_users(std::move(users)),
      m_applications(std::move(applications)),
      m_random(random),
      m_router(random)
{
    using enum Router::Method;
    const auto add = [this](Router::Method method, std::string_view path, auto handler) {
        m_router.add(method, path, [this, handler](const Call &call) { return (this->*handler)(call); });
    };
    add(Get, "/_emulator/state", &ControlApi::showState);
    add(Post, "/_emulator/clock", &ControlApi::turnClock);
    add(Post, "/_emulator/faults", &ControlApi::setFaults);
    add(Post, "/_emulator/users", &ControlApi::putUser);
    add(Post, "/_emulator/phone", &ControlApi::actOnPhone);
    add(Post, "/_emulator/application", &ControlApi::setApplication);
    add(Post, "/_emulator/applications", &ControlApi::putApplication);
    add(Post, "/_emulator/codes", &ControlApi::endCode);
    add(Post, "/_emulator/rotate-keys", &ControlApi::rotateKeys);
    add(Post, "/_emulator/reset", &ControlApi::reset);
}

bool ControlApi::isFor(const Request &request)
{
    return request.path.startsWith(controlPrefix);
}

Response ControlApi::handle(const Request &request, Instant realNow)
{
    if (isOfPage(request))
        return httpError(request.path, 403, QStringLiteral("web pages cannot control the emulator"));
    // The right one is accepted at any time, so that a stranger's guesses do not lock out the owner.
    if (m_token.isEmpty() || !m_token.matches(request.header("x-control-token"))) {
        if (const Seconds wait = m_wrongTokens.count(everySource, realNow); wait.count() > 0)
            return tooManyRequests(request.path, wait, QStringLiteral("too many wrong control tokens"));
        Response refusal;
        refusal.body = failureEnvelope({FailureKind::Unauthorized,
            QStringLiteral("X-Control-Token must be the control token that the emulator printed at startup"), 401,
            apiCode::notSignedIn, {}});
        refusal.refusal = {401, apiCode::notSignedIn};
        return refusal;
    }
    return m_router.handle(request, m_pool.clock.at(realNow), realNow);
}

Answer ControlApi::showState(const Call &call) const
{
    return jsonText(toJson(controlState(m_pool, call.now, call.realNow)));
}

Answer ControlApi::turnClock(const Call &call)
{
    JsonFields fields(call.body, {});
    rejectUnknown(fields, call.body, {u"mode", u"now", u"forward", u"beforeExpiryOf"});
    const bool hasMode = fields.has(u"mode");
    const ClockMode mode = hasMode ? fields.word(u"mode", clockModeWords) : m_pool.clock.mode();
    const auto time = fields.has(u"now") ? possibleTime(call.realNow, fields, u"now") : std::nullopt;
    const int forward = fields.has(u"forward") ? integerWithin(fields, u"forward", 1, maxForwardSeconds) : 0;
    const QString id = fields.optionalString(u"beforeExpiryOf");
    if (fields.ok() && forward > 0 && !id.isEmpty())
        fields.reject(u"forward", QStringLiteral("cannot be combined with beforeExpiryOf"));
    if (fields.ok() && time && (forward > 0 || !id.isEmpty()))
        fields.reject(u"now", QStringLiteral("cannot be combined with forward or beforeExpiryOf"));
    if (fields.ok() && !hasMode && !time && forward == 0 && id.isEmpty())
        fields.reject(u"mode", QStringLiteral("is missing; specify mode, now, forward or beforeExpiryOf"));
    if (!fields.ok())
        return badArgument(fields.problem());

    AdjustableClock clock = m_pool.clock;
    if (hasMode)
        clock.setMode(mode, call.realNow);
    if (time)
        clock.set(*time, call.realNow);
    if (forward > 0) {
        const Instant later = clock.at(call.realNow) + Seconds(forward);
        if (later > AdjustableClock::latest)
            return refuse(
                422, apiCode::wrongOrder, QStringLiteral("forward must not move the clock past the year 9900"));
        clock.set(later, call.realNow);
    }
    if (!id.isEmpty()) {
        const Instant now = clock.at(call.realNow);
        const auto expiry = expiryOf(m_pool.state, id, now);
        if (!expiry)
            return tl::unexpected(expiry.error());
        if (*expiry - Seconds(1) < now)
            return refuse(422, apiCode::wrongOrder,
                QStringLiteral("the QR code or ticket in beforeExpiryOf has expired or expires within 1 second"));
        clock.set(*expiry - Seconds(1), call.realNow);
    }
    m_pool.clock = clock;
    return jsonText(toJson(clockState(clock, call.realNow)));
}

Answer ControlApi::setFaults(const Call &call)
{
    const QJsonValue clear = call.body.value(u"clear");
    if (clear.isUndefined() || clear.isNull()) {
        const auto rule = faultRuleFromJson(call.body);
        if (!rule)
            return badArgument(rule.error().message);
        if (const auto reachable = mayBeMet(rule->path); !reachable)
            return tl::unexpected(reachable.error());
        if (!m_pool.faults.add(*rule, m_random))
            return refuse(422, apiCode::badArgument,
                QStringLiteral("the emulator already has the maximum of %1 faults").arg(Faults::most));
        return jsonText(toJson(faultsState(m_pool.faults)));
    }
    JsonFields fields(call.body, {});
    rejectUnknown(fields, call.body, {u"clear"});
    const bool all = call.body.value(u"clear") == QLatin1String("all");
    const int id = all ? 0 : fields.integer(u"clear");
    if (!fields.ok())
        return badArgument(QStringLiteral("clear must be \"all\" or a fault ID, and must be the only member"));
    if (all)
        m_pool.faults.clear();
    else if (!m_pool.faults.remove(id))
        return refuse(404, 404, QStringLiteral("clear: fault %1 does not exist").arg(id));
    return jsonText(toJson(faultsState(m_pool.faults)));
}

Result<void> ControlApi::mayBeMet(const QString &path) const
{
    // "/_emulator*" matches them too.
    if (path.startsWith(QLatin1String(controlPrefix.chopped(1))))
        return badArgument(QStringLiteral("path must not be a control endpoint; faults do not apply to these"));
    const QByteArray exact = path.toUtf8();
    if (exact.endsWith('*') || m_pool.calls.knows(exact) || PictureFiles::isPicture(exact))
        return {};
    return badArgument(QStringLiteral("path must be an API path, or end with * to match all paths with that prefix"));
}

Answer ControlApi::putUser(const Call &call)
{
    Users &users = m_pool.state.users;
    const QJsonValue named = call.body.value(u"user");
    int index = users.count();
    User user;
    if (!named.isUndefined() && !named.isNull()) {
        index = users.indexOf(named.toString());
        if (index < 0)
            return refuse(404, apiCode::noSuchUser, QStringLiteral("user: the user does not exist"));
        user = users.at(index);
    } else if (index >= maxUsers) {
        return refuse(422, apiCode::badArgument,
            QStringLiteral("the emulator already has the maximum of %1 users").arg(maxUsers));
    }
    auto changed = withChanges(user, call.body, u"user");
    if (!changed)
        return tl::unexpected(changed.error());
    if (changed->id.isEmpty())
        *changed = withIds({*changed}, {}, m_random, call.now).first();
    if (const auto allowed = users.mayPut(index, *changed); !allowed)
        return tl::unexpected(allowed.error());
    if (const auto saved = m_pool.store.saveUser(index, *changed); !saved)
        return notStored(saved.error());
    users.put(index, *changed);
    return jsonText(toJson(*changed));
}

Answer ControlApi::actOnPhone(const Call &call)
{
    JsonFields fields(call.body, {});
    rejectUnknown(fields, call.body, {u"qrcodeId", u"user", u"action"});
    fields.string(u"qrcodeId");
    const QString named = fields.string(u"user");
    const QrAction action = fields.word(u"action", qrActionWords);
    if (!fields.ok())
        return badArgument(fields.problem());
    PoolState &state = m_pool.state;
    const int user = state.users.indexOf(named);
    if (user < 0)
        return refuse(404, apiCode::noSuchUser, QStringLiteral("user: the user does not exist"));
    if (state.users.at(user).locked)
        return refuse(403, apiCode::userLocked, QStringLiteral("user: the user is locked"));
    const auto code = findCode(state, "qrcodeId", call);
    if (!code)
        return tl::unexpected(code.error());
    if (const auto done = actOnCode(state, **code, action, user, call.now); !done)
        return tl::unexpected(done.error());
    return jsonText(toJson(codeState(state, **code, call.now)));
}

Answer ControlApi::setApplication(const Call &call)
{
    JsonFields fields(call.body, {});
    rejectUnknown(fields, call.body, {u"appId", u"authMethod"});
    const QString id = fields.optionalString(u"appId");
    const ClientAuthMethod method = fields.word(u"authMethod", clientAuthMethodWords);
    if (!fields.ok())
        return badArgument(fields.problem());
    QList<Application> &applications = m_pool.state.applications;
    const auto found = id.isEmpty() ? applications.begin() : std::ranges::find(applications, id, &Application::id);
    if (found == applications.end())
        return refuse(404, apiCode::noSuchApplication, QStringLiteral("appId: the application does not exist"));
    Application changed = *found;
    changed.authMethod = method;
    if (const auto saved = m_pool.store.saveApplication(static_cast<int>(found - applications.begin()), changed);
        !saved)
        return notStored(saved.error());
    *found = changed;
    return jsonText(toJson(changed));
}

Answer ControlApi::putApplication(const Call &call)
{
    if (call.body.contains(u"remove"))
        return removeApplication(call);
    QList<Application> applications = m_pool.state.applications;
    const QJsonValue named = call.body.value(u"appId");
    qsizetype index = applications.size();
    const bool isNew = named.isUndefined() || named.isNull();
    if (!isNew) {
        index = std::ranges::find(applications, named.toString(), &Application::id) - applications.begin();
        if (index == applications.size())
            return refuse(404, apiCode::noSuchApplication, QStringLiteral("appId: the application does not exist"));
    } else if (call.body.value(u"name").toString().isEmpty()) {
        return badArgument(QStringLiteral("name must not be empty"));
    } else {
        applications.append(newApplication({}, ApplicationType::Web, m_random));
    }
    const auto changed = withChanges(applications[index], call.body, m_pool.state.settings.strategy(), u"appId");
    if (!changed)
        return tl::unexpected(changed.error());
    applications[index] = *changed;
    if (const auto allowed = mayBeTogether(applications); !allowed)
        return tl::unexpected(allowed.error());
    if (const auto saved = m_pool.store.saveApplication(static_cast<int>(index), *changed); !saved)
        return notStored(saved.error());
    m_pool.state.applications = applications;
    if (isNew)
        m_pool.applicationAdded(static_cast<int>(index));
    return jsonText(toJson(*changed));
}

Answer ControlApi::removeApplication(const Call &call)
{
    JsonFields fields(call.body, {});
    rejectUnknown(fields, call.body, {u"appId", u"remove"});
    const QString id = fields.string(u"appId");
    if (!fields.boolean(u"remove"))
        fields.reject(u"remove", QStringLiteral("must be true"));
    if (!fields.ok())
        return badArgument(fields.problem());
    PoolState &state = m_pool.state;
    const auto index = std::ranges::find(state.applications, id, &Application::id) - state.applications.begin();
    if (index == state.applications.size())
        return refuse(404, apiCode::noSuchApplication, QStringLiteral("appId: the application does not exist"));
    if (index == 0)
        return refuse(422, apiCode::badArgument,
            QStringLiteral("the first application must stay: the demo page and the console use it"));
    PoolContents contents{state.identity, state.applications, {}, state.settings};
    contents.users = {state.users.all().begin(), state.users.all().end()};
    contents.applications.removeAt(index);
    if (const auto saved = m_pool.store.replace(contents); !saved)
        return notStored(saved.error());
    state.removeApplication(static_cast<int>(index));
    return jsonText({{QStringLiteral("appId"), id}});
}

Answer ControlApi::endCode(const Call &call)
{
    JsonFields fields(call.body, {});
    rejectUnknown(fields, call.body, {u"id", u"end"});
    const QString id = fields.string(u"id");
    const CodeEnd end = fields.word(u"end", codeEndWords);
    if (!fields.ok())
        return badArgument(fields.problem());
    LoginCode *code = m_pool.state.codes.find(id.toLatin1(), call.now);
    if (!code)
        return refuse(404, apiCode::noSuchQrCode, QStringLiteral("id: the QR code does not exist"));
    const auto ended
        = m_pool.state.codes.end(*code, end == CodeEnd::MfaNeeded ? QrStatus::MfaNeeded : QrStatus::Error, call.now);
    if (!ended)
        return tl::unexpected(ended.error());
    return jsonText({{QStringLiteral("id"), id}});
}

Answer ControlApi::rotateKeys(const Call &call)
{
    JsonFields fields(call.body, {});
    rejectUnknown(fields, call.body, {});
    if (!fields.ok())
        return badArgument(fields.problem());
    if (const auto rotated = m_pool.state.keys.rotate(call.now); !rotated)
        return rotated.error().statusCode == 422 ? tl::unexpected(rotated.error()) : notStored(rotated.error());
    return jsonText({{QStringLiteral("keys"), m_pool.state.keys.published(call.now)}});
}

Application ControlApi::initial(const Application &application) const
{
    const auto given = std::ranges::find(m_applications, application.id, &Application::id);
    if (given != m_applications.end())
        return *given;
    Application usual = application;
    usual.authMethod = usualMethod(application.type);
    usual.ownRules.reset();
    return usual;
}

Answer ControlApi::reset(const Call &call)
{
    JsonFields fields(call.body, {});
    rejectUnknown(fields, call.body, {});
    if (!fields.ok())
        return badArgument(fields.problem());
    // IDs and keys stay, so that connections still work.
    PoolContents contents = demoContents(m_random, call.realNow);
    contents.identity = m_pool.state.identity;
    contents.applications = m_pool.state.applications;
    for (Application &application : contents.applications)
        application = initial(application);
    if (!m_users.isEmpty())
        contents.users = withIds(m_users, {}, m_random, call.realNow);
    if (const auto saved = m_pool.store.replace(contents); !saved)
        return notStored(saved.error());
    m_pool.state.restart(std::move(contents));
    m_pool.faults.clear();
    m_pool.throttle = {};
    m_pool.clock = {};
    return jsonText(toJson(controlState(m_pool, m_pool.clock.at(call.realNow), call.realNow)));
}

} // namespace qrlogin::emulator
