#pragma once

#include <QObject>

namespace qrlogin {

/// Turns SIGINT, SIGTERM and SIGHUP, a terminal that goes, into a signal of Qt, in the thread and event loop of this
/// object. What the program was started to ignore, as by nohup, stays ignored. One object at a time.
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
