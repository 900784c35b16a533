#pragma once

#include "client/control/EmulatorControl.h"

#include <QObject>

#include <functional>

namespace qrlogin {

/// What an emulator holds, read again and again while somebody watches, and what is done to it in between.
class EmulatorMonitor : public QObject
{
    Q_OBJECT
public:
    static constexpr Milliseconds interval{1000}; ///< from an answer to the next question

    /// Called once with what came of an action, unless the monitor is gone before.
    using Done = std::function<void(const Result<void> &)>;

    EmulatorMonitor(const Connection &connection, const PoolContext &context);

    /// Reads at once and then each interval, one question at a time; or no longer.
    void watch(bool watching);

    /// The last that was read; stays while a reading fails.
    const std::optional<EmulatorState> &state() const { return m_state; }
    /// Of the last reading.
    const std::optional<Failure> &failure() const { return m_failure; }

    /// Each is followed by a reading.
    void setClockMode(EmulatorClockMode mode, Done done);
    void forward(Seconds by, Done done);
    void beforeExpiryOf(const QString &id, Done done);
    void addFault(const FaultSettings &fault, Done done);
    void clearFault(int id, Done done);
    void clearFaults(Done done);
    void saveUser(const EmulatorUser &user, Done done);
    void lockUser(const QString &id, bool locked, Done done);
    void setAuthMethod(EmulatorAuthMethod method, const QString &appId, Done done);
    void reset(Done done);

signals:
    void changed();

private:
    template <typename T>
    QCoro::Task<> act(QCoro::Task<Result<T>> action, Done done);
    QCoro::Task<> read();
    void readSoon();

    std::optional<EmulatorState> m_state;
    std::optional<Failure> m_failure;
    bool m_isWatching = false;
    bool m_isReading = false;
    bool m_isStale = false; ///< something was done while a reading was under way
    std::unique_ptr<Timer> m_next;
    EmulatorControl m_control; // last: its end ends the calls
};

} // namespace qrlogin
