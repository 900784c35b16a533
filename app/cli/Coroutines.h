#pragma once

#include <QCoreApplication>

#include <QCoroSignal>
#include <QCoroTask>

#include <memory>
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

/// Runs the application's event loop until `task` has ended, which it may have done before this is called. Nothing if
/// the application was told to quit before that; the task may then end later, and nobody hears of it.
template <typename T>
std::optional<T> runToEnd(QCoro::Task<T> task)
{
    struct Wait
    {
        std::optional<T> outcome;
        bool isOver = false;
    };
    const auto wait = std::make_shared<Wait>();
    auto finishing = task.then([wait](const T &result) {
        wait->outcome = result;
        if (!wait->isOver)
            QCoreApplication::quit();
    });
    if (!wait->outcome)
        QCoreApplication::exec();
    wait->isOver = true;
    return wait->outcome;
}

} // namespace qrlogin
