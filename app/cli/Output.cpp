#include "cli/Output.h"

#include "base/VisibleText.h"

#include <cerrno>
#include <poll.h>
#include <unistd.h>

namespace qrlogin {

namespace {

constexpr qsizetype maxPending = 64 * 1024; // bytes

} // namespace

Output::Output(int descriptor)
    : m_descriptor(descriptor)
{
}

Output &Output::operator<<(const QString &text)
{
    add(visibleText(text).toUtf8());
    return *this;
}

Output &Output::operator<<(const char *text)
{
    add(text);
    return *this;
}

Output &Output::operator<<(char c)
{
    add(QByteArray(1, c));
    return *this;
}

void Output::addLines(const QString &text)
{
    add(visibleText(text, LineBreaks::Keep).toUtf8());
}

void Output::addJson(const QJsonObject &object, QJsonDocument::JsonFormat format)
{
    const QByteArray json = QJsonDocument(object).toJson(format);
    addLines(QString::fromUtf8(json));
    if (!json.endsWith('\n'))
        *this << '\n';
}

void Output::add(const QByteArray &bytes)
{
    m_pending += bytes;
    if (m_pending.size() > maxPending)
        flush();
}

void Output::flush()
{
    if (!hasFailed() && !write())
        m_problem = qt_error_string(errno);
    m_pending.clear();
}

bool Output::write()
{
    while (!m_pending.isEmpty()) {
        const ssize_t written = ::write(m_descriptor, m_pending.constData(), size_t(m_pending.size()));
        if (written >= 0)
            m_pending.remove(0, written);
        // Another program that shares the descriptor can make it non-blocking.
        else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            pollfd asked{m_descriptor, POLLOUT, 0};
            ::poll(&asked, 1, -1);
        } else if (errno != EINTR) {
            return false;
        }
    }
    return true;
}

ExitCode Output::finish(ExitCode code, Output &errors)
{
    flush();
    // Some file systems report a full disk only here.
    if (!hasFailed() && ::close(::dup(m_descriptor)) != 0)
        m_problem = qt_error_string(errno);
    if (!hasFailed())
        return code;
    errors << tr("The output could not be written: %1").arg(m_problem) << '\n';
    errors.flush();
    return ExitCode::NotWritten;
}

} // namespace qrlogin
