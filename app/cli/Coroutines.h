#pragma once

#include "ExitCode.h"

#include <QCoreApplication>

#include <QCoroSignal>
#include <QCoroTask>

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

/// Runs the application's event loop until `task` has ended, which it may have done before this is called.
inline ExitCode runToEnd(QCoro::Task<ExitCode> task)
{
    std::optional<ExitCode> outcome;
    auto finishing = task.then([&outcome](ExitCode code) {
        outcome = code;
        QCoreApplication::quit();
    });
    if (!outcome)
        QCoreApplication::exec();
    return outcome.value_or(ExitCode::Refused);
}

} // namespace qrlogin
