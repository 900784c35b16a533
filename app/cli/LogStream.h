#pragma once

#include <QByteArray>

namespace qrlogin {

/// Writes lines to a file descriptor and never blocks, even if the reader is slow. Drops lines that do not fit; when
/// there is space again, a line states their number: {"dropped":7}.
class LogStream
{
public:
    explicit LogStream(int descriptor);

    /// `line` includes its line feed and has at most 4096 bytes, which a pipe accepts as a whole.
    void add(const QByteArray &line);

private:
    bool flush();

    const int m_descriptor;
    QByteArray m_pending; ///< the rest of a line that did not fit
    quint64 m_dropped = 0; ///< since the last line that fit
};

} // namespace qrlogin
