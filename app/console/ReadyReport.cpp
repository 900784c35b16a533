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
    // The window paints changed widgets during this event, so they are on the screen in the next turn of the event
    // loop.
    if (event->type() == QEvent::UpdateRequest && m_window.settings() && m_window.settings()->isLoaded()) {
        m_window.removeEventFilter(this);
        QMetaObject::invokeMethod(this, &ReadyReport::ready, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace qrlogin

#include "moc_ReadyReport.cpp"
