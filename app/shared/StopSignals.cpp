#include "shared/StopSignals.h"

#include <QSocketNotifier>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace qrlogin {

namespace {

// A signal handler can access only globals, and may do little more than write().
volatile std::sig_atomic_t writeEnd = -1;

void wakeUp(int)
{
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = ::write(writeEnd, &byte, 1);
}

void onStop(void (*handler)(int))
{
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        if (std::signal(signal, handler) == SIG_IGN)
            std::signal(signal, SIG_IGN);
    }
}

} // namespace

StopSignals::StopSignals(QObject *parent)
    : QObject(parent)
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
        return; // the signals keep their default action
    m_readEnd = ends[0];
    writeEnd = ends[1];
    auto *notifier = new QSocketNotifier(m_readEnd, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char bytes[16];
        while (::read(m_readEnd, bytes, sizeof bytes) > 0) { }
        emit received();
    });
    onStop(wakeUp);
}

StopSignals::~StopSignals()
{
    if (m_readEnd < 0)
        return;
    onStop(SIG_DFL);
    ::close(writeEnd);
    ::close(m_readEnd);
}

} // namespace qrlogin

#include "moc_StopSignals.cpp"
