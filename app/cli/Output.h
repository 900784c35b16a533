#pragma once

#include "cli/ExitCode.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace qrlogin {

/// What a command prints, in UTF-8 on a file descriptor. Text of any origin cannot steer the terminal: it is printed as
/// visibleText() shows it. An error of writing is kept, and nothing is written after it.
class Output
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::Output)
public:
    explicit Output(int descriptor);
    ~Output() { flush(); }

    /// Without line breaks of its own.
    Output &operator<<(const QString &text);
    /// Literals of ours, as they are.
    Output &operator<<(const char *text);
    Output &operator<<(char c);

    /// A text of ours in several lines. Foreign text in it is cleaned by its writer.
    void addLines(const QString &text);
    void addJson(const QJsonObject &object, QJsonDocument::JsonFormat format);

    void flush();
    bool hasFailed() const { return !m_problem.isEmpty(); }

    /// To be called at the end: `code`, or NotWritten if not everything could be written, which `errors` then says.
    ExitCode finish(ExitCode code, Output &errors);

private:
    Q_DISABLE_COPY(Output)

    void add(const QByteArray &bytes);
    bool write();

    const int m_descriptor;
    QByteArray m_pending;
    QString m_problem; ///< of the system, why writing failed
};

} // namespace qrlogin
