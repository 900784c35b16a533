#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

class QLocalServer;

namespace qrlogin {

/// The console that uses a data directory, as other consoles of the same user see it: they can have its window brought
/// to the front.
class RunningConsole : public QObject
{
    Q_OBJECT
public:
    explicit RunningConsole(const QString &dataDirectory, QObject *parent = nullptr);
    ~RunningConsole() override;

    /// This console is the one that uses the directory.
    void listen();
    /// Asks the other one to show its window. False if it does not answer within a second. `token` is what the desktop
    /// gave this start (XDG_ACTIVATION_TOKEN), since a compositor brings no window to the front without one.
    bool showOther(const QByteArray &token = {}) const;

signals:
    /// Another console asks for this window, with its token or none.
    void shownRequested(const QByteArray &token);

private:
    void answer();

private:
    QString m_directory;
    QLocalServer *m_server;
};

} // namespace qrlogin
