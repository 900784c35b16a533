#pragma once

#include <QObject>

namespace qrlogin {

/// Turns SIGINT and SIGTERM into a signal of Qt, in the thread and event loop of this object. One at a time.
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
