#pragma once

#include <QDeadlineTimer>
#include <QIODevice>

namespace qrlogin {

/// The standard input, read as it comes.
class StandardInput final : public QIODevice
{
public:
    StandardInput();

    /// Reading waits until then at most: later, the input has ended. At first, it waits for ever.
    void setDeadline(QDeadlineTimer deadline) { m_deadline = deadline; }

    bool isLate() const { return m_deadline.hasExpired(); }

    /// A person answers, rather than a program.
    static bool isTerminal();

    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 size) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QDeadlineTimer m_deadline{QDeadlineTimer::Forever};
};

/// All that `device` has, but not more than `limit` bytes.
QByteArray readUpTo(QIODevice &device, qint64 limit);

} // namespace qrlogin
