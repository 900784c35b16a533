#pragma once

#include "base/Clock.h"

#include <QCoreApplication>
#include <QTextStream>

namespace qrlogin {

/// A line on the terminal that is written over again and again, for whoever waits; nothing where the standard error is
/// no terminal.
class ProgressLine
{
    Q_DECLARE_TR_FUNCTIONS(qrlogin::ProgressLine)
public:
    /// `errors` writes to the standard error, and outlives it.
    explicit ProgressLine(QTextStream &errors);
    ~ProgressLine() { clear(); }

    void show(const QString &text);
    void showWait(Seconds left);
    void clear();

private:
    QTextStream &m_errors;
    const bool m_isSeen;
    qsizetype m_width = 0; ///< of what stands there, in characters
};

} // namespace qrlogin
