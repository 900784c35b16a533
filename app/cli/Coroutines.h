#pragma once

#include <QCoreApplication>

#include <QCoroSignal>
#include <QCoroTask>

#include <optional>

namespace qrlogin {

/// Resumes when `isReached` is true; checks it again after each changed() of `object`.
template <typename Object, typename Condition>
QCoro::Task<void> until(Object &object, Condition isReached)
{
    while (!isReached()) {
        auto change = qCoro(&object, &Object::changed);
        co_await change;
    }
}

/// Runs the application's event loop until `task` ends, which may be before this call. Nothing if the application quits
/// first.
template <typename T>
std::optional<T> runToEnd(QCoro::Task<T> task)
{
    std::optional<T> outcome;
    auto finishing = task.then([&outcome](const T &result) {
        outcome = result;
        QCoreApplication::quit();
    });
    if (!outcome)
        QCoreApplication::exec();
    return outcome;
}

} // namespace qrlogin
