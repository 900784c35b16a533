#pragma once

#include "cli/ExitCode.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace qrlogin {

/// The output of a command, in UTF-8 to a file descriptor. visibleText() cleans all text, so no text can control the
/// terminal. After an error, it writes nothing more.
class Output
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::Output)
public:
    explicit Output(int descriptor);
    ~Output() { flush(); }

    /// Escapes line breaks.
    Output &operator<<(const QString &text);
    /// For literals: not cleaned.
    Output &operator<<(const char *text);
    Output &operator<<(char c);

    /// Keeps line breaks. The caller cleans foreign text in it.
    void addLines(const QString &text);
    void addJson(const QJsonObject &object, QJsonDocument::JsonFormat format);

    void flush();
    bool hasFailed() const { return !m_problem.isEmpty(); }

    /// Call it last. Returns `code`, or NotWritten if some output could not be written, and then prints why to
    /// `errors`.
    ExitCode finish(ExitCode code, Output &errors);

private:
    Q_DISABLE_COPY(Output)

    void add(const QByteArray &bytes);
    bool write();

    const int m_descriptor;
    QByteArray m_pending;
    QString m_problem; ///< the system's message
};

} // namespace qrlogin
