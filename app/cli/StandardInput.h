#pragma once

#include <QDeadlineTimer>
#include <QIODevice>

#include <optional>

namespace qrlogin {

/// The standard input. Unlike QFile, it gives what has arrived and can stop waiting.
class StandardInput final : public QIODevice
{
public:
    StandardInput();

    /// After the deadline, the input counts as ended. Without one, reading waits forever.
    void setDeadline(QDeadlineTimer deadline) { m_deadline = deadline; }

    /// One line, without the white space around it and in lower case. Nothing at the end of the input and after the
    /// deadline.
    std::optional<QString> readAnswer();

    static bool isTerminal(); ///< a person types

    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 size) override;
    qint64 readLineData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QDeadlineTimer m_deadline{QDeadlineTimer::Forever};
};

} // namespace qrlogin
