#pragma once

#include "client/PoolClient.h"
#include "contract/control/EmulatorState.h"

namespace qrlogin {

/// The control endpoints `/_emulator/` of an emulator (docs/emulator.md): clock, faults, users and state. Without a
/// control token in the connection, each call fails with Forbidden and sends nothing.
///
/// A rejection has the emulator's message, which names the wrong member. The TrafficLog does not contain these calls.
///
/// Each owner has its own object, declared last: its destructor ends its calls with Cancelled before other members go.
class EmulatorControl
{
public:
    EmulatorControl(const Connection &connection, const PoolContext &context);

    /// Ends all pending calls with Cancelled.
    void cancel() { m_client.cancel(); }

    QCoro::Task<Result<EmulatorState>> state();

    /// Time continues from its current value. Only Real returns to the system time.
    QCoro::Task<Result<EmulatorClock>> setClockMode(ClockMode mode);
    QCoro::Task<Result<EmulatorClock>> pauseClock() { return setClockMode(ClockMode::Paused); }
    /// 1 to 31,622,400 s. The mode stays.
    QCoro::Task<Result<EmulatorClock>> forward(Seconds by);
    /// Restores the mode, and the time: the same if the clock was paused, otherwise the same offset from the system
    /// time.
    QCoro::Task<Result<EmulatorClock>> restore(EmulatorClock before);
    /// Sets the time to one second before the code or ticket `id` expires, and pauses it, because in a fast mode that
    /// second would be too short. The ID of an authorized code means its ticket.
    QCoro::Task<Result<EmulatorClock>> beforeExpiryOf(QString id);

    /// Returns the ID of the new fault.
    QCoro::Task<Result<int>> addFault(FaultRule fault) { return addFault(toJson(fault)); }
    /// The same, as JSON of docs/emulator.md.
    QCoro::Task<Result<int>> addFault(QJsonObject fault);
    QCoro::Task<Result<void>> clearFault(int id);
    QCoro::Task<Result<void>> clearFaults();

    /// Adds the user, or changes the one with the same ID. An empty password leaves the existing one unchanged.
    QCoro::Task<Result<EmulatorUser>> saveUser(EmulatorUser user);
    /// `user` is an ID or a username.
    QCoro::Task<Result<EmulatorUser>> lockUser(QString user, bool locked);

    /// Ends a pending or scanned code on purpose.
    QCoro::Task<Result<void>> endCode(QString id, CodeEnd end);

    /// Adds the application, or changes the one with the same ID. An empty secret leaves the existing one unchanged.
    QCoro::Task<Result<void>> saveApplication(EmulatorApplication application);
    /// Removes it with its QR codes and tickets. The first application stays.
    QCoro::Task<Result<void>> removeApplication(QString appId);

    /// For the application with that ID; if empty, for the first one.
    QCoro::Task<Result<void>> setAuthMethod(ClientAuthMethod method, QString appId = {});

    /// Restores demo users and settings and the system time. Deletes codes, tickets and faults.
    QCoro::Task<Result<EmulatorState>> reset();

private:
    template <typename T>
    QCoro::Task<Result<T>> call(
        QString name, std::optional<QJsonObject> body, Result<T> (*read)(const QJsonObject &data));

    QCoro::Task<Result<EmulatorClock>> turnClock(QJsonObject body);

    PoolClient m_client;
};

} // namespace qrlogin
