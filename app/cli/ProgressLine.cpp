#include "cli/ProgressLine.h"

#include "base/VisibleText.h"
#include "client/FailureText.h"

#include <unistd.h>

namespace qrlogin {

ProgressLine::ProgressLine(Output &errors)
    : m_errors(errors),
      m_isSeen(isatty(STDERR_FILENO) != 0 && !errors.isQuiet())
{
}

void ProgressLine::show(const QString &text)
{
    if (!m_isSeen)
        return;
    clear();
    m_errors << text << '\r';
    m_errors.flush();
    m_width = visibleText(text).size() * 2; // a Chinese character takes two columns
}

void ProgressLine::showWait(Seconds left)
{
    show(tr("Waiting, %1 left").arg(FailureText::duration(int(left.count()))));
}

void ProgressLine::clear()
{
    if (m_width == 0)
        return;
    m_errors << '\r' << QString(m_width, u' ') << '\r';
    m_errors.flush();
    m_width = 0;
}

} // namespace qrlogin
