#pragma once

#include <QObject>

namespace qrlogin {

/// Turns SIGINT, SIGTERM and SIGHUP (a closed terminal) into a Qt signal in this object's thread and event loop.
/// Signals ignored at the start, as by nohup, stay ignored. Only one object at a time.
class StopSignals : public QObject
{
    Q_OBJECT
public:
    explicit StopSignals(QObject *parent = nullptr);
    ~StopSignals() override;

signals:
    void received();

private:
    int m_readEnd = -1;
};

} // namespace qrlogin
