#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QVariantMap>

class QDBusMessage;

namespace qrlogin {

/// Asks the desktop for a screenshot, by org.freedesktop.portal.Screenshot (version 1) on the session bus. The
/// desktop's own tool lets the user select a part. For compositors that do not let programs read the screen. Each ask()
/// ends with one of the signals, unless cancel() or another ask() ends it before; it can take as long as the user
/// likes.
class ScreenPortal : public QObject
{
    Q_OBJECT
public:
    explicit ScreenPortal(const QDBusConnection &bus, QObject *parent = nullptr);
    ~ScreenPortal() override;

    void ask();
    void cancel();

signals:
    void taken(const QString &path); ///< a file that is ours to remove
    void declined(); ///< by the user
    void unavailable(); ///< no bus, no portal, or it cannot take screenshots

private slots:
    void respond(uint code, const QVariantMap &results, const QDBusMessage &message);

private:
    void listen(const QString &request);
    void finish(uint code, const QVariantMap &results);
    void forget();

    QDBusConnection m_bus;
    QString m_request; ///< the object of the request that is under way; empty: none
    int m_count = 0;
};

} // namespace qrlogin
