#pragma once

#include "base/Clock.h"
#include "cli/Output.h"

#include <QCoreApplication>

namespace qrlogin {

/// A progress line that overwrites itself on a terminal; prints nothing if the standard error is not a terminal.
class ProgressLine
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::ProgressLine)
public:
    /// `errors` writes to the standard error, and outlives it.
    explicit ProgressLine(Output &errors);
    ~ProgressLine() { clear(); }

    void show(const QString &text);
    void showWait(Seconds left);
    void clear();

private:
    Output &m_errors;
    const bool m_isSeen;
    qsizetype m_width = 0; ///< of the displayed text, in characters
};

} // namespace qrlogin
