#pragma once

#include <QByteArray>

namespace qrlogin {

/// Lines for whoever reads a file descriptor, or does not: writing never waits. What finds no room is left out, and
/// once there is room again, a line says how many that were: {"dropped":7}.
class LogStream
{
public:
    explicit LogStream(int descriptor);

    /// With its line feed, 4096 bytes at most, which a pipe takes whole.
    void add(const QByteArray &line);

private:
    bool flush();

    const int m_descriptor;
    QByteArray m_pending; ///< of one line, what has not found room yet
    quint64 m_dropped = 0; ///< since then
};

} // namespace qrlogin
