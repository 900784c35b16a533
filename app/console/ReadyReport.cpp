#include "console/ReadyReport.h"

#include "settings/SettingsModel.h"
#include "window/MainWindow.h"

#include <QEvent>

namespace qrlogin {

ReadyReport::ReadyReport(MainWindow &window)
    : QObject(&window),
      m_window(window)
{
    window.installEventFilter(this);
}

bool ReadyReport::eventFilter(QObject *watched, QEvent *event)
{
    // Widgets that changed are painted while the window handles this event, so the turn after it sees them on the
    // screen.
    if (event->type() == QEvent::UpdateRequest && m_window.settings() && m_window.settings()->isLoaded()) {
        m_window.removeEventFilter(this);
        QMetaObject::invokeMethod(this, &ReadyReport::ready, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace qrlogin

#include "moc_ReadyReport.cpp"
