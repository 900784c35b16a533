#include "client/control/EmulatorControl.h"

#include "contract/QrPayload.h"

namespace qrlogin {

namespace {

Result<void> ignored(const QJsonObject &)
{
    return {};
}

Result<int> newestFault(const QJsonObject &data)
{
    return emulatorFaultsFromJson(data).and_then([](const QList<EmulatorFault> &faults) -> Result<int> {
        if (faults.isEmpty())
            return failure(FailureKind::Malformed, QStringLiteral("the response does not list the new fault"));
        return faults.last().id;
    });
}

} // namespace

EmulatorControl::EmulatorControl(const Connection &connection, const PoolContext &context)
    : m_client(connection.address, context, Party::Administrator, connection.credentials)
{
}

template <typename T>
QCoro::Task<Result<T>> EmulatorControl::call(
    QString name, std::optional<QJsonObject> body, Result<T> (*read)(const QJsonObject &data))
{
    auto calling = m_client.control(name, body);
    const Result<QJsonObject> data = co_await calling;
    co_return data.and_then(read);
}

QCoro::Task<Result<EmulatorState>> EmulatorControl::state()
{
    return call(QStringLiteral("state"), {}, &emulatorStateFromJson);
}

QCoro::Task<Result<EmulatorClock>> EmulatorControl::turnClock(QJsonObject body)
{
    return call(QStringLiteral("clock"), body, &emulatorClockFromJson);
}

QCoro::Task<Result<EmulatorClock>> EmulatorControl::setClockMode(ClockMode mode)
{
    return turnClock({{QStringLiteral("mode"), clockModeWords.of(mode)}});
}

QCoro::Task<Result<EmulatorClock>> EmulatorControl::forward(Seconds by)
{
    return turnClock({{QStringLiteral("forward"), qint64(by.count())}});
}

QCoro::Task<Result<EmulatorClock>> EmulatorControl::restore(EmulatorClock before)
{
    auto releasing = setClockMode(ClockMode::Real);
    const Result<EmulatorClock> machine = co_await releasing;
    if (!machine || (before.mode == ClockMode::Real && before.ahead == Milliseconds(0)))
        co_return machine;
    const Instant time = before.mode == ClockMode::Paused ? before.now : machine->now + before.ahead;
    auto turning
        = turnClock({{QStringLiteral("mode"), clockModeWords.of(before.mode)}, {QStringLiteral("now"), isoTime(time)}});
    co_return co_await turning;
}

QCoro::Task<Result<EmulatorClock>> EmulatorControl::beforeExpiryOf(QString id)
{
    return turnClock(
        {{QStringLiteral("mode"), clockModeWords.of(ClockMode::Paused)}, {QStringLiteral("beforeExpiryOf"), id}});
}

QCoro::Task<Result<int>> EmulatorControl::addFault(QJsonObject fault)
{
    return call(QStringLiteral("faults"), fault, &newestFault);
}

QCoro::Task<Result<void>> EmulatorControl::clearFault(int id)
{
    return call(QStringLiteral("faults"), QJsonObject{{QStringLiteral("clear"), id}}, &ignored);
}

QCoro::Task<Result<void>> EmulatorControl::clearFaults()
{
    return call(QStringLiteral("faults"), QJsonObject{{QStringLiteral("clear"), QStringLiteral("all")}}, &ignored);
}

QCoro::Task<Result<EmulatorUser>> EmulatorControl::saveUser(EmulatorUser user)
{
    QJsonObject body = toJson(user);
    body.remove(u"loginsCount");
    body.remove(u"id");
    if (!user.id.isEmpty())
        body.insert(u"user", user.id);
    if (user.password.isEmpty())
        body.remove(u"password");
    return call(QStringLiteral("users"), body, &emulatorUserFromJson);
}

QCoro::Task<Result<EmulatorUser>> EmulatorControl::lockUser(QString user, bool locked)
{
    return call(QStringLiteral("users"),
        QJsonObject{{QStringLiteral("user"), user}, {QStringLiteral("locked"), locked}}, &emulatorUserFromJson);
}

QCoro::Task<Result<void>> EmulatorControl::endCode(QString id, CodeEnd end)
{
    return call(QStringLiteral("codes"),
        QJsonObject{{QStringLiteral("id"), id}, {QStringLiteral("end"), codeEndWords.of(end)}}, &ignored);
}

QCoro::Task<Result<void>> EmulatorControl::saveApplication(EmulatorApplication application)
{
    QJsonObject body = toJson(application);
    body.remove(u"id");
    if (!application.id.isEmpty())
        body.insert(u"appId", application.id);
    return call(QStringLiteral("applications"), body, &ignored);
}

QCoro::Task<Result<void>> EmulatorControl::removeApplication(QString appId)
{
    return call(QStringLiteral("applications"),
        QJsonObject{{QStringLiteral("appId"), appId}, {QStringLiteral("remove"), true}}, &ignored);
}

QCoro::Task<Result<void>> EmulatorControl::setAuthMethod(ClientAuthMethod method, QString appId)
{
    QJsonObject body{{QStringLiteral("authMethod"), clientAuthMethodWords.of(method)}};
    if (!appId.isEmpty())
        body.insert(u"appId", appId);
    return call(QStringLiteral("application"), body, &ignored);
}

QCoro::Task<Result<EmulatorState>> EmulatorControl::reset()
{
    return call(QStringLiteral("reset"), QJsonObject(), &emulatorStateFromJson);
}

} // namespace qrlogin
