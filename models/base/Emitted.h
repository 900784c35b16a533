#pragma once

#include <QObject>

#include <coroutine>

namespace qrlogin {

/// `co_await` of it resumes the coroutine within the next `signal` of `object`, once. So code that ends an operation,
/// as by QNetworkReply::abort(), knows that its coroutine has gone on when the call returns. QCoro's awaiters do this
/// up to 0.10 only: from 0.11 on, they resume from the event loop, when the owner of the coroutine may be gone. If
/// `object` is destroyed without the signal, the coroutine never goes on.
template <typename Object, typename Signal>
class Emitted
{
public:
    Emitted(const Object &object, Signal signal)
        : m_object(object),
          m_signal(signal)
    {
    }

    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> waiting) const
    {
        QObject::connect(
            &m_object, m_signal, &m_object, [waiting] { waiting.resume(); }, Qt::SingleShotConnection);
    }
    void await_resume() const noexcept { }

private:
    const Object &m_object;
    Signal m_signal;
};

} // namespace qrlogin
