#include "cli/LogStream.h"

#include <cerrno>
#include <poll.h>
#include <unistd.h>

namespace qrlogin {

namespace {

/// Checked before each write: the shell shares the descriptor, so it must not become non-blocking.
bool hasRoom(int descriptor)
{
    pollfd asked{descriptor, POLLOUT, 0};
    return ::poll(&asked, 1, 0) == 1 && (asked.revents & POLLOUT) != 0;
}

} // namespace

LogStream::LogStream(int descriptor)
    : m_descriptor(descriptor)
{
}

void LogStream::add(const QByteArray &line)
{
    if (flush() && m_dropped > 0) {
        m_pending = "{\"dropped\":" + QByteArray::number(m_dropped) + "}\n";
        m_dropped = 0;
        flush();
    }
    if (!m_pending.isEmpty()) {
        ++m_dropped;
        return;
    }
    m_pending = line;
    flush();
}

bool LogStream::flush()
{
    while (!m_pending.isEmpty()) {
        if (!hasRoom(m_descriptor))
            return false;
        const ssize_t written = ::write(m_descriptor, m_pending.constData(), size_t(m_pending.size()));
        if (written < 0 && errno != EINTR)
            return false;
        if (written > 0)
            m_pending.remove(0, written);
    }
    return true;
}

} // namespace qrlogin
