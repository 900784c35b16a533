#include "cli/StandardInput.h"

#include <algorithm>
#include <cerrno>
#include <poll.h>
#include <unistd.h>

namespace qrlogin {

StandardInput::StandardInput()
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

std::optional<QString> StandardInput::readAnswer()
{
    constexpr qint64 maxAnswer = 100; // bytes
    const QByteArray line = readLine(maxAnswer);
    if (line.isEmpty() || m_deadline.hasExpired())
        return std::nullopt;
    return QString::fromUtf8(line).trimmed().toLower();
}

bool StandardInput::isTerminal()
{
    return ::isatty(STDIN_FILENO) != 0;
}

qint64 StandardInput::readData(char *data, qint64 size)
{
    while (!m_deadline.hasExpired()) {
        pollfd asked{STDIN_FILENO, POLLIN, 0};
        if (::poll(&asked, 1, int(std::min<qint64>(m_deadline.remainingTime(), 1'000'000))) <= 0)
            continue;
        const ssize_t count = ::read(STDIN_FILENO, data, size_t(size));
        if (count >= 0 || (errno != EINTR && errno != EAGAIN))
            return count > 0 ? count : -1;
    }
    return -1;
}

qint64 StandardInput::readLineData(char *data, qint64 maxSize)
{
    // That of QIODevice asks for more than the line, and waits for it while the other end stays open.
    qint64 count = 0;
    while (count < maxSize && readData(data + count, 1) == 1) {
        if (data[count++] == '\n')
            break;
    }
    return count > 0 ? count : -1;
}

} // namespace qrlogin
