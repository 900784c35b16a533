#pragma once

#include "cli/ExitCode.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace qrlogin {

/// When the output has colours. Auto: on a terminal, unless NO_COLOR is set and not empty or TERM is "dumb".
enum class Coloring { Auto, Always, Never };

/// What a colour says: green, red or yellow.
enum class Ink { Good, Bad, Attention };

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

    /// One line about a problem, for the standard error: begins with "qrlogin: ". Escapes line breaks.
    void addProblem(const QString &text);
    /// The same with further lines.
    void addProblem(const QStringList &lines);
    /// One line that is neither a result nor an error, such as "Saved.": left out if the output is quiet.
    void addNotice(const QString &text);
    /// As `<<`, in a colour if the output has colours.
    void addColored(Ink ink, const QString &text);

    void setColoring(Coloring coloring) { m_coloring = coloring; }
    void setQuiet(bool isQuiet) { m_isQuiet = isQuiet; }
    bool isQuiet() const { return m_isQuiet; }

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
    bool hasColors() const;

    const int m_descriptor;
    Coloring m_coloring = Coloring::Auto;
    bool m_isQuiet = false;
    QByteArray m_pending;
    QString m_problem; ///< the system's message
};

} // namespace qrlogin
