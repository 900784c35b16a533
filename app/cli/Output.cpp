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

void Output::addProblem(const QString &text)
{
    addProblem(QStringList{text});
}

void Output::addProblem(const QStringList &lines)
{
    addColored(Ink::Bad, QCoreApplication::applicationName() + u':');
    *this << ' ';
    for (const QString &line : lines)
        *this << line << '\n';
}

void Output::addNotice(const QString &text)
{
    if (!m_isQuiet)
        *this << text << '\n';
}

void Output::addColored(Ink ink, const QString &text)
{
    if (!hasColors()) {
        *this << text;
        return;
    }
    switch (ink) {
    case Ink::Good: *this << "\x1b[32m"; break;
    case Ink::Bad: *this << "\x1b[31m"; break;
    case Ink::Attention: *this << "\x1b[33m"; break;
    }
    *this << text << "\x1b[0m";
}

bool Output::hasColors() const
{
    if (m_coloring != Coloring::Auto)
        return m_coloring == Coloring::Always;
    return qEnvironmentVariableIsEmpty("NO_COLOR") && qgetenv("TERM") != "dumb" && ::isatty(m_descriptor) != 0;
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
    errors.addProblem(tr("The output could not be written: %1").arg(m_problem));
    errors.flush();
    return ExitCode::NotWritten;
}

} // namespace qrlogin
