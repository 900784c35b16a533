#pragma once

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
    /// Asks the other one to show its window. False if it does not answer within a second.
    bool showOther() const;

signals:
    void shownRequested(); ///< another console asks for this window

private:
    QString m_directory;
    QLocalServer *m_server;
};

} // namespace qrlogin
