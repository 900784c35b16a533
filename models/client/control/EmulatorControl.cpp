#include "client/control/EmulatorControl.h"

#include "contract/JsonFields.h"
#include "contract/QrPayload.h"

#include <QJsonDocument>

namespace qrlogin {

namespace {

QJsonObject toJson(const EmulatorUser &user)
{
    QJsonObject object{{QStringLiteral("username"), user.username}, {QStringLiteral("displayName"), user.displayName},
        {QStringLiteral("email"), user.email}, {QStringLiteral("phone"), user.phone},
        {QStringLiteral("company"), user.company}, {QStringLiteral("locked"), user.locked}};
    if (!user.id.isEmpty())
        object.insert(QStringLiteral("user"), user.id);
    if (!user.password.isEmpty())
        object.insert(QStringLiteral("password"), QString::fromUtf8(user.password.reveal()));
    return object;
}

} // namespace

EmulatorControl::EmulatorControl(const Connection &connection, const PoolContext &context)
    : m_host(connection.address.applicationHost),
      m_token(connection.credentials.controlToken),
      m_context(context),
      m_network(context.network, connection.address.caFile, context.clock.now()),
      m_transport(m_network.manager(), context.clock, m_network.authorities())
{
}

QCoro::Task<Result<QJsonObject>> EmulatorControl::call(QString name, QJsonObject body)
{
    if (m_token.isEmpty())
        co_return failure(FailureKind::Forbidden, QStringLiteral("this pool is no emulator"));
    if (!m_network.usable())
        co_return tl::unexpected(m_network.usable().error());
    const QUrl url = addressOn(m_host, QStringLiteral("/_emulator/") + name);
    if (const auto allowed = checkHost(url); !allowed)
        co_return tl::unexpected(allowed.error());

    const bool isQuestion = name == QLatin1String("state");
    QNetworkRequest request(url);
    request.setRawHeader("X-Control-Token", m_token.reveal());
    if (!isQuestion)
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    auto sending = m_transport.send(isQuestion ? "GET" : "POST", request,
        isQuestion ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact),
        HttpTransport::Redirects::Refuse);
    const Result<HttpAnswer> answer = co_await sending;
    if (!answer)
        co_return tl::unexpected(answer.error());
    const Result<QJsonValue> data = openEnvelope(*answer);
    if (!data)
        co_return tl::unexpected(withHeaders(data.error(), *answer, m_context.clock.now()));
    co_return objectData(*data);
}

QCoro::Task<Result<EmulatorState>> EmulatorControl::state()
{
    auto calling = call(QStringLiteral("state"), {});
    const Result<QJsonObject> data = co_await calling;
    co_return data.and_then(emulatorStateFromJson);
}

QCoro::Task<Result<EmulatorClock>> EmulatorControl::turnClock(QJsonObject body)
{
    auto calling = call(QStringLiteral("clock"), body);
    const Result<QJsonObject> data = co_await calling;
    co_return data.and_then(emulatorClockFromJson);
}

QCoro::Task<Result<EmulatorClock>> EmulatorControl::setClockMode(EmulatorClockMode mode)
{
    return turnClock({{QStringLiteral("mode"), wireName(mode)}});
}

QCoro::Task<Result<EmulatorClock>> EmulatorControl::pauseClock()
{
    return setClockMode(EmulatorClockMode::Paused);
}

QCoro::Task<Result<EmulatorClock>> EmulatorControl::forward(Seconds by)
{
    return turnClock({{QStringLiteral("forward"), qint64(by.count())}});
}

QCoro::Task<Result<EmulatorClock>> EmulatorControl::restore(EmulatorClock before)
{
    auto releasing = setClockMode(EmulatorClockMode::Real);
    const Result<EmulatorClock> machine = co_await releasing;
    if (!machine || (before.mode == EmulatorClockMode::Real && before.ahead == Milliseconds(0)))
        co_return machine;
    const Instant time = before.mode == EmulatorClockMode::Paused ? before.now : machine->now + before.ahead;
    auto turning = turnClock({{QStringLiteral("mode"), wireName(before.mode)}, {QStringLiteral("now"), isoTime(time)}});
    co_return co_await turning;
}

QCoro::Task<Result<EmulatorClock>> EmulatorControl::beforeExpiryOf(QString id)
{
    return turnClock(
        {{QStringLiteral("mode"), wireName(EmulatorClockMode::Paused)}, {QStringLiteral("beforeExpiryOf"), id}});
}

QCoro::Task<Result<int>> EmulatorControl::addFault(FaultSettings fault)
{
    return addFault(qrlogin::toJson(fault));
}

QCoro::Task<Result<int>> EmulatorControl::addFault(QJsonObject fault)
{
    auto calling = call(QStringLiteral("faults"), fault);
    const Result<QJsonObject> data = co_await calling;
    const Result<QList<EmulatorFault>> faults = data.and_then(emulatorFaultsFromJson);
    if (!faults)
        co_return tl::unexpected(faults.error());
    if (faults->isEmpty())
        co_return failure(FailureKind::Malformed, QStringLiteral("the new fault is not among the faults"));
    co_return faults->last().id;
}

QCoro::Task<Result<void>> EmulatorControl::clearFault(int id)
{
    auto calling = call(QStringLiteral("faults"), {{QStringLiteral("clear"), id}});
    const Result<QJsonObject> data = co_await calling;
    co_return data.map([](const QJsonObject &) {});
}

QCoro::Task<Result<void>> EmulatorControl::clearFaults()
{
    auto calling = call(QStringLiteral("faults"), {{QStringLiteral("clear"), QStringLiteral("all")}});
    const Result<QJsonObject> data = co_await calling;
    co_return data.map([](const QJsonObject &) {});
}

QCoro::Task<Result<EmulatorUser>> EmulatorControl::saveUser(EmulatorUser user)
{
    auto calling = call(QStringLiteral("users"), toJson(user));
    const Result<QJsonObject> data = co_await calling;
    co_return data.and_then(emulatorUserFromJson);
}

QCoro::Task<Result<EmulatorUser>> EmulatorControl::lockUser(QString user, bool locked)
{
    auto calling = call(QStringLiteral("users"), {{QStringLiteral("user"), user}, {QStringLiteral("locked"), locked}});
    const Result<QJsonObject> data = co_await calling;
    co_return data.and_then(emulatorUserFromJson);
}

QCoro::Task<Result<void>> EmulatorControl::setAuthMethod(EmulatorAuthMethod method, QString appId)
{
    QJsonObject body{{QStringLiteral("authMethod"), wireName(method)}};
    if (!appId.isEmpty())
        body.insert(QStringLiteral("appId"), appId);
    auto calling = call(QStringLiteral("application"), body);
    const Result<QJsonObject> data = co_await calling;
    co_return data.map([](const QJsonObject &) {});
}

QCoro::Task<Result<EmulatorState>> EmulatorControl::reset()
{
    auto calling = call(QStringLiteral("reset"), {});
    const Result<QJsonObject> data = co_await calling;
    co_return data.and_then(emulatorStateFromJson);
}

} // namespace qrlogin
