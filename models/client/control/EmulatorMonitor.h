#pragma once

#include "client/control/EmulatorControl.h"

#include <QObject>

#include <functional>

namespace qrlogin {

/// The state of an emulator: polls it while watched, and reads it again after each action.
class EmulatorMonitor : public QObject
{
    Q_OBJECT
public:
    static constexpr Milliseconds interval{1000}; ///< from a response to the next request

    /// Called once with the result of an action, unless the monitor is destroyed before.
    using Done = std::function<void(const Result<void> &)>;

    EmulatorMonitor(const Connection &connection, const PoolContext &context);

    /// Null if the pool is not an emulator: the connection has no control token.
    static std::unique_ptr<EmulatorMonitor> of(const Connection &connection, const PoolContext &context);

    /// Starts or stops polling: at once, then at each interval, one request at a time.
    void watch(bool watching);
    /// Reads the state once, also while not watched.
    void refresh() { readSoon(); }

    /// The last state; stays while polling fails.
    const std::optional<EmulatorState> &state() const { return m_state; }
    /// Of the last poll.
    const std::optional<Failure> &failure() const { return m_failure; }

    EmulatorControl &control() { return m_control; }

    /// Awaits a call of control(), reads the state again and passes the result to `done`.
    template <typename T>
    QCoro::Task<> act(QCoro::Task<Result<T>> action, Done done)
    {
        const Result<T> outcome = co_await action;
        if (!outcome && outcome.error().kind == FailureKind::Cancelled)
            co_return;
        readSoon();
        done(outcome ? Result<void>() : Result<void>(tl::unexpected(outcome.error())));
    }

signals:
    void changed();

private:
    QCoro::Task<> read();
    void readSoon();

    std::optional<EmulatorState> m_state;
    std::optional<Failure> m_failure;
    bool m_isWatching = false;
    bool m_isReading = false;
    bool m_isStale = false; ///< an action ran during a poll
    std::unique_ptr<Timer> m_next;
    EmulatorControl m_control; // last: its destructor ends the calls
};

} // namespace qrlogin
