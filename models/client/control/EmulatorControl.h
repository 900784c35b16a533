#pragma once

#include "client/PoolClient.h"
#include "contract/control/EmulatorState.h"

namespace qrlogin {

/// The control endpoints `/_emulator/` of an emulator (docs/emulator.md): its clock, faults, users and state. Without a
/// control token in the connection, every call fails with Forbidden before anything is sent.
///
/// A refusal has the emulator's message, which names the member that is wrong. The calls stay out of the TrafficLog.
///
/// Each owner has one of its own: destroying it ends its calls with Cancelled, before the owner's other members go if
/// it is declared last.
class EmulatorControl
{
public:
    EmulatorControl(const Connection &connection, const PoolContext &context);

    /// Ends every call that is under way with Cancelled.
    void cancel() { m_client.cancel(); }

    QCoro::Task<Result<EmulatorState>> state();

    /// Time goes on from where it is; Real alone returns to the machine's.
    QCoro::Task<Result<EmulatorClock>> setClockMode(ClockMode mode);
    QCoro::Task<Result<EmulatorClock>> pauseClock() { return setClockMode(ClockMode::Paused); }
    /// 1 to 31,622,400 s. The mode stays.
    QCoro::Task<Result<EmulatorClock>> forward(Seconds by);
    /// As it was: its mode, and its time if that stood still then, else as far from the machine's as it was.
    QCoro::Task<Result<EmulatorClock>> restore(EmulatorClock before);
    /// One second before that code, or ticket, runs out; by the id of an authorized code it is its ticket. Time stands
    /// still then, since in a fast mode that second would be over before anybody can use it.
    QCoro::Task<Result<EmulatorClock>> beforeExpiryOf(QString id);

    /// The id of the new fault.
    QCoro::Task<Result<int>> addFault(FaultRule fault) { return addFault(toJson(fault)); }
    /// The same, in the words of docs/emulator.md.
    QCoro::Task<Result<int>> addFault(QJsonObject fault);
    QCoro::Task<Result<void>> clearFault(int id);
    QCoro::Task<Result<void>> clearFaults();

    /// Adds the user, or changes the one of that id. An empty password of one that is there stays as it was.
    QCoro::Task<Result<EmulatorUser>> saveUser(EmulatorUser user);
    /// `user` is an id or a username.
    QCoro::Task<Result<EmulatorUser>> lockUser(QString user, bool locked);

    /// Of the application with that id, or of the first one.
    QCoro::Task<Result<void>> setAuthMethod(ClientAuthMethod method, QString appId = {});

    /// Demo users and settings, no codes, tickets or faults, the machine's time.
    QCoro::Task<Result<EmulatorState>> reset();

private:
    template <typename T>
    QCoro::Task<Result<T>> call(
        QString name, std::optional<QJsonObject> body, Result<T> (*read)(const QJsonObject &data));

    QCoro::Task<Result<EmulatorClock>> turnClock(QJsonObject body);

    PoolClient m_client;
};

} // namespace qrlogin
