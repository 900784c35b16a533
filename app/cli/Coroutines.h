#pragma once

#include <QCoreApplication>

#include <QCoroSignal>
#include <QCoroTask>

#include <optional>

namespace qrlogin {

/// Goes on once `isReached` holds; it is asked again whenever `object` has changed.
template <typename Object, typename Condition>
QCoro::Task<void> until(Object &object, Condition isReached)
{
    while (!isReached()) {
        auto change = qCoro(&object, &Object::changed);
        co_await change;
    }
}

/// Runs the application's event loop until `task` has ended, which it may have done before this is called. Nothing if
/// the application was told to quit before that.
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
